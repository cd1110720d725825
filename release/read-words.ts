import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Database } from '../prisma/client.ts';
import { Prisma } from '../prisma/generated/client/client.ts';
import { makeIndex } from '../search/index/make-index.ts';
import { openTexts, type ReadTexts } from '../search/index/read-texts.ts';
import type { WordIndex } from '../search/index/word-index.ts';
import { type Breathe, makePace } from '../search/pace.ts';
import { openThesaurus, type Thesaurus } from '../search/thesaurus/thesaurus.ts';
import {
  makeShelf,
  makeWords,
  SHELF_NAMES,
  type ShelfField,
  type ShelfName,
  type ShelfText,
  type Words,
} from '../search/words-of-release.ts';
import type { Language } from '../text/languages.ts';
import type { Reading } from './entities.ts';
import { makeEntities } from './list-entities.ts';
import type { Reference } from './reference-rows.ts';

/** Findings that are read at a time, and looked at. */
const SLICE = 2_000;
const LOOK = 50_000;

/** The digest of a text by which it is known again: the first 32 bits of its hash. */
const DIGEST = Prisma.sql`('x' || left("textHash", 8))::bit(32)::bigint`;

/** JSON arrays, one item a finding; null for no finding. */
interface LookSlice {
  readonly ids: string | null;
  readonly languages: string | null;
  readonly digests: string | null;
}

interface TextSlice extends LookSlice {
  readonly texts: string | null;
}

/** The texts of findings that were read for one release or another. */
export interface TextsOfFindings {
  /** Those to read for a release of so many findings: the same again, or none where most are gone. */
  readonly open: (size: number, thesaurus: Thesaurus) => ReadTexts;
}

/** Texts that may be kept beside those of a release, before all are read anew. */
const MOST_GONE = 10_000;

/** Makes an empty memory of texts, for all releases that one process serves. */
export function rememberTexts(): TextsOfFindings {
  let texts: ReadTexts | null = null;
  return {
    open: (size, thesaurus) => {
      const isMostlyGone = (texts?.count() ?? 0) > 2 * size + MOST_GONE;
      if (texts === null || isMostlyGone) texts = openTexts(thesaurus);
      return texts;
    },
  };
}

// What the statements below make of columns.
const readNumbers = (json: string | null) => JSON.parse(json ?? '[]') as readonly number[];
const readLanguages = (json: string | null) => JSON.parse(json ?? '[]') as readonly Language[];
const readStrings = (json: string | null) => JSON.parse(json ?? '[]') as readonly string[];

/** The findings whose text was not read yet, or another one: a correction leaves a finding its id. */
async function listUnread(
  { database, reading }: WordSource,
  ids: Int32Array,
  texts: ReadTexts,
): Promise<Int32Array> {
  if (texts.count() === 0) return ids;
  const unread: number[] = [];
  for (let from = 0; from < ids.length; from += LOOK) {
    const some = Array.from(ids.subarray(from, from + LOOK));
    const [slice] = await reading(
      () => database.$queryRaw<LookSlice[]>`
        SELECT json_agg("id")::text AS "ids", json_agg("language")::text AS "languages",
          json_agg(${DIGEST})::text AS "digests"
        FROM "Finding" WHERE "id" = ANY(${some}::int[])`,
    );
    const languages = readLanguages(slice?.languages ?? null);
    const digests = readNumbers(slice?.digests ?? null);
    for (const [row, id] of readNumbers(slice?.ids ?? null).entries()) {
      if (!texts.isRead(id, digests[row] ?? 0, languages[row] ?? 'EN')) unread.push(id);
    }
  }
  return Int32Array.from(unread);
}

/** Reads the texts that were not read before, some at a time, and makes the index of all. */
async function readFindings(
  source: WordSource,
  { ids, size }: Catalogue,
  thesaurus: Thesaurus,
): Promise<WordIndex> {
  const { database, reading, remembered, breathe } = source;
  const texts = remembered.open(size, thesaurus);
  const unread = await listUnread(source, ids, texts);
  const pace = makePace(breathe);
  for (let from = 0; from < unread.length; from += SLICE) {
    const some = Array.from(unread.subarray(from, from + SLICE));
    const [slice] = await reading(
      () => database.$queryRaw<TextSlice[]>`
        SELECT json_agg("id")::text AS "ids", json_agg("language")::text AS "languages",
          json_agg(${DIGEST})::text AS "digests", json_agg("text")::text AS "texts"
        FROM "Finding" WHERE "id" = ANY(${some}::int[])`,
    );
    const languages = readLanguages(slice?.languages ?? null);
    const digests = readNumbers(slice?.digests ?? null);
    const written = readStrings(slice?.texts ?? null);
    for (const [row, id] of readNumbers(slice?.ids ?? null).entries()) {
      texts.add(id, written[row] ?? '', languages[row] ?? 'EN', digests[row]);
      const pause = pace();
      if (pause !== null) await pause;
    }
  }
  const places = new Uint32Array(size);
  for (let number = 0; number < size; number += 1) places[number] = texts.placeOf(ids[number] ?? 0);
  // A later release may have begun to read its texts here; then this one is not served.
  return reading(() => makeIndex(texts, places, breathe));
}

