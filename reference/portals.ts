/** Where the portals are whose pages the corpus quotes, by the names that documents give them. */
export const PORTAL_ADDRESSES: Readonly<Record<string, string>> = {
  'Migration Data Portal': 'https://www.migrationdataportal.org',
};
