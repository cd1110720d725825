/** What has a page of its own, by the name that its address begins with. */
export type Addressed =
  | 'profiles'
  | 'findings'
  | 'objectives'
  | 'jurisdictions'
  | 'groups'
  | 'releases';

/** Where this graph is published. A release is one. */
export interface Site {
  /** Address of the server as its users reach it, without a slash at its end: "https://mgi.example.org". */
  readonly publicUrl: string;
}

/** Where a server is reached that was told nothing else. */
export const LOCAL_URL = 'http://127.0.0.1:4000';

/** The path of a page: "/findings/guatemala-2022/migrants-rights/well-developed/3". */
export const pathOf = (kind: Addressed, key: string | number): string =>
  `/${kind}/${String(key).split('/').map(encodeURIComponent).join('/')}`;

/**
 * The address of a thing, for citations, files and whoever reads them.
 * @param site where the graph is published: the release that is read.
 * @param key its natural key: a slug, a reference, a number, a code.
 * @example addressOf(release, 'profiles', 'guatemala-2022')
 */
export const addressOf = ({ publicUrl }: Site, kind: Addressed, key: string | number): string =>
  publicUrl + pathOf(kind, key);
