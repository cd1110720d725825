import { describeNamed, type NamedNode } from '../site/named.ts';
import { useLink, useSite } from '../site/site.ts';
import { Localized } from './localized.tsx';

/** A link to the page of a thing that a text names, with what it is; nothing where it has none. */
export function NamedLink({ node }: { readonly node: NamedNode }) {
  const { words } = useSite();
  const link = useLink();
  const thing = describeNamed(node);
  if (thing === null) return null;
  return (
    <a href={link(thing.path, thing.parameters)}>
      {node.__typename === 'Objective'
        ? `${words.label(words.objective.name(node.number))} `
        : null}
      {node.__typename === 'Region' ? `${words.search.inRegion} ` : null}
      <Localized text={thing.name} />
      {node.__typename === 'Group' ? ` (${thing.key})` : null}
    </a>
  );
}
