import type { FindingKind as FindingKindCode, Level as LevelCode } from '../../reference/codes.ts';
import type { Language as LanguageCode } from '../../text/languages.ts';
import { builder } from '../builder.ts';
import { FindingKind } from '../finding/finding-kind.ts';
import { Level } from '../place/level.ts';
import { Language } from '../support/language.ts';

/** One value of a facet. */
export interface ValueFacet<Value> {
  readonly value: Value;
  readonly count: number;
}

const COUNT = 'How many of the findings. It says how much was written, never how good a place is.';

export const KindFacet = builder.objectRef<ValueFacet<FindingKindCode>>('KindFacet').implement({
  description: 'How many findings are of a kind.',
  fields: (t) => ({
    kind: t.expose('value', { type: FindingKind, description: 'The kind.' }),
    count: t.exposeInt('count', { description: COUNT }),
  }),
});

export const LevelFacet = builder.objectRef<ValueFacet<LevelCode>>('LevelFacet').implement({
  description: 'How many findings are on a level of government.',
  fields: (t) => ({
    level: t.expose('value', { type: Level, description: 'The level.' }),
    count: t.exposeInt('count', { description: COUNT }),
  }),
});

export const YearFacet = builder.objectRef<ValueFacet<number>>('YearFacet').implement({
  description: 'How many findings are of profiles of a year.',
  fields: (t) => ({
    year: t.exposeInt('value', { description: 'The year of publication. Example: 2022.' }),
    count: t.exposeInt('count', { description: COUNT }),
  }),
});

export const TextLanguageFacet = builder
  .objectRef<ValueFacet<LanguageCode>>('TextLanguageFacet')
  .implement({
    description: 'How many findings are written in a language.',
    fields: (t) => ({
      textLanguage: t.expose('value', { type: Language, description: 'The language.' }),
      count: t.exposeInt('count', { description: COUNT }),
    }),
  });
