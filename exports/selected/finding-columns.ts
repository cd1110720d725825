import { MAPPING_MAKERS } from '../../reference/mapping-makers.ts';
import { type Column, describeColumns } from '../column.ts';
import { IN_LANGUAGE, KIND_IN_LANGUAGE, REGION_CODE } from '../label.ts';

/** A finding as one row: itself, its profile and place, what it was mapped to, how to cite it. */
export interface FindingRow {
  readonly reference: string;
  readonly kind: string;
  readonly kindName: string;
  readonly text: string;
  readonly textLanguage: string;
  readonly domain: string;
  readonly domainName: string;
  readonly position: number;
  readonly profile: string;
  readonly jurisdiction: string;
  readonly jurisdictionName: string;
  readonly country: string | null;
  readonly region: string | null;
  readonly regionName: string | null;
  readonly level: string;
  readonly edition: number;
  readonly year: number;
  readonly month: number | null;
  readonly objectives: readonly number[];
  readonly objectiveLabels: readonly string[];
  readonly objectivesByRule: readonly number[];
  readonly principles: readonly string[];
  readonly principlesByRule: readonly string[];
  readonly lineFrom: number;
  readonly lineTo: number;
  readonly document: string;
  readonly citation: string;
  readonly release: number;
}

const BY_RULE = `Only mappings of the method RULE. ${MAPPING_MAKERS.RULE}`;
const CURATED = `Only mappings of the method CURATED. ${MAPPING_MAKERS.CURATED}`;

/** The columns of a file of findings. */
export const FINDING_COLUMNS: readonly Column<FindingRow>[] = describeColumns<FindingRow>({
  reference: { from: 'Finding.reference' },
  kind: { from: 'Finding.kind' },
  kindName: { from: 'Finding.kind', note: KIND_IN_LANGUAGE, isLabel: true },
  text: { from: 'Finding.text' },
  textLanguage: { from: 'Finding.textLanguage' },
  domain: { from: 'Domain.code' },
  domainName: { from: 'Domain.name', note: IN_LANGUAGE },
  position: { type: 'integer', from: 'Finding.position' },
  profile: { from: 'Profile.slug' },
  jurisdiction: { from: 'Jurisdiction.code' },
  jurisdictionName: { from: 'Jurisdiction.name', note: IN_LANGUAGE },
  country: {
    from: 'Jurisdiction.alpha3',
    note: 'Of the country that the place is or lies in; empty for a regional body.',
    mayBeNull: true,
  },
  region: {
    from: 'Region.code',
    note: `${REGION_CODE} Empty where M49 has none.`,
    mayBeNull: true,
  },
  regionName: { from: 'Region.name', note: IN_LANGUAGE, mayBeNull: true },
  level: { from: 'Profile.level' },
  edition: { type: 'integer', from: 'Profile.edition' },
  year: { type: 'integer', from: 'Profile.year' },
  month: { type: 'integer', from: 'Profile.month', mayBeNull: true },
  objectives: { type: 'integers', from: 'Objective.number', note: CURATED },
  objectiveLabels: {
    type: 'strings',
    from: 'Objective.label',
    note: `Of \`objectives\`, in their order. ${IN_LANGUAGE}`,
  },
  objectivesByRule: { type: 'integers', from: 'Objective.number', note: BY_RULE },
  principles: { type: 'strings', from: 'Principle.code', note: CURATED },
  principlesByRule: { type: 'strings', from: 'Principle.code', note: BY_RULE },
  lineFrom: { type: 'integer', from: 'SourceSpan.lineFrom' },
  lineTo: { type: 'integer', from: 'SourceSpan.lineTo' },
  document: { from: 'Document.slug' },
  citation: { from: 'Finding.citation' },
  release: { type: 'integer', from: 'Release.number' },
});