/** Where words are read from. */
export interface WordSource {
  readonly database: Pick<Database, '$queryRaw' | 'instrument' | 'profile'>;
  readonly reading: Reading;
  readonly remembered: TextsOfFindings;
  readonly breathe: Breathe;
}

type NamedText = readonly [ShelfField, Language, string | null];

function listTexts(place: number, names: readonly NamedText[]): readonly ShelfText[] {
  return names.flatMap(([field, language, text]) =>
    text === null || text === '' ? [] : [{ place, field, language, text }],
  );
}

async function listInstruments(
  { database, reading }: WordSource,
  { instruments }: Catalogue,
): Promise<readonly ShelfText[]> {
  const rows = await reading(() =>
    database.instrument.findMany({
      select: {
        id: true,
        name: true,
        nameFr: true,
        nameEs: true,
        language: true,
        aliasesEn: true,
        aliasesFr: true,
        aliasesEs: true,
      },
    }),
  );
  const places = new Map(instruments.all.map(({ id }, place) => [id, place]));
  return rows.flatMap((row) => {
    const place = places.get(row.id);
    if (place === undefined) return [];
    return listTexts(place, [
      ['NAME', row.language, row.name],
      ['NAME', 'FR', row.nameFr],
      ['NAME', 'ES', row.nameEs],
      ['ALIAS', 'EN', row.aliasesEn.join('; ')],
      ['ALIAS', 'FR', row.aliasesFr.join('; ')],
      ['ALIAS', 'ES', row.aliasesEs.join('; ')],
    ]);
  });
}

async function listShelves(
  source: WordSource,
  catalogue: Catalogue,
  { jurisdiction, objectives }: Reference,
): Promise<Readonly<Record<ShelfName, readonly ShelfText[]>>> {
  const titles = await source.reading(() =>
    source.database.profile.findMany({ select: { id: true, title: true } }),
  );
  const titleOf = new Map(titles.map(({ id, title }) => [id, title]));
  return {
    PROFILE: catalogue.profiles.flatMap(({ id, language }, place) =>
      listTexts(place, [['TITLE', language, titleOf.get(id) ?? null]]),
    ),
    JURISDICTION: catalogue.places.jurisdictions.flatMap(({ id }, place) => {
      const { nameEn, nameFr, nameEs } = jurisdiction(id);
      return listTexts(place, [
        ['NAME', 'EN', nameEn],
        ['NAME', 'FR', nameFr],
        ['NAME', 'ES', nameEs],
      ]);
    }),
    OBJECTIVE: objectives.flatMap((objective, place) =>
      listTexts(place, [
        ['LABEL', 'EN', objective.labelEn],
        ['LABEL', 'FR', objective.labelFr],
        ['LABEL', 'ES', objective.labelEs],
        ['TITLE', 'EN', objective.titleEn],
        ['TITLE', 'FR', objective.titleFr],
        ['TITLE', 'ES', objective.titleEs],
      ]),
    ),
    INSTRUMENT: await listInstruments(source, catalogue),
  };
}

/**
 * Reads all words of a release and makes their indexes, so that nothing else waits for long.
 * @throws ReleaseChangedError when a later release was published meanwhile.
 */
export async function readWords(
  source: WordSource,
  catalogue: Catalogue,
  reference: Reference,
): Promise<Words> {
  const thesaurus = await openThesaurus(source.breathe);
  const texts = await listShelves(source, catalogue, reference);
  const findings = await readFindings(source, catalogue, thesaurus);
  const shelves = new Map<ShelfName, Awaited<ReturnType<typeof makeShelf>>>();
  for (const name of SHELF_NAMES)
    shelves.set(name, await makeShelf(thesaurus, texts[name], source.breathe));
  await source.breathe();
  return makeWords(
    thesaurus,
    findings,
    // Object.fromEntries forgets the names.
    Object.fromEntries(shelves) as unknown as Words['shelves'],
    await makeEntities(catalogue, reference, source.breathe),
  );
}
