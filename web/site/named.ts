import { pathOf } from '../../addresses/addresses.ts';
import type { NearestQuery } from '../generated/types.ts';
import type { Parameters } from './link.ts';

/** A thing that a text names. */
export type NamedNode = NearestQuery['resolve'][number]['node'];

/** Where a thing that a text names is shown, and as what. */
export interface NamedThing {
  readonly path: string;
  readonly parameters?: Parameters;
  readonly name: Extract<NamedNode, { name: unknown }>['name'];
  /** Its natural key. */
  readonly key: string;
}

/** Tells of a thing that a text names; null where no page shows it. */
export function describeNamed(node: NamedNode): NamedThing | null {
  switch (node.__typename) {
    case 'Profile':
      return { path: pathOf('profiles', node.slug), name: node.title, key: node.slug };
    case 'Jurisdiction':
      return { path: pathOf('jurisdictions', node.code), name: node.name, key: node.code };
    case 'Objective': {
      const { number, label } = node;
      return { path: pathOf('objectives', number), name: label, key: String(number) };
    }
    case 'Group':
      return { path: pathOf('groups', node.code), name: node.name, key: node.code };
    case 'Region': {
      const { name, code } = node;
      return { path: '/search', parameters: { regions: code }, name, key: code };
    }
    default:
      return null;
  }
}
