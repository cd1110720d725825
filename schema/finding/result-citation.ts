import { createHash } from 'node:crypto';
import { countProfiles } from '../../catalogue/facets.ts';
import type { Within } from '../../catalogue/finding-set.ts';
import { says } from '../../catalogue/limits.ts';
import { resultItem } from '../../citations/csl-item.ts';
import { describeFilter } from '../../citations/describe-filter.ts';
import type { Context } from '../context.ts';
import type { ConnectionShape } from '../support/connection.ts';
import {
  type CitationArguments,
  citationArguments,
  readLanguage,
  writeCitation,
} from './citation-style.ts';
import { nameCodes } from './name-code.ts';
import { requireSet } from './require-set.ts';

/** A question, as the filter that alone finds its answer. */
type Question = Readonly<Record<string, unknown>>;

/** Joins two questions, both of which must hold. */
function join(one: Question, other: Question): Question {
  // Both may name profiles or domains.
  const isClash = Object.keys(other).some((name) => Object.hasOwn(one, name));
  if (!isClash) return { ...one, ...other };
  return { ...one, and: [...(Array.isArray(one['and']) ? one['and'] : []), other] };
}

/** What the parent of a list asks. */
function readParent(within: Within): Question {
  switch (within.of) {
    case 'ALL':
      return {};
    case 'DOMAIN':
      return { domains: [within.code] };
    case 'PROFILE':
      return { profiles: [within.slug] };
    case 'SECTION':
      return { profiles: [within.slug], domains: [within.code] };
    case 'OBJECTIVE':
      return { objectives: [within.number] };
    case 'PRINCIPLE':
      return { principles: [within.code] };
    case 'INSTRUMENT':
      return { instruments: [within.code] };
    case 'COMMON':
      return within.conditions;
    case 'PART':
      return join(join(within.filter, readParent(within.whole)), dropUnsaid(within.part));
    case 'LISTED':
      return within.question;
  }
}

const dropUnsaid = (question: Question): Question =>
  Object.fromEntries(Object.entries(question).filter(([, value]) => says(value)));

/** The field `citation` of a connection of findings. */
export const resultCitationField = {
  description:
    'How to cite all that the query found, not only this page: how many findings of how many profiles, the filter in words, the body whose statements they are, and the release that was read. It is a data set of MGI Graph.',
  args: citationArguments,
  resolve: async (
    connection: ConnectionShape,
    args: CitationArguments,
    { release }: Context,
  ): Promise<string> => {
    const set = requireSet(connection);
    const filter = join(set.filter, readParent(set.within));
    const id = createHash('sha256').update(JSON.stringify(filter)).digest('hex').slice(0, 12);
    const [first = ''] = release.documentIds;
    const { publisher, portal } = await release.entities.documents.get(first);
    const profiles = countProfiles(set.catalogue, set.bits).filter((count) => count > 0).length;
    const tally = { findings: set.count, profiles, publisher, portal };
    const language = readLanguage(args);
    const said = describeFilter(filter, language, nameCodes(release.reference));
    const item = resultItem({ ...tally, id, filter: said }, release, language);
    return writeCitation(args.style ?? 'TEXT', item, language);
  },
};
