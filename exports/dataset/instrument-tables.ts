import type { Database } from '../../prisma/client.ts';
import { describeColumns } from '../column.ts';
import { defineTable, readAll, readPages } from './table.ts';

/** The laws, policies and the like that findings name. */
export const instruments = defineTable({
  name: 'instruments',
  description: 'Instrument',
  isQuoted: true,
  primaryKey: ['code'],
  foreignKeys: [{ column: 'profile', table: 'profiles', key: 'slug' }],
  columns: describeColumns<{
    code: string;
    kind: string;
    name: string;
    nameFr: string | null;
    nameEs: string | null;
    textLanguage: string;
    yearFrom: number | null;
    yearTo: number | null;
    profile: string | null;
  }>({
    code: { from: 'Instrument.code' },
    kind: { from: 'Instrument.kind' },
    name: { from: 'Instrument.name' },
    nameFr: { from: 'Instrument.name', note: 'In French, of a convention.', mayBeNull: true },
    nameEs: { from: 'Instrument.name', note: 'In Spanish, of a convention.', mayBeNull: true },
    textLanguage: { from: 'Instrument.textLanguage' },
    yearFrom: { type: 'integer', from: 'Instrument.yearFrom', mayBeNull: true },
    yearTo: { type: 'integer', from: 'Instrument.yearTo', mayBeNull: true },
    profile: {
      from: 'Profile.slug',
      note: 'The profile that names it; empty for an international convention.',
      mayBeNull: true,
    },
  }),
  read: (database) =>
    readAll(
      database.instrument.findMany({
        // As the graph: conventions that no finding names are not listed.
        where: { mentions: { some: {} } },
        include: { profile: { select: { slug: true } } },
      }),
      ({ language, profile, ...row }) => ({
        ...row,
        textLanguage: language,
        profile: profile?.slug ?? null,
      }),
      ({ code }) => code,
    ),
});

interface MentionRow {
  readonly finding: string;
  readonly start: number;
  readonly end: number;
  readonly instrument: string;
  readonly text: string;
}

const readMentions = (database: Database, last: MentionRow | undefined, size: number) =>
  database.$queryRaw<MentionRow[]>`
    SELECT f."reference" AS "finding", m."spanFrom" AS "start", m."spanTo" AS "end",
      i."code" AS "instrument", m."text"
    FROM "InstrumentMention" m
    JOIN "Finding" f ON f."id" = m."findingId"
    JOIN "Instrument" i ON i."id" = m."instrumentId"
    WHERE (f."reference" COLLATE "C", m."spanFrom") > (${last?.finding ?? ''}, ${last?.start ?? -1})
    ORDER BY f."reference" COLLATE "C", m."spanFrom"
    LIMIT ${size}`;

/** Where findings name them. */
export const mentions = defineTable({
  name: 'mentions',
  description: 'InstrumentMention',
  isQuoted: true,
  primaryKey: ['finding', 'start'],
  foreignKeys: [
    { column: 'finding', table: 'findings', key: 'reference' },
    { column: 'instrument', table: 'instruments', key: 'code' },
  ],
  columns: describeColumns<MentionRow>({
    finding: { from: 'Finding.reference' },
    start: { type: 'integer', from: 'InstrumentMention.start' },
    end: { type: 'integer', from: 'InstrumentMention.end' },
    instrument: { from: 'Instrument.code' },
    text: { from: 'InstrumentMention.text' },
  }),
  read: (database) => readPages((last, size) => readMentions(database, last, size)),
});
