import { describeColumns } from '../column.ts';
import { defineTable, readAll } from './table.ts';

/** The lettered actions of the objectives. */
export const actions = defineTable({
  name: 'actions',
  description: 'ObjectiveAction',
  isQuoted: false,
  primaryKey: ['objective', 'letter'],
  foreignKeys: [{ column: 'objective', table: 'objectives', key: 'number' }],
  columns: describeColumns<{
    objective: number;
    objectiveLabel: string;
    letter: string;
    gist: string;
  }>({
    objective: { type: 'integer', from: 'Objective.number' },
    objectiveLabel: { from: 'Objective.label', note: 'In English.' },
    letter: { from: 'ObjectiveAction.letter' },
    gist: { from: 'ObjectiveAction.gist', note: 'In English.' },
  }),
  read: (database) =>
    readAll(
      database.objectiveAction.findMany({ include: { objective: true } }),
      ({ objective, ...row }) => ({
        ...row,
        objective: objective.number,
        objectiveLabel: objective.labelEn,
      }),
      ({ objective, letter }) => `${String(objective).padStart(2, '0')}${letter}`,
    ),
});

/** The ten guiding principles. */
export const principles = defineTable({
  name: 'principles',
  description: 'Principle',
  isQuoted: false,
  primaryKey: ['code'],
  columns: describeColumns<{
    code: string;
    number: number;
    nameEn: string;
    nameFr: string | null;
    nameEs: string | null;
    unverified: readonly string[];
  }>({
    code: { from: 'Principle.code' },
    number: { type: 'integer', from: 'Principle.number' },
    nameEn: { from: 'Principle.name', note: 'In English.' },
    nameFr: { from: 'Principle.name', note: 'In French.', mayBeNull: true },
    nameEs: { from: 'Principle.name', note: 'In Spanish.', mayBeNull: true },
    unverified: {
      type: 'strings',
      from: 'LocalizedText.isVerified',
      note: 'The languages for which it is false.',
    },
  }),
  read: (database) =>
    readAll(
      database.principle.findMany(),
      (row) => row,
      ({ number }) => String(number).padStart(2, '0'),
    ),
});

/** The steps of an assessment. */
export const processSteps = defineTable({
  name: 'process-steps',
  description: 'ProcessStep',
  isQuoted: true,
  primaryKey: ['number'],
  foreignKeys: [{ column: 'document', table: 'documents', key: 'slug' }],
  columns: describeColumns<{
    number: number;
    titleEn: string;
    titleFr: string | null;
    titleEs: string | null;
    descriptionEn: string;
    descriptionFr: string | null;
    descriptionEs: string | null;
    unverified: readonly string[];
    document: string;
    lineFrom: number;
    lineTo: number;
  }>({
    number: { type: 'integer', from: 'ProcessStep.number' },
    titleEn: { from: 'ProcessStep.title', note: 'In English.' },
    titleFr: { from: 'ProcessStep.title', note: 'In French.', mayBeNull: true },
    titleEs: { from: 'ProcessStep.title', note: 'In Spanish.', mayBeNull: true },
    descriptionEn: { from: 'ProcessStep.description', note: 'In English.' },
    descriptionFr: { from: 'ProcessStep.description', note: 'In French.', mayBeNull: true },
    descriptionEs: { from: 'ProcessStep.description', note: 'In Spanish.', mayBeNull: true },
    unverified: {
      type: 'strings',
      from: 'LocalizedText.isVerified',
      note: 'The languages for which it is false.',
    },
    document: { from: 'Document.slug' },
    lineFrom: { type: 'integer', from: 'SourceSpan.lineFrom' },
    lineTo: { type: 'integer', from: 'SourceSpan.lineTo' },
  }),
  read: (database) =>
    readAll(
      database.processStep.findMany(),
      ({ documentId, ...row }) => ({ ...row, document: documentId }),
      ({ number }) => String(number).padStart(6, '0'),
    ),
});

/** What the sources say of the programme and of its domains. */
export const programmeStatements = defineTable({
  name: 'programme-statements',
  description: 'ProgrammeStatement',
  note: 'Those on a domain say what its indicators look at, for countries and for local authorities.',
  isQuoted: true,
  primaryKey: ['number', 'document'],
  foreignKeys: [
    { column: 'domain', table: 'domains', key: 'code' },
    { column: 'document', table: 'documents', key: 'slug' },
  ],
  columns: describeColumns<{
    number: number;
    kind: string;
    domain: string | null;
    domainName: string | null;
    level: string | null;
    text: string;
    textLanguage: string;
    document: string;
    lineFrom: number;
    lineTo: number;
  }>({
    number: {
      type: 'integer',
      from: 'Programme.statements',
      note: 'Its place among all statements, those on domains too.',
    },
    kind: { from: 'ProgrammeStatement.kind' },
    domain: { from: 'Domain.code', mayBeNull: true },
    domainName: { from: 'Domain.name', note: 'In English.', mayBeNull: true },
    level: { from: 'DomainDescription.level', mayBeNull: true },
    text: { from: 'ProgrammeStatement.text' },
    textLanguage: { from: 'ProgrammeStatement.textLanguage' },
    document: { from: 'Document.slug' },
    lineFrom: { type: 'integer', from: 'SourceSpan.lineFrom' },
    lineTo: { type: 'integer', from: 'SourceSpan.lineTo' },
  }),
  read: (database) =>
    readAll(
      database.programmeStatement.findMany({ include: { domain: true } }),
      ({ domain, language, documentId, ...row }) => ({
        ...row,
        domain: domain?.code ?? null,
        domainName: domain?.nameEn ?? null,
        textLanguage: language,
        document: documentId,
      }),
      ({ number, document }) => `${String(number).padStart(6, '0')} ${document}`,
    ),
});
