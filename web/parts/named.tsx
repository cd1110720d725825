import { pathOf } from '../../addresses/addresses.ts';
import type { NearestQuery } from '../generated/types.ts';
import { useLink, useSite } from '../site/site.ts';
import { Localized } from './localized.tsx';

/** A thing that a text names. */
export type NamedNode = NearestQuery['resolve'][number]['node'];

/** Whether there is a page for it. */
export const hasPage = (node: NamedNode): boolean =>
  ['Profile', 'Jurisdiction', 'Objective', 'Group', 'Region'].includes(node.__typename);

/** The path of the page of a thing; null where it has none. */
export function pathOfNamed(node: NamedNode): string | null {
  switch (node.__typename) {
    case 'Profile':
    case 'Jurisdiction':
    case 'Objective':
      return node.url;
    case 'Group':
      return pathOf('groups', node.code);
    case 'Region':
      return `/search?regions=${encodeURIComponent(node.code)}`;
    default:
      return null;
  }
}

/** A link to the page of a thing that a text names, with what it is. */
export function NamedLink({ node }: { readonly node: NamedNode }) {
  const { words } = useSite();
  const link = useLink();
  switch (node.__typename) {
    case 'Profile':
      return (
        <a href={link(node.url)}>
          <Localized text={node.title} />
        </a>
      );
    case 'Jurisdiction':
      return (
        <a href={link(node.url)}>
          <Localized text={node.name} />
        </a>
      );
    case 'Objective':
      return (
        <a href={link(node.url)}>
          {words.objective.name(node.number)}: <Localized text={node.label} />
        </a>
      );
    case 'Group':
      return (
        <a href={link(pathOf('groups', node.code))}>
          <Localized text={node.name} /> ({node.code})
        </a>
      );
    case 'Region':
      return (
        <a href={link('/search', { regions: node.code })}>
          {words.search.inRegion} <Localized text={node.name} />
        </a>
      );
    default:
      return null;
  }
}
