import type { ClientBase } from 'pg';
import { deleteRows, insertRows, readIds, upsertRows } from '../../prisma/rows.ts';
import { listOtherNames, type OtherNames } from '../../reference/convention-names.ts';
import { CONVENTIONS } from '../../reference/conventions.ts';
import type { WrittenProfile } from './written-profile.ts';

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
 * Writes the instruments of profiles and all their mentions, in place of what the database had.
 * Their findings must be there already. Runs inside the caller's transaction.
 */
export async function writeInstruments(
  client: ClientBase,
  written: readonly WrittenProfile[],
): Promise<void> {
  const profileIds = written.map(({ profileId }) => profileId);
  await deleteRows(client, 'Instrument', 'profileId', profileIds);
  // The mentions of conventions, which belong to no profile.
  await client.query(
    `DELETE FROM "InstrumentMention" WHERE "findingId" IN
       (SELECT "id" FROM "Finding" WHERE "profileId" = ANY($1))`,
    [profileIds],
  );
  await insertRows(
    client,
    'Instrument',
    written.flatMap(({ profileId, profile }) =>
      profile.instruments.flatMap(({ code, own }) =>
        own === null ? [] : [{ code, profileId, unverified: [], ...NO_ALIASES, ...own }],
      ),
    ),
  );
  const instruments = written.flatMap(({ profile }) => profile.instruments);
  const codes = new Set(instruments.map(({ code }) => code));
  const ids = await readIds(client, 'Instrument', 'code', [...codes]);
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
