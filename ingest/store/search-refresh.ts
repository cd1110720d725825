import type { ClientBase } from 'pg';

/** Leaves the names and words of the search as they are while this connection makes releases. */
export async function postponeSearchRefresh(client: ClientBase): Promise<void> {
  await client.query("SELECT set_config('mgi.search_refresh', 'later', false)");
}

/**
 * Brings the names and words of the search up to date, where an import that postponed it was broken
 * off. Findings are found without it; only suggestions and names wait for it.
 * @returns whether there was anything to do.
 */
export async function refreshSearch(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ stale: boolean }>(
    `SELECT EXISTS (
       (SELECT "slug", "title" FROM "Profile"
        EXCEPT SELECT "key", "name" FROM "SearchName" WHERE "type" = 'Profile' AND "how" = 'NAME')
       UNION ALL
       (SELECT "key", "name" FROM "SearchName" WHERE "type" = 'Profile' AND "how" = 'NAME'
        EXCEPT SELECT "slug", "title" FROM "Profile")
     ) AS "stale"`,
  );
  if (rows[0]?.stale !== true) return false;
  await readWordsAnew(client);
  return true;
}

/** Reads the names and words of the search anew, at the end of what postponed it. */
export async function readWordsAnew(client: ClientBase): Promise<void> {
  await client.query('REFRESH MATERIALIZED VIEW "SearchWord"');
  await client.query('REFRESH MATERIALIZED VIEW "SearchName"');
}
