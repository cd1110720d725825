import type { Way } from '../../search/match/mark-text.ts';
import { builder } from '../builder.ts';
import { describeValues } from '../support/enum-values.ts';
import { LocalizedText, languageArgument, sayIn } from '../support/localized-text.ts';
import type { HitMatch } from './explain-hit.ts';

const SearchWay = builder.enumType('SearchWay', {
  description: 'How a hit has a part of the query.',
  values: describeValues<Way>({
    FORM: 'As it is written in the query; case and accents aside.',
    SPELLING: 'In another spelling: "health care" for "healthcare".',
    STEM: 'In another form of the word: "evacuation" for "evacuate".',
    CORRECTED: 'As the word that was likely meant: nobody knows the one that was typed.',
    BEGINNING: 'As a word that begins so; only the last word may be unfinished.',
    CONCEPT:
      'In other words for the same, in any language: "traite des personnes" for "trafficking".',
    NAMED: 'As the name of what the query names.',
    MAPPING: 'Not in its text: it belongs to what the query names, or is mapped to it.',
  }),
});

/** What a hit has of a part of the query, and how. */
export const SearchMatch = builder.objectRef<HitMatch>('SearchMatch').implement({
  description: 'What a hit has of one part of the query, and how.',
  fields: (t) => ({
    words: t.exposeString('words', { description: 'The part of the query, as it was typed.' }),
    way: t.expose('way', { type: SearchWay, description: 'How the hit has it.' }),
    statement: t.field({
      type: LocalizedText,
      description: 'The same in one sentence, to print beside the hit.',
      args: languageArgument,
      resolve: ({ statement }, { language }) => sayIn(statement, language),
    }),
  }),
});
