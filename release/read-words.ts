import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Prisma } from '../prisma/generated/client/client.ts';
import { type Breathe, createIndexBuilder } from '../search/index/build-index.ts';
import type { WordIndex } from '../search/index/word-index.ts';
import { openThesaurus } from '../search/thesaurus/thesaurus.ts';
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
import { makeEntities } from './list-entities.ts';
import type { Reference } from './reference-rows.ts';

/** Findings that are read at a time. */
const SLICE = 2_000;
/** Milliseconds that texts are read into the index without a breath. */
const MOST_MS = 20;

interface TextSlice {
  readonly last: number | null;
  /** JSON arrays. */
  readonly ids: string;
  readonly languages: string;
  readonly texts: string;
}

/** Reads the texts of all findings into an index, some at a time. */
async function readFindings(
  client: Pick<Prisma.TransactionClient, '$queryRaw'>,
  { size, numberOf }: Catalogue,
  breathe: Breathe,
): Promise<WordIndex> {
  const builder = createIndexBuilder(size, openThesaurus());
  let began = performance.now();
  for (let after = 0; ; ) {
    const [slice] = await client.$queryRaw<TextSlice[]>`
      SELECT max("id") AS "last", json_agg("id")::text AS "ids",
        json_agg("language")::text AS "languages", json_agg("text")::text AS "texts"
      FROM (
        SELECT "id", "language", "text" FROM "Finding" WHERE "id" > ${after}
        ORDER BY "id" LIMIT ${SLICE}
      ) s`;
    if (slice === undefined || slice.last === null) break;
    after = slice.last;
    // What the statement above makes of three columns.
    const ids = JSON.parse(slice.ids) as readonly number[];
    const languages = JSON.parse(slice.languages) as readonly Language[];
    const texts = JSON.parse(slice.texts) as readonly string[];
    began = performance.now();
    for (const [row, id] of ids.entries()) {
      builder.add(numberOf(id), texts[row] ?? '', languages[row] ?? 'EN');
      if (performance.now() - began < MOST_MS) continue;
      await breathe();
      began = performance.now();
    }
  }
  return builder.finish(breathe);
}

type NamedText = readonly [ShelfField, Language, string | null];

function listTexts(place: number, names: readonly NamedText[]): readonly ShelfText[] {
  return names.flatMap(([field, language, text]) =>
    text === null || text === '' ? [] : [{ place, field, language, text }],
  );
}

async function listInstruments(
  client: Pick<Prisma.TransactionClient, 'instrument'>,
  { instruments }: Catalogue,
): Promise<readonly ShelfText[]> {
  const rows = await client.instrument.findMany({
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
  });
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
  client: Pick<Prisma.TransactionClient, 'instrument' | 'profile'>,
  catalogue: Catalogue,
  { jurisdiction, objectives }: Reference,
): Promise<Readonly<Record<ShelfName, readonly ShelfText[]>>> {
  const titles = await client.profile.findMany({ select: { id: true, title: true } });
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
    INSTRUMENT: await listInstruments(client, catalogue),
  };
}

/** Reads all words of a release and makes their indexes, so that nothing else waits for long. */
export async function readWords(
  client: Prisma.TransactionClient,
  catalogue: Catalogue,
  reference: Reference,
  breathe: Breathe,
): Promise<Words> {
  const thesaurus = openThesaurus();
  const findings = await readFindings(client, catalogue, breathe);
  const texts = await listShelves(client, catalogue, reference);
  const shelves = new Map<ShelfName, Awaited<ReturnType<typeof makeShelf>>>();
  for (const name of SHELF_NAMES)
    shelves.set(name, await makeShelf(thesaurus, texts[name], breathe));
  await breathe();
  return makeWords(
    thesaurus,
    findings,
    // Object.fromEntries forgets the names.
    Object.fromEntries(shelves) as unknown as Words['shelves'],
    makeEntities(catalogue, reference),
  );
}
