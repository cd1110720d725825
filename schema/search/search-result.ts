import { builder } from '../builder.ts';
import { describeValues } from '../support/enum-values.ts';
import type { SearchType as Type } from './search-types.ts';

/** What can be searched for. */
export const SearchKind = builder.enumType('SearchKind', {
  description: 'What can be searched for.',
  values: describeValues<Type>({
    FINDING:
      'Findings, by their text and by the places, objectives and other things that the query names.',
    PROFILE: 'Profiles, by their titles and by the places that the query names.',
    JURISDICTION: 'Jurisdictions, by their names, and by their codes in capitals.',
    OBJECTIVE: 'Objectives, by their numbers, short labels and titles, and by what they are about.',
    INSTRUMENT:
      'Instruments, by their names as findings write them; international conventions by their titles and other names, those that no finding names as well.',
  }),
});

/** What a search finds: rows that are marked with their type. */
export const SearchResult = builder.unionType('SearchResult', {
  description: 'What a search finds.',
  types: ['Finding', 'Profile', 'Jurisdiction', 'Objective', 'Instrument'],
});
