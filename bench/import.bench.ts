import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openPrivatePostgres } from '@mgi-graph/postgres';
import { Client } from 'pg';
import { readProfile } from '../ingest/assemble/read-profile.ts';
import { readCorpus, readTerms } from '../ingest/corpus/read-corpus.ts';
import { readHands } from '../ingest/evaluate/read-labelled.ts';
import {
  type BringIn,
  type ImportResult,
  importAsOne,
  importProfile,
} from '../ingest/store/import-profile.ts';
import { loadCorpus } from '../ingest/store/load-corpus.ts';
import type { ImportRequest } from '../ingest/store/plan-import.ts';
import { migrate } from '../prisma/migrate.ts';
import { DOMAIN_CODES } from '../reference/codes.ts';
import { inventPage } from '../tests/ingest/invented-page.ts';

// `node --import tsx bench/import.bench.ts [PROFILES] [one]`: imports generated profiles of 30 findings as
// the command does, each as a release or, with "one", all as one. Their texts are those that several hands
// invented. Prints how fast, at how much work of the processor, and at what peak of memory. Each tenth of them is timed, so that a cost that grows with what is there already shows.

const PROFILES = Number(process.argv[2] ?? 1_000);
const IS_ONE = process.argv[3] === 'one';
const TENTHS = 10;
/** So many the command reads and writes at once. */
const TOGETHER = 25;
const MEGABYTE = 1_048_576;
const PLACES = 'KEN GHA NOR PER CHL MLI SEN FJI NPL LAO'.split(' ');

const texts = (await readHands()).flatMap(({ text, language }) => (language === 'EN' ? text : []));

/** The page of an invented city, with 30 findings. */
function generate(index: number): Uint8Array {
  const country = PLACES[index % PLACES.length];
  const title = `Migration Governance Profile: City of Benchville ${index} (${country})`;
  const kinds = { WELL_DEVELOPED: 3, AREA_FOR_DEVELOPMENT: 2 };
  const own = DOMAIN_CODES.flatMap((domain) =>
    Object.entries(kinds).flatMap(([kind, count]) =>
      Array.from({ length: 3 }, (_, at) => ({
        key: `${domain}/${kind}/${at + 1}`,
        isIn: at < count,
      })),
    ),
  ).map(({ key, isIn }, at): [string, string | null] => [
    key,
    isIn ? (texts[(index * 31 + at) % texts.length] ?? null) : null,
  ]);
  return Buffer.from(
    inventPage({ title, date: '2022 November', count: 3, texts: Object.fromEntries(own) }),
  );
}

const dataDir = await mkdtemp(path.join(tmpdir(), 'mgi-graph-bench-'));
const postgres = await openPrivatePostgres({ dataDir });
const client = new Client({ connectionString: postgres.url });
let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 20);
try {
  await migrate(postgres.url);
  await loadCorpus(postgres.url, await readCorpus());
  await client.connect();
  const terms = await readTerms();
  let findings = 0;
  let reading = 0;
  const begun = performance.now();
  const work = process.cpuUsage();
  const importAll = async (bringIn: BringIn): Promise<void> => {
    for (let tenth = 0; tenth < TENTHS; tenth += 1) {
      const started = performance.now();
      let own = 0;
      const share = PROFILES / TENTHS;
      for (let at = 0; at < share; at += TOGETHER) {
        const requests: ImportRequest[] = [];
        const before = performance.now();
        for (let next = at; next < Math.min(at + TOGETHER, share); next += 1) {
          const index = tenth * share + next;
          const read = await readProfile({ file: `${index}.txt`, bytes: generate(index) });
          requests.push({ reading: read, terms, yes: false, said: [] });
        }
        reading += performance.now() - before;
        for (const result of await bringIn(requests)) {
          if (result.status !== 'ADDED') throw new Error(JSON.stringify(result));
          own += result.match.findings.length;
        }
      }
      findings += own;
      const seconds = (performance.now() - started) / 1_000;
      const memory = Math.round(process.memoryUsage.rss() / MEGABYTE);
      process.stdout.write(
        `${String((tenth + 1) * (PROFILES / TENTHS)).padStart(6)} profiles  ${Math.round(own / seconds)} findings/s  ${memory} MB\n`,
      );
    }
  };
  if (IS_ONE) {
    await importAsOne(client, async (bringIn) => {
      await importAll(bringIn);
      return { result: null, isKept: true };
    });
  } else {
    await importAll(async (requests) => {
      const results: ImportResult[] = [];
      for (const request of requests) results.push(await importProfile(client, request));
      return results;
    });
  }
  const seconds = (performance.now() - begun) / 1_000;
  const { user, system } = process.cpuUsage(work);
  const each = (user + system) / 1_000 / findings;
  process.stdout.write(
    `${PROFILES} profiles with ${findings} findings in ${seconds.toFixed(1)} s: ${Math.round(findings / seconds)} findings/s, ${each.toFixed(2)} ms of the processor each, ${(reading / 1_000).toFixed(1)} s of it reading, peak memory ${Math.round(peak / MEGABYTE)} MB\n`,
  );
} finally {
  clearInterval(watch);
  await client.end();
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}
