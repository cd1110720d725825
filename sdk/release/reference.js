import { Converter, PageEvent } from 'typedoc';

/**
 * A plugin of TypeDoc: what a type has from another one stands there only, where it is explained; and
 * links lead to the headings that there are.
 *
 * @param {import('typedoc').Application} app
 */
export function load({ converter, renderer }) {
  converter.on(
    Converter.EVENT_RESOLVE_END,
    ({ project }) => {
      for (const reflection of Object.values(project.reflections)) {
        if (reflection.isDeclaration() && reflection.inheritedFrom !== undefined) {
          project.removeReflection(reflection);
        }
      }
    },
    // Before chapters are made of what there is.
    1,
  );
  renderer.on(PageEvent.END, (page) => {
    // The plugin for Markdown takes `FindingOrder.field` for a second heading `FindingOrderField`.
    const contents = page.contents ?? '';
    const headings = [...contents.matchAll(/^#+ (\w+)/gm)].map(([, name]) => name.toLowerCase());
    page.contents = contents.replaceAll(/\(#([a-z]+)-1\)/g, (link, name) =>
      headings.filter((heading) => heading === name).length === 1 ? `(#${name})` : link,
    );
  });
}
