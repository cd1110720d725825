import { describeColumns } from '../column.ts';
import { defineTable, readAll } from './table.ts';

/** The groups of countries. */
export const groups = defineTable({
  name: 'groups',
  description: 'Group',
  isQuoted: false,
  primaryKey: ['code'],
  foreignKeys: [
    { column: 'body', table: 'jurisdictions', key: 'code' },
    { column: 'document', table: 'documents', key: 'slug' },
  ],
  columns: describeColumns<{
    code: string;
    nameEn: string;
    nameFr: string | null;
    nameEs: string | null;
    localName: string | null;
    body: string | null;
    bodyName: string | null;
    document: string;
    lineFrom: number;
    lineTo: number;
  }>({
    code: { from: 'Group.code' },
    nameEn: { from: 'Group.name', note: 'In English.' },
    nameFr: { from: 'Group.name', note: 'In French.', mayBeNull: true },
    nameEs: { from: 'Group.name', note: 'In Spanish.', mayBeNull: true },
    localName: { from: 'Group.localName', mayBeNull: true },
    body: { from: 'Group.body', note: 'Its code.', mayBeNull: true },
    bodyName: { from: 'Group.body', note: 'Its name in English.', mayBeNull: true },
    document: { from: 'Document.slug' },
    lineFrom: { type: 'integer', from: 'SourceSpan.lineFrom' },
    lineTo: { type: 'integer', from: 'SourceSpan.lineTo' },
  }),
  read: (database) =>
    readAll(
      database.group.findMany({ include: { body: { select: { code: true, nameEn: true } } } }),
      (row) => ({
        ...row,
        body: row.body?.code ?? null,
        bodyName: row.body?.nameEn ?? null,
        document: row.documentId,
      }),
      ({ code }) => code,
    ),
});

/** The members of the groups. */
export const groupMembers = defineTable({
  name: 'group-members',
  description: 'GroupMember',
  isQuoted: false,
  primaryKey: ['group', 'jurisdiction'],
  foreignKeys: [
    { column: 'group', table: 'groups', key: 'code' },
    { column: 'jurisdiction', table: 'jurisdictions', key: 'code' },
  ],
  columns: describeColumns<{
    group: string;
    position: number;
    jurisdiction: string;
    jurisdictionName: string;
    nameAsWritten: string;
  }>({
    group: { from: 'Group.code' },
    position: { type: 'integer', from: 'GroupMember.position' },
    jurisdiction: { from: 'Jurisdiction.code' },
    jurisdictionName: { from: 'Jurisdiction.name', note: 'In English.' },
    nameAsWritten: { from: 'GroupMember.nameAsWritten' },
  }),
  read: (database) =>
    readAll(
      database.groupMember.findMany({ include: { group: true, jurisdiction: true } }),
      ({ group, jurisdiction, ...row }) => ({
        ...row,
        group: group.code,
        jurisdiction: jurisdiction.code,
        jurisdictionName: jurisdiction.nameEn,
      }),
      ({ group, position }) => `${group} ${String(position).padStart(6, '0')}`,
    ),
});

/** The assessments that a source states, with a profile here or without one. */
export const assessments = defineTable({
  name: 'assessments',
  description: 'Assessment',
  isQuoted: false,
  primaryKey: ['jurisdiction', 'year'],
  foreignKeys: [
    { column: 'jurisdiction', table: 'jurisdictions', key: 'code' },
    { column: 'document', table: 'documents', key: 'slug' },
  ],
  columns: describeColumns<{
    jurisdiction: string;
    jurisdictionName: string;
    year: number;
    document: string;
    lineFrom: number;
    lineTo: number;
  }>({
    jurisdiction: { from: 'Jurisdiction.code' },
    jurisdictionName: { from: 'Jurisdiction.name', note: 'In English.' },
    year: { type: 'integer', from: 'Assessment.year' },
    document: { from: 'Document.slug' },
    lineFrom: { type: 'integer', from: 'SourceSpan.lineFrom' },
    lineTo: { type: 'integer', from: 'SourceSpan.lineTo' },
  }),
  read: (database) =>
    readAll(
      database.assessment.findMany({ include: { jurisdiction: true } }),
      ({ jurisdiction, documentId, ...row }) => ({
        ...row,
        jurisdiction: jurisdiction.code,
        jurisdictionName: jurisdiction.nameEn,
        document: documentId,
      }),
      ({ jurisdiction, year }) => `${jurisdiction} ${year}`,
    ),
});

/** The reports of the programme beside its profiles. */
export const publications = defineTable({
  name: 'publications',
  description: 'Publication',
  isQuoted: true,
  primaryKey: ['slug'],
  foreignKeys: [
    { column: 'group', table: 'groups', key: 'code' },
    { column: 'document', table: 'documents', key: 'slug' },
  ],
  columns: describeColumns<{
    slug: string;
    kind: string;
    title: string;
    description: string | null;
    textLanguage: string | null;
    year: number | null;
    group: string | null;
    groupName: string | null;
    document: string;
    lineFrom: number;
    lineTo: number;
  }>({
    slug: { from: 'Publication.slug' },
    kind: { from: 'Publication.kind' },
    title: { from: 'Publication.title' },
    description: { from: 'Publication.description', mayBeNull: true },
    textLanguage: { from: 'Publication.textLanguage', mayBeNull: true },
    year: { type: 'integer', from: 'Publication.year', mayBeNull: true },
    group: { from: 'Group.code', mayBeNull: true },
    groupName: { from: 'Group.name', note: 'In English.', mayBeNull: true },
    document: { from: 'Document.slug' },
    lineFrom: { type: 'integer', from: 'SourceSpan.lineFrom' },
    lineTo: { type: 'integer', from: 'SourceSpan.lineTo' },
  }),
  read: (database) =>
    readAll(
      database.publication.findMany({
        include: { group: { select: { code: true, nameEn: true } } },
      }),
      ({ language, documentId, ...row }) => ({
        ...row,
        textLanguage: language,
        group: row.group?.code ?? null,
        groupName: row.group?.nameEn ?? null,
        document: documentId,
      }),
      ({ slug }) => slug,
    ),
});
