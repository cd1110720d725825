import type { Correction } from '../../search/query/plan.ts';
import { builder } from '../builder.ts';
import { LocalizedText, languageArgument, sayIn, type Words } from '../support/localized-text.ts';
import { Resolvable } from './resolve.ts';

/** A thing that a query names. */
export interface NamedThing {
  readonly words: string;
  /** One that `loadNode` has read and marked with its type. */
  readonly node: object;
}

/** A part of a query, and how many findings have it. */
export interface CountedPart {
  readonly words: string;
  readonly count: number;
}

/** What there is instead of hits. */
export interface Nothing {
  readonly statement: Words;
  readonly parts: readonly CountedPart[];
  readonly nearest: readonly string[];
}

/** A word that nobody knows, and the one that was looked for instead. */
export const SearchCorrection = builder.objectRef<Correction>('SearchCorrection').implement({
  description:
    'A word of the query that nobody knows, and the likeliest that was looked for instead.',
  fields: (t) => ({
    given: t.exposeString('given', {
      description: 'As it was typed. Put it in quotation marks to look for nothing else.',
    }),
    used: t.exposeString('used', { description: 'The word that was looked for.' }),
  }),
});

/** What a query names. */
export const SearchNamed = builder.objectRef<NamedThing>('SearchNamed').implement({
  description: 'A thing that the query names; its findings are among the hits.',
  fields: (t) => ({
    words: t.exposeString('words', { description: 'The part of the query that names it.' }),
    node: t.field({
      type: Resolvable,
      description: 'The thing itself.',
      // Every type that a query can name is one of the union.
      resolve: ({ node }) => node as typeof Resolvable.$inferType,
    }),
  }),
});

const SearchPart = builder.objectRef<CountedPart>('SearchPart').implement({
  description: 'A part of the query, and what it would find by itself.',
  fields: (t) => ({
    words: t.exposeString('words', { description: 'As it was typed.' }),
    findingCount: t.exposeInt('count', {
      description: 'Findings that have it, whatever the filter says.',
    }),
  }),
});

/** What there is instead of hits. */
export const SearchNothing = builder.objectRef<Nothing>('SearchNothing').implement({
  description: 'What can be said where nothing was found.',
  fields: (t) => ({
    statement: t.field({
      type: LocalizedText,
      description: 'In one plain sentence. Example: "No finding speaks of immigration detention."',
      args: languageArgument,
      resolve: ({ statement }, { language }) => sayIn(statement, language),
    }),
    parts: t.field({
      type: [SearchPart],
      description: 'What each part of the query finds by itself.',
      resolve: ({ parts }) => [...parts],
    }),
    nearest: t.exposeStringList('nearest', {
      description: 'Terms near to what was asked that findings do speak of, in English.',
    }),
  }),
});
