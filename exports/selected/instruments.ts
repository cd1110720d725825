import { referenceOf } from '../../catalogue/columns.ts';
import { whileWanted } from '../../prisma/wanted.ts';
import { describeColumns } from '../column.ts';
import { pickName } from '../label.ts';
import { PAGE_SIZE } from '../walk-set.ts';
import { defineSelected, type Selection } from './selected-table.ts';

interface InstrumentRow {
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly textLanguage: string;
  readonly yearFrom: number | null;
  readonly yearTo: number | null;
  readonly profile: string | null;
  readonly findings: readonly string[];
  readonly findingCount: number;
  readonly release: number;
}

/** The instruments that findings of the set name, by number, with those findings. */
function listNamed({ catalogue, bits }: Selection['set']) {
  return catalogue.instruments.all.flatMap(({ id }, number) => {
    const findings = [...catalogue.instruments.findingsOf(number)].filter((at) => bits.has(at));
    return findings.length === 0 ? [] : [{ id, findings }];
  });
}

async function* read(selection: Selection): AsyncGenerator<readonly InstrumentRow[]> {
  const { database, release, set, language, signal } = selection;
  const named = listNamed(set);
  for (let at = 0; at < named.length; at += PAGE_SIZE) {
    signal?.throwIfAborted();
    const page = named.slice(at, at + PAGE_SIZE);
    const ids = page.map(({ id }) => id);
    const stored = await release.reading(() =>
      whileWanted(signal, () =>
        database.instrument.findMany({
          where: { id: { in: ids } },
          include: { profile: { select: { slug: true } } },
        }),
      ),
    );
    const byId = new Map(stored.map((row) => [row.id, row]));
    yield page.flatMap(({ id, findings }): InstrumentRow[] => {
      const row = byId.get(id);
      if (row === undefined) return [];
      return [
        {
          code: row.code,
          kind: row.kind,
          // Only conventions have names in other languages.
          name: pickName({ ...row, nameEn: row.name }, language),
          textLanguage: row.language,
          yearFrom: row.yearFrom,
          yearTo: row.yearTo,
          profile: row.profile?.slug ?? null,
          findings: findings.map((number) => referenceOf(set.catalogue, number)),
          findingCount: findings.length,
          release: release.number,
        },
      ];
    });
  }
}

/** The laws, policies, agreements and conventions that the findings name. */
export const instruments = defineSelected({
  name: 'instruments',
  description: 'An instrument that the findings name, with those that do.',
  columns: describeColumns<InstrumentRow>({
    code: { from: 'Instrument.code' },
    kind: { from: 'Instrument.kind' },
    name: {
      from: 'Instrument.name',
      note: 'That of a convention in the language asked for; every other as the findings write it.',
    },
    textLanguage: { from: 'Instrument.textLanguage' },
    yearFrom: { type: 'integer', from: 'Instrument.yearFrom', mayBeNull: true },
    yearTo: { type: 'integer', from: 'Instrument.yearTo', mayBeNull: true },
    profile: {
      from: 'Profile.slug',
      note: 'The profile that names it; empty for an international convention.',
      mayBeNull: true,
    },
    findings: { type: 'strings', from: 'Finding.reference', note: 'Of those that name it.' },
    findingCount: { type: 'integer', from: 'FindingConnection.totalCount' },
    release: { type: 'integer', from: 'Release.number' },
  }),
  read,
});
