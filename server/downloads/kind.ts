import { nameDay } from '../../citations/cited-release.ts';
import type { Database } from '../../prisma/client.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import type { Recipe } from './kept-files.ts';

/** A file of a release: how it is made, and the headers that say what it is. */
export interface Offer {
  readonly recipe: Recipe;
  readonly headers: Readonly<Record<string, string>>;
}

/** What is at an address. */
export interface Kind {
  readonly path: string;
  /**
   * Reads which file is asked for.
   * @param accepted the header Accept-Encoding.
   * @returns what offers that file of a release; it throws Refusal for a code that the release has not.
   * @throws the errors of the graph, for a parameter that cannot be.
   */
  readonly open: (
    url: string,
    accepted: string,
    database: Database,
  ) => (release: PublishedRelease) => Offer;
}

/** The parameters of an address. */
export const readParameters = (url: string): URLSearchParams =>
  new URLSearchParams(url.slice(url.indexOf('?') + 1 || url.length));

/** Says what a file is: its type, and a name with the release and the day of its content. */
export function describeFileOf(
  release: PublishedRelease,
  name: string,
  { ending, contentType }: { readonly ending: string; readonly contentType: string },
): Readonly<Record<string, string>> {
  const file = `mgi-${name}-release-${release.number}-${nameDay(release)}.${ending}`;
  return {
    'content-type': contentType,
    'content-disposition': `attachment; filename="${file}"`,
    'x-content-type-options': 'nosniff',
  };
}
