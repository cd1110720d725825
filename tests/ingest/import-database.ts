import { Client } from 'pg';
import { readProfile } from '../../ingest/assemble/read-profile.ts';
import { readTerms } from '../../ingest/corpus/read-corpus.ts';
import type { GivenIdentity } from '../../ingest/parse/identity/profile-identity.ts';
import { type ImportResult, importProfile } from '../../ingest/store/import-profile.ts';

/** How a test imports a page. */
export interface ImportCase {
  readonly file?: string;
  readonly given?: GivenIdentity;
  readonly yes?: boolean;
  readonly said?: readonly string[];
}

/** Imports the text of one page, as the command does. */
export async function importText(
  url: string,
  text: string,
  { file = 'test.txt', given = {}, yes = false, said = [] }: ImportCase = {},
): Promise<ImportResult> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const reading = await readProfile({ file, bytes: Buffer.from(text) }, given);
    return await importProfile(client, { reading, terms: await readTerms(), yes, said });
  } finally {
    await client.end();
  }
}
