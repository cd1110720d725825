import { openBenchDatabase } from './database.ts';
import { FINDINGS_PER_PROFILE } from './generate.ts';
import { measure, type Timing } from './measure.ts';

// `node --import tsx bench/coverage.bench.ts [FINDINGS ...]`: how facets, coverage and lists grow
// with the corpus, on a PostgreSQL of its own. It prints times and asserts none.

const SIZES = [30_000, 1_000_000];

async function measureAt(findings: number): Promise<readonly Timing[]> {
  const profiles = Math.ceil(findings / FINDINGS_PER_PROFILE);
  process.stdout.write(`Filling a database with ${profiles} invented profiles ...\n`);
  const { url, close } = await openBenchDatabase(profiles);
  try {
    return await measure(url);
  } finally {
    await close();
  }
}

const show = (timing: Timing | undefined): string => {
  if (timing === undefined) return '';
  return timing.milliseconds === null ? 'no answer' : `${timing.milliseconds.toFixed(0)} ms`;
};

const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : SIZES;
const columns: (readonly Timing[])[] = [];
for (const size of sizes) columns.push(await measureAt(size));

const names = (columns[0] ?? []).map(({ question }) => question);
const width = Math.max(...names.map((name) => name.length));
const line = (name: string, cells: readonly string[]) =>
  `${name.padEnd(width)}${cells.map((cell) => cell.padStart(14)).join('')}\n`;
process.stdout.write(
  `\n${line('question', [...sizes.map((size) => size.toLocaleString('en')), 'ratio'])}`,
);
for (const [index, name] of names.entries()) {
  const timings = columns.map((column) => column[index]);
  const [first, last] = [timings[0]?.milliseconds ?? 0, timings.at(-1)?.milliseconds ?? 0];
  const ratio = first > 0 && last > 0 ? `${(last / first).toFixed(1)} x` : '';
  process.stdout.write(line(name, [...timings.map(show), ratio]));
}
