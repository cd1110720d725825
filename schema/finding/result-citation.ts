import { createHash } from 'node:crypto';
import { countProfiles } from '../../catalogue/facets.ts';
import type { FindingConditions } from '../../catalogue/finding-filter.ts';
import type { FindingSet } from '../../catalogue/finding-set.ts';
import { resultItem } from '../../citations/csl-item.ts';
import { describeFilter } from '../../citations/describe-filter.ts';
import { builder } from '../builder.ts';
import { styleArgument, writeCitation } from './citation-style.ts';
import { FindingConnection } from './finding.ts';
import { requireSet } from './require-set.ts';

/** What the parent of a list adds to its filter. */
function narrow({ within }: FindingSet): FindingConditions {
  switch (within.of) {
    case 'DOMAIN':
      return { domains: [within.code] };
    case 'PROFILE':
      return { profiles: [within.slug] };
    case 'ALL':
      return {};
    default:
      throw new Error(`A list of findings of one ${within.of} has no citation.`);
  }
}

/** The filter that alone finds what a connection pages through. */
function readQuestion(set: FindingSet): FindingConditions {
  const { filter } = set;
  const narrowed = narrow(set);
  // The filter may name profiles or domains of its own beside the one that is asked.
  const isClash = Object.keys(narrowed).some((name) => Object.hasOwn(filter, name));
  return isClash
    ? { ...filter, and: [...(filter.and ?? []), narrowed] }
    : { ...filter, ...narrowed };
}

builder.objectField(FindingConnection, 'citation', (t) =>
  t.string({
    description:
      'How to cite all that the query found, not only this page: how many findings of how many profiles, the filter, and the release that was read, whose date stands for the date of access.',
    args: styleArgument,
    resolve: async (connection, { style }, { release }) => {
      const set = requireSet(connection);
      const filter = readQuestion(set);
      const id = createHash('sha256').update(JSON.stringify(filter)).digest('hex').slice(0, 12);
      const [first = ''] = release.documentIds;
      const { publisher, portal } = await release.entities.documents.get(first);
      const profiles = countProfiles(set.catalogue, set.bits).filter((count) => count > 0).length;
      const tally = { findings: set.count, profiles, publisher, portal };
      return writeCitation(
        style,
        resultItem({ ...tally, id, filter: describeFilter(filter) }, release),
      );
    },
  }),
);
