import { builder } from '../builder.ts';
import { describeValues } from '../support/enum-values.ts';
import type { SearchType as Type } from './search-sql.ts';

/** What can be searched for. */
export const SearchKind = builder.enumType('SearchKind', {
  description: 'What can be searched for.',
  values: describeValues<Type>({
    FINDING: 'Findings, by their text and by the short labels of their objectives.',
    PROFILE: 'Profiles, by their titles.',
    JURISDICTION: 'Jurisdictions, by their names. For codes and other names, see `resolve`.',
    OBJECTIVE: 'Objectives, by their short labels and titles.',
    INSTRUMENT:
      'Instruments, by their names as findings write them; international conventions by their titles and other names, those that no finding names as well.',
  }),
});

/** What a search finds: rows that are marked with their type. */
export const SearchResult = builder.unionType('SearchResult', {
  description: 'What a search finds.',
  types: ['Finding', 'Profile', 'Jurisdiction', 'Objective', 'Instrument'],
});
