function countAll(connection: object): number | Promise<number> {
  if (!('totalCount' in connection)) throw new Error('This connection was made without a count.');
  const { totalCount } = connection;
  if (typeof totalCount === 'function') return totalCount();
  return Number(totalCount);
}

/** The field `totalCount` of a connection; Pothos counts only when it is asked for. */
export const totalCountField = {
  description: 'How many rows there are on all pages together. Counted only when asked for.',
  extensions: { pothosPrismaTotalCount: true },
  resolve: countAll,
};

/** The connection and the edge of a type, made once and shared by every field that pages it. */
export function describePages<Name extends string>(name: Name, rows: string) {
  return [
    { name: `${name}Connection`, description: `A page of ${rows}.` },
    { name: `${name}Edge`, description: `One row of a page of ${rows}, with its cursor.` },
  ] as const;
}
