import { readSearchText } from '../../catalogue/limits.ts';
import { builder } from '../builder.ts';
import { describeValues } from '../support/enum-values.ts';
import { loadNode } from '../support/nodes.ts';
import { NULL_ON_ERROR } from '../support/null-on-error.ts';
import { findNames } from './resolve-sql.ts';
import {
  type Candidate,
  dropOtherNumbers,
  type How,
  rankCandidates,
  readCandidates,
} from './resolve-text.ts';
import { searchCosts } from './search-cost.ts';

/** Readings of a text when nothing else is asked. */
const DEFAULT_READINGS = 5;

/** What a text can mean. */
export const Resolvable = builder.unionType('Resolvable', {
  description: 'What a text can be resolved to.',
  types: [
    'Jurisdiction',
    'Group',
    'Region',
    'Objective',
    'Domain',
    'Principle',
    'IndicatorArea',
    'Instrument',
    'Profile',
    'Finding',
  ],
});

const ResolvedBy = builder.enumType('ResolvedBy', {
  description: 'How a text was understood.',
  values: describeValues<How>({
    EXACT_KEY: 'It is the natural key: "KEN", "CPLP", "guatemala-2022".',
    NAME: 'It is the name, a label or a title, in a language that is known: "Kenya".',
    NUMBER: 'It gives the number: "objective ten", "GCM 5", "domaine 3", "ILO 97".',
    ALIAS: 'It is another name in use: "Ivory Coast", "Mombasa", "ICRMW".',
    FUZZY: 'It is like the name: "Guatamala".',
  }),
});

interface ResolvedReading extends Candidate {
  /** One that `loadNode` has read and marked with its type. */
  readonly node: object;
}

const Resolution = builder.objectRef<ResolvedReading>('Resolution').implement({
  description: 'One thing that a text may mean.',
  fields: (t) => ({
    node: t.field({
      type: Resolvable,
      description: 'The thing itself.',
      // Every type that a candidate can name is one of the union.
      resolve: ({ node }) => node as typeof Resolvable.$inferType,
    }),
    matchedText: t.exposeString('matched', {
      description:
        'The key, name or number of the thing that the text matched, as the data write it: "Guatemala" for "Guatamala", "Ivory Coast" for "the ivory coast", "KE" for "ke", "Objective 10" for "objectif dix".',
    }),
    how: t.expose('how', { type: ResolvedBy, description: 'How the text was understood.' }),
    certainty: t.exposeFloat('confidence', {
      description:
        'How sure this reading is, 0 to 1: 1 for an exact key, 0.9 and more for a number, a name, an alias or a key in another spelling, 0.5 for a number alone, 0.8 at most for a likeness.',
    }),
  }),
});

builder.queryFields((t) => ({
  resolve: t.field({
    type: [Resolution],
    nullable: true,
    extensions: { ...searchCosts(DEFAULT_READINGS), ...NULL_ON_ERROR },
    description:
      'What a text means: places, groups, regions, objectives, domains, principles, indicator areas, instruments, profiles and findings by key, number, name, alias or likeness, the surest first; empty when it means nothing here. Examples: "Côte d\'Ivoire", "GCM 5", "objectif dix", "Droits des migrants", "child-sensitive", "ILO 97", "Migration Code (2016)", "guatemala-2022".',
    args: {
      text: t.arg.string({
        required: true,
        description: 'What somebody typed, at most 256 characters. Example: "Ivory Coast".',
      }),
      first: t.arg.int({
        description: `Readings at most, 0 to 100; there are rarely more than twenty. [Default: ${DEFAULT_READINGS}]`,
      }),
    },
    resolve: async (_root, args, { release, database }) => {
      const text = readSearchText('text', args.text);
      const named = text === '' ? [] : await release.reading(() => findNames(database, text));
      const ranked = rankCandidates([...readCandidates(text), ...dropOtherNumbers(text, named)]);
      const readings = ranked.slice(0, args.first ?? DEFAULT_READINGS);
      const nodes = await Promise.all(readings.map((reading) => loadNode(release, reading)));
      return readings.flatMap((reading, at) => {
        const node = nodes[at] ?? null;
        return node === null ? [] : [{ ...reading, node }];
      });
    },
  }),
}));
