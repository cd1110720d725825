import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CORPUS_DIR, readCorpus } from '../../../ingest/corpus/read-corpus.ts';
import { IngestError } from '../../../ingest/problem.ts';
import { loadCorpus } from '../../../ingest/store/load-corpus.ts';
import { createLoadedDatabase, type TestDatabase } from '../../support/database.ts';
import { fingerprint } from '../fingerprint.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createLoadedDatabase();
});
afterAll(() => database.drop());

describe('a corpus that is wrong is refused by name, and the database left as it was:', () => {
  let folder: string;
  let before: Readonly<Record<string, string>>;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'mgi-corpus-'));
    await cp(CORPUS_DIR, folder, { recursive: true });
    before = await fingerprint(database.url);
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
    expect(await fingerprint(database.url)).toEqual(before);
  });

  async function edit(file: string, change: (text: string) => string): Promise<void> {
    const full = path.join(folder, file);
    const text = await readFile(full, 'utf8');
    const changed = change(text);
    expect(changed).not.toBe(text);
    await writeFile(full, changed);
  }

  async function problemsOf(): Promise<readonly string[]> {
    const loading = readCorpus(folder).then((changed) => loadCorpus(database.url, changed));
    const error: unknown = await loading.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(IngestError);
    return error instanceof IngestError ? error.problems : [];
  }

  const MAPPINGS = 'mappings/mali-2021.json';
  const FIRST = 'mali-2021/migrants-rights/well-developed/1';
  test.each([
    [
      'a hash of a mapping',
      MAPPINGS,
      (t: string) => t.replace('sha256:a', 'sha256:b'),
      `${MAPPINGS}: ${FIRST}: the text was changed since it was mapped`,
    ],
    [
      'a text of a mapping',
      MAPPINGS,
      (t: string) => t.replace('Obligatoire', 'obligatoire'),
      `${MAPPINGS}: ${FIRST}: the text was changed since it was mapped`,
    ],
    [
      'a mapping of a finding that is not there',
      MAPPINGS,
      (t: string) => t.replace(`"${FIRST}"`, `"${FIRST}9"`),
      `${MAPPINGS}: ${FIRST}9: the document has no such finding.`,
    ],
    [
      'an action that the objective has not',
      MAPPINGS,
      (t: string) => t.replace('"action": "e"', '"action": "l"'),
      `${MAPPINGS}: ${FIRST}: objective 15 has no action "l".`,
    ],
    [
      'two primary objectives',
      MAPPINGS,
      (t: string) => t.replace('"SECONDARY"', '"PRIMARY"'),
      `${MAPPINGS}: ${FIRST}: more than one objective is PRIMARY.`,
    ],
    [
      'the same objective twice',
      MAPPINGS,
      (t: string) =>
        t.replace(
          '"objective": 22,\n          "action": "a"',
          '"objective": 15,\n          "action": "a"',
        ),
      `${MAPPINGS}: ${FIRST}: objective 15 stands there twice.`,
    ],
    [
      'objective 24',
      MAPPINGS,
      (t: string) => t.replace('"objective": 15', '"objective": 24'),
      `${MAPPINGS}: findings › ${FIRST} › objectives › 0 › objective: `,
    ],
    [
      'an unknown key',
      MAPPINGS,
      (t: string) => t.replace('"relevance"', '"relevanse": 1, "relevance"'),
      `${MAPPINGS}: findings › ${FIRST} › objectives › 0: `,
    ],
    ['broken JSON', MAPPINGS, (t: string) => t.slice(0, -3), `${MAPPINGS}: is not JSON (`],
    [
      'a mapping file of another profile',
      MAPPINGS,
      (t: string) => t.replace('"profile": "mali-2021"', '"profile": "mali-2022"'),
      `${MAPPINGS}: is for the profile "mali-2022", but manifest.json gives it to "mali-2021".`,
    ],
    [
      'other bytes of a document',
      'documents/mali-2021.txt',
      (t: string) => `${t} `,
      'documents/mali-2021.txt: its SHA-256 is ',
    ],
    [
      'a missing file',
      'manifest.json',
      (t: string) => t.replace('documents/mali-2021.txt', 'documents/nothing.txt'),
      'documents/nothing.txt: cannot be read (',
    ],
    [
      'a key of the manifest',
      'manifest.json',
      (t: string) => t.replace('"portal"', '"portals"'),
      'manifest.json: portal: ',
    ],
    [
      'a name that is not the profile',
      'manifest.json',
      (t: string) => t.replace('"id": "quilmes-2022"', '"id": "quilmes-2021"'),
      'mappings/quilmes-2022.json: is for the profile "quilmes-2022"',
    ],
    [
      'a text of a statement of the overview',
      'overview.json',
      (t: string) => t.replace('Lancement des', 'Lancement de'),
      'overview.json: steps › 0: is not what lines 64 to 66 of the document say.',
    ],
    [
      'lines of a statement in the wrong order',
      'overview.json',
      (t: string) => t.replace('[64, 66]', '[66, 64]'),
      'overview.json: steps › 0 › lines: must be the first and the last line',
    ],
    [
      'an unknown kind of publication',
      'overview.json',
      (t: string) => t.replace('"REPORT"', '"REPORTS"'),
      'overview.json: publications › 0 › kind: ',
    ],
    [
      'an overview without its file',
      'manifest.json',
      (t: string) => t.replace(',\n      "statements": "overview.json"', ''),
      'manifest.json: "mgi-overview" names no file of what it says.',
    ],
  ])('%s', async (_name, file, change, problem) => {
    await edit(file, change);
    const problems = await problemsOf();
    expect(problems.find((each) => each.startsWith(problem)) ?? problems).toBeTypeOf('string');
  });
});
