import type { ClientBase } from 'pg';
import { deleteRows, insertRows, readIds, upsertRows } from '../../prisma/rows.ts';
import { listOtherNames, type OtherNames } from '../../reference/convention-names.ts';
import { CONVENTIONS } from '../../reference/conventions.ts';
import type { InstrumentContent } from '../assemble/content.ts';

const aliasColumns = ({ en, fr, es }: OtherNames) => ({
  aliasesEn: en,
  aliasesFr: fr,
  aliasesEs: es,
});

const NO_ALIASES = aliasColumns({ en: [], fr: [], es: [] });

/** Writes the international conventions, each once for all profiles; safe to repeat. */
export async function writeConventions(client: ClientBase): Promise<void> {
  await upsertRows(
    client,
    'Instrument',
    ['code'],
    CONVENTIONS.map((convention) => ({
      code: convention.code,
      kind: convention.kind,
      name: convention.name.en,
      nameFr: convention.name.fr,
      nameEs: convention.name.es,
      language: 'EN',
      unverified: convention.name.unverified,
      yearFrom: convention.year,
      ...aliasColumns(listOtherNames(convention)),
    })),
  );
}

/**
 * Writes the instruments of a profile and all their mentions, in place of what the database had.
 * Its findings must be there already. Runs inside the caller's transaction.
 */
export async function writeInstruments(
  client: ClientBase,
  profileId: number,
  instruments: readonly InstrumentContent[],
): Promise<void> {
  await deleteRows(client, 'Instrument', 'profileId', [profileId]);
  // The mentions of conventions, which belong to no profile.
  await client.query(
    'DELETE FROM "InstrumentMention" WHERE "findingId" IN (SELECT "id" FROM "Finding" WHERE "profileId" = $1)',
    [profileId],
  );
  await insertRows(
    client,
    'Instrument',
    instruments.flatMap(({ code, own }) =>
      own === null ? [] : [{ code, profileId, unverified: [], ...NO_ALIASES, ...own }],
    ),
  );
  const ids = await readIds(
    client,
    'Instrument',
    'code',
    instruments.map(({ code }) => code),
  );
  const references = new Set(
    instruments.flatMap(({ mentions }) => mentions.map((m) => m.reference)),
  );
  const findings = await readIds(client, 'Finding', 'reference', [...references]);
  await insertRows(
    client,
    'InstrumentMention',
    instruments.flatMap(({ code, mentions }) =>
      mentions.map(({ reference, ...mention }) => ({
        instrumentId: ids.get(code),
        findingId: findings.get(reference),
        ...mention,
      })),
    ),
  );
}
