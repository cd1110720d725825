import { referenceOf } from '../../catalogue/columns.ts';
import type { MappingFacts } from '../../catalogue/mappings.ts';
import { isCurated, isPrimary } from '../../catalogue/traits.ts';
import { citeFinding } from '../../citations/cite.ts';
import type { Database } from '../../prisma/client.ts';
import { whileWanted } from '../../prisma/wanted.ts';
import { PRINCIPLE_CODES } from '../../reference/codes.ts';
import { pickLabel, pickRegionName, writeRegionOrNone } from '../label.ts';
import { walkSet } from '../walk-set.ts';
import { describeFinding, placeOf, profileOf } from './describe-finding.ts';
import type { FindingRow } from './finding-columns.ts';
import type { Selection } from './selected-table.ts';

/** What the catalogue does not know of a finding. */
interface StoredRow {
  readonly id: number;
  readonly text: string;
  readonly language: string;
  readonly lineFrom: number;
  readonly lineTo: number;
  readonly month: number | null;
  readonly title: string;
  readonly document: string;
  readonly portal: string;
  readonly publisher: string;
  readonly sourceUrl: string | null;
}

// Beside the entities, whose cache is for what is asked again and again.
const readTexts = (database: Database, ids: readonly number[]) =>
  database.$queryRaw<StoredRow[]>`
    SELECT f."id", f."text", f."language"::text, f."lineFrom", f."lineTo", p."month", p."title",
      d."id" AS "document", d."portal", d."publisher", d."sourceUrl"
    FROM "Finding" f
    JOIN "Profile" p ON p."id" = f."profileId"
    JOIN "Document" d ON d."id" = p."documentId"
    WHERE f."id" = ANY(${[...ids]})`;

function listObjectives(mappings: readonly MappingFacts[], isWanted: (trait: number) => boolean) {
  return mappings
    .filter(({ trait }) => isWanted(trait))
    .toSorted(
      (a, b) => Number(isPrimary(b.trait)) - Number(isPrimary(a.trait)) || a.subject - b.subject,
    )
    .map(({ subject }) => subject);
}

function listPrinciples(mappings: readonly MappingFacts[], isWanted: (trait: number) => boolean) {
  return mappings
    .filter(({ trait }) => isWanted(trait))
    .toSorted((a, b) => a.subject - b.subject)
    .flatMap(({ subject }) => PRINCIPLE_CODES[subject] ?? []);
}

const isByRule = (trait: number): boolean => !isCurated(trait);

function describeRow(selection: Selection, number: number, stored: StoredRow): FindingRow {
  const { release, language } = selection;
  const { catalogue } = release;
  const { places, mappings } = catalogue;
  const profile = profileOf(selection, number);
  const place = placeOf(selection, profile);
  const objectives = mappings.objectivesOf(number);
  const principles = mappings.principlesOf(number);
  const {
    id: _id,
    title,
    portal,
    publisher,
    sourceUrl,
    text,
    language: textLanguage,
    month,
    lineFrom,
    lineTo,
    document,
  } = stored;
  const numbers = listObjectives(objectives, isCurated);
  const row = {
    ...describeFinding(selection, number),
    reference: referenceOf(catalogue, number),
    text,
    textLanguage,
    position: catalogue.positionOf[number] ?? 0,
    lineFrom,
    lineTo,
    level: profile.level,
    edition: profile.edition,
    year: profile.year,
    month,
    region: writeRegionOrNone(place.regionCode),
    regionName: pickRegionName(release, place.regionCode, language),
    country: places.countryOf[profile.place] ?? null,
    objectives: numbers,
    objectiveLabels: numbers.map((each) => pickLabel(release.reference.objective(each), language)),
    objectivesByRule: listObjectives(objectives, isByRule),
    principles: listPrinciples(principles, isCurated),
    principlesByRule: listPrinciples(principles, isByRule),
    document,
  };
  const cited = { slug: profile.slug, title, year: profile.year, portal, publisher, sourceUrl };
  return { ...row, citation: citeFinding(row, cited, release, language) };
}

/**
 * Reads the findings of a set by reference, a page at a time, and only when the next page is asked
 * for. Between pages it holds no connection.
 * @param signal ends the reading.
 * @throws ReleaseChangedError when a later release was published before the last page was read, and
 * the reason of the signal.
 */
export async function* readFindings(selection: Selection): AsyncGenerator<readonly FindingRow[]> {
  const { database, release, set, signal } = selection;
  const { catalogue } = set;
  for (const numbers of walkSet(set, signal)) {
    const ids = numbers.map((number) => catalogue.ids[number] ?? 0);
    const stored = await release.reading(() => whileWanted(signal, () => readTexts(database, ids)));
    const found = new Map(stored.map((row) => [row.id, row]));
    yield numbers.flatMap((number) => {
      const row = found.get(catalogue.ids[number] ?? 0);
      return row === undefined ? [] : [describeRow(selection, number, row)];
    });
  }
}
