/** What is searched, each with its natural key. */
export const SEARCH_TYPES = [
  'FINDING',
  'PROFILE',
  'JURISDICTION',
  'OBJECTIVE',
  'INSTRUMENT',
] as const;
export type SearchType = (typeof SEARCH_TYPES)[number];

/** Which text of a hit matched. */
export type SearchField =
  | 'TEXT'
  | 'TITLE'
  | 'NAME'
  | 'ALIAS'
  | 'LABEL'
  | 'OBJECTIVE_LABEL'
  | 'NAMED';
