import type { Column } from './column.ts';

/** A finding as one row: itself, its profile and place, what it was mapped to, how to cite it. */
export interface FindingRow {
  readonly reference: string;
  readonly kind: string;
  readonly text: string;
  readonly language: string;
  readonly domain: string;
  readonly position: number;
  readonly profile: string;
  readonly jurisdiction: string;
  readonly jurisdictionName: string;
  readonly country: string | null;
  readonly region: string | null;
  readonly level: string;
  readonly edition: number;
  readonly year: number;
  readonly month: number | null;
  readonly objectives: readonly number[];
  readonly objectivesByRule: readonly number[];
  readonly principles: readonly string[];
  readonly principlesByRule: readonly string[];
  readonly lineFrom: number;
  readonly lineTo: number;
  readonly document: string;
  readonly citation: string;
  readonly release: number;
}

type Name = keyof FindingRow;
type Details = Omit<Column<FindingRow>, 'name' | 'read' | 'isRequired'> & {
  readonly mayBeNull?: boolean;
};

const BY_RULE = 'Only mappings made by a rule (method RULE), apart from those that people made.';
const CURATED = 'Only mappings that people made, finding by finding (method CURATED).';

/** Where each column comes from, in the order of the file. */
const DETAILS: Readonly<Record<Name, Details>> = {
  reference: { type: 'string', from: 'Finding.reference' },
  kind: { type: 'string', from: 'Finding.kind' },
  text: { type: 'string', from: 'Finding.text' },
  language: { type: 'string', from: 'Finding.language' },
  domain: { type: 'string', from: 'Domain.code' },
  position: { type: 'integer', from: 'Finding.position' },
  profile: { type: 'string', from: 'Profile.slug' },
  jurisdiction: { type: 'string', from: 'Jurisdiction.code' },
  jurisdictionName: { type: 'string', from: 'Jurisdiction.name', note: 'In English.' },
  country: {
    type: 'string',
    from: 'Jurisdiction.alpha3',
    note: 'Of the country that the place is or lies in; empty for a regional body.',
    mayBeNull: true,
  },
  region: {
    type: 'string',
    from: 'Region.code',
    note: 'Empty where M49 has none.',
    mayBeNull: true,
  },
  level: { type: 'string', from: 'Profile.level' },
  edition: { type: 'integer', from: 'Profile.edition' },
  year: { type: 'integer', from: 'Profile.year' },
  month: { type: 'integer', from: 'Profile.month', mayBeNull: true },
  objectives: { type: 'integers', from: 'Objective.number', note: CURATED },
  objectivesByRule: { type: 'integers', from: 'Objective.number', note: BY_RULE },
  principles: { type: 'strings', from: 'GuidingPrinciple.code', note: CURATED },
  principlesByRule: { type: 'strings', from: 'GuidingPrinciple.code', note: BY_RULE },
  lineFrom: { type: 'integer', from: 'SourceSpan.lineFrom' },
  lineTo: { type: 'integer', from: 'SourceSpan.lineTo' },
  document: { type: 'string', from: 'SourceDocument.name' },
  citation: { type: 'string', from: 'Finding.citation' },
  release: { type: 'integer', from: 'Release.number' },
};

// Object.entries forgets that the keys are those of the record.
const ENTRIES = Object.entries(DETAILS) as [Name, Details][];

/** The columns of a file of findings. */
export const FINDING_COLUMNS: readonly Column<FindingRow>[] = ENTRIES.map(
  ([name, { mayBeNull = false, ...details }]) => ({
    name,
    isRequired: !mayBeNull,
    ...details,
    read: (row) => row[name],
  }),
);
