import { withConnection } from '../../prisma/connect.ts';
import { readFingerprint, readLoadedFingerprint } from './fingerprint.ts';
import type { LoadResult } from './load-corpus.ts';
import { inTurn } from './turn.ts';

/** The newest release, where it was loaded with this fingerprint; null where it was not. */
function findLoaded(url: string, fingerprint: string): Promise<LoadResult | null> {
  return withConnection(url, (client) =>
    inTurn(client, async (newest) => {
      const isLoaded = newest !== null && (await readLoadedFingerprint(client)) === fingerprint;
      const result = isLoaded ? { release: newest.number, changed: false } : null;
      return { result, isWritten: false };
    }),
  );
}

/**
 * Brings the database to the content of the folder `corpus`, as `loadCorpus` does. Where neither the
 * corpus nor the code that reads it has changed since, nothing is read but their fingerprint: to parse
 * and map all findings takes a second.
 * @throws IngestError as `loadCorpus` does.
 */
export async function loadCorpusFolder(url: string): Promise<LoadResult> {
  const fingerprint = await readFingerprint();
  const loaded = await findLoaded(url, fingerprint);
  if (loaded !== null) return loaded;
  const [{ readCorpus }, { loadCorpus }] = await Promise.all([
    import('../corpus/read-corpus.ts'),
    import('./load-corpus.ts'),
  ]);
  return loadCorpus(url, await readCorpus(), fingerprint);
}
