import { type ColumnDetails, describeColumns } from '../column.ts';
import { defineTable, readAll } from './table.ts';

const IN_LANGUAGES = ['In English.', 'In French.', 'In Spanish.'] as const;

// A text of the reference data: English always, the others where known.
function localized(from: string): readonly [ColumnDetails, ColumnDetails, ColumnDetails] {
  const [en, fr, es] = IN_LANGUAGES;
  return [
    { from, note: en },
    { from, note: fr, mayBeNull: true },
    { from, note: es, mayBeNull: true },
  ];
}

const unverified = (of: string): ColumnDetails => ({
  type: 'strings',
  from: 'LocalizedText.isVerified',
  note: `The languages for which it is false of the ${of}.`,
});

const byNumber = ({ number }: { readonly number: number }) => String(number).padStart(6, '0');

const [domainName, domainNameFr, domainNameEs] = localized('Domain.name');
const [domainTitle, domainTitleFr, domainTitleEs] = localized('Domain.title');

/** The six domains. */
export const domains = defineTable({
  name: 'domains',
  description: 'Domain',
  isQuoted: false,
  primaryKey: ['code'],
  columns: describeColumns<{
    code: string;
    number: number;
    nameEn: string;
    nameFr: string | null;
    nameEs: string | null;
    nameUnverified: readonly string[];
    titleEn: string;
    titleFr: string | null;
    titleEs: string | null;
    titleUnverified: readonly string[];
    sdgBreakdown: string;
  }>({
    code: { from: 'Domain.code' },
    number: { type: 'integer', from: 'Domain.number' },
    nameEn: domainName,
    nameFr: domainNameFr,
    nameEs: domainNameEs,
    nameUnverified: unverified('name'),
    titleEn: domainTitle,
    titleFr: domainTitleFr,
    titleEs: domainTitleEs,
    titleUnverified: unverified('title'),
    sdgBreakdown: { from: 'Domain.sdgBreakdown' },
  }),
  read: (database) => readAll(database.domain.findMany(), (row) => row, byNumber),
});

const [objectiveTitle, objectiveTitleFr, objectiveTitleEs] = localized('Objective.title');
const [objectiveLabel, objectiveLabelFr, objectiveLabelEs] = localized('Objective.label');

/** The 23 objectives. */
export const objectives = defineTable({
  name: 'objectives',
  description: 'Objective',
  isQuoted: false,
  primaryKey: ['number'],
  columns: describeColumns<{
    number: number;
    titleEn: string;
    titleFr: string | null;
    titleEs: string | null;
    titleUnverified: readonly string[];
    labelEn: string;
    labelFr: string | null;
    labelEs: string | null;
    labelUnverified: readonly string[];
  }>({
    number: { type: 'integer', from: 'Objective.number' },
    titleEn: objectiveTitle,
    titleFr: objectiveTitleFr,
    titleEs: objectiveTitleEs,
    titleUnverified: unverified('title'),
    labelEn: objectiveLabel,
    labelFr: objectiveLabelFr,
    labelEs: objectiveLabelEs,
    labelUnverified: unverified('label'),
  }),
  read: (database) => readAll(database.objective.findMany(), (row) => row, byNumber),
});

const [areaName, areaNameFr, areaNameEs] = localized('IndicatorArea.name');

/** The indicator areas, one row for each edition of the page that places them. */
export const indicatorAreas = defineTable({
  name: 'indicator-areas',
  description: 'IndicatorAreaPlacement',
  isQuoted: true,
  primaryKey: ['code', 'overview'],
  foreignKeys: [
    { column: 'domain', table: 'domains', key: 'code' },
    { column: 'document', table: 'documents', key: 'slug' },
  ],
  columns: describeColumns<{
    code: string;
    number: number;
    nameEn: string;
    nameFr: string | null;
    nameEs: string | null;
    nameUnverified: readonly string[];
    overview: string;
    domain: string;
    domainName: string;
    position: number;
    document: string;
    lineFrom: number;
    lineTo: number;
  }>({
    code: { from: 'IndicatorArea.code' },
    number: { type: 'integer', from: 'IndicatorArea.number' },
    nameEn: areaName,
    nameFr: areaNameFr,
    nameEs: areaNameEs,
    nameUnverified: unverified('name'),
    overview: { from: 'IndicatorAreaPlacement.overview' },
    domain: { from: 'Domain.code' },
    domainName: { from: 'Domain.name', note: 'In English.' },
    position: { type: 'integer', from: 'IndicatorAreaPlacement.position' },
    document: { from: 'Document.slug' },
    lineFrom: { type: 'integer', from: 'SourceSpan.lineFrom' },
    lineTo: { type: 'integer', from: 'SourceSpan.lineTo' },
  }),
  read: (database) =>
    readAll(
      database.indicatorAreaPlacement.findMany({ include: { area: true, domain: true } }),
      ({ area, domain, edition, position }) => ({
        ...area,
        nameUnverified: area.unverified,
        overview: edition,
        domain: domain.code,
        domainName: domain.nameEn,
        position,
        document: area.documentId,
      }),
      (row) => `${byNumber(row)} ${row.overview}`,
    ),
});
