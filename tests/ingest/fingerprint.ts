import { runSql } from '../support/database.ts';

/** Rows and a hash of all rows, by table; of all columns, surrogate keys too. */
export async function fingerprint(url: string): Promise<Readonly<Record<string, string>>> {
  const tables = await runSql(
    url,
    `SELECT quote_ident(table_name) AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_name NOT LIKE '\\_%' ORDER BY 1`,
  );
  const counts = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS hash FROM ${name} t`,
  );
  const rows = await runSql(url, counts.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, hash }) => [name, String(hash)]));
}
