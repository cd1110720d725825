import type { useEditorContext } from '@graphiql/react';

type Editor = NonNullable<NonNullable<ReturnType<typeof useEditorContext>>['responseEditor']>;

/** Gives an editor a name for screen readers, lets keys move its text and Tab lead out of it, and wraps its lines. */
export function mendEditor(editor: Editor | null, name: string): void {
  if (editor === null) return;
  editor.getInputField().setAttribute('aria-label', name);
  editor.getScrollerElement().tabIndex = 0;
  // What completes a word binds both again while it is open.
  editor.addKeyMap({ Tab: false, 'Shift-Tab': false });
  editor.setOption('lineWrapping', true);
}

/** What the package tells screen readers wrongly, by where it is. */
const MENDS: Readonly<Record<string, (element: Element) => void>> = {
  // A tab must not have buttons in it, as these have: they are a list of buttons.
  '[role="tablist"].graphiql-tabs': (tabs) => tabs.removeAttribute('role'),
  '[role="tabpanel"]#graphiql-session': (panel) => panel.setAttribute('role', 'region'),
  '.graphiql-tab[aria-selected]': (tab) => {
    const isShown = tab.getAttribute('aria-selected') === 'true';
    tab.querySelector('.graphiql-tab-button')?.setAttribute('aria-current', String(isShown));
    tab.removeAttribute('role');
    tab.removeAttribute('aria-selected');
  },
  // The text of the button names the question.
  '.graphiql-history-item-label[aria-label]': (label) => label.removeAttribute('aria-label'),
};

/** Mends the package's parts in an element, as they come and change. */
export function mendParts(root: Element): void {
  const mend = () => {
    for (const [place, change] of Object.entries(MENDS)) {
      for (const element of root.querySelectorAll(place)) change(element);
    }
  };
  new MutationObserver(mend).observe(root, {
    childList: true,
    subtree: true,
    attributeFilter: ['role', 'aria-selected', 'aria-label'],
  });
}
