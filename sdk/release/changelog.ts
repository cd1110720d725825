import type { SchemaChanges } from './schema-changes.ts';

const SECTIONS: readonly (readonly [keyof SchemaChanges, string])[] = [
  ['breaking', 'Breaking: check your program'],
  ['dangerous', 'Take care: your program works, and may meet what it did not know'],
  ['safe', 'New'],
];

/** The entry of a version, as Markdown. */
export function formatEntry(version: string, changes: SchemaChanges): string {
  const sections = SECTIONS.filter(([name]) => changes[name].length > 0).map(
    ([name, title]) => `### ${title}\n\n${changes[name].map((line) => `- ${line}\n`).join('')}`,
  );
  return [`## ${version}\n`, ...sections].join('\n');
}

/**
 * Puts an entry above the others.
 * @throws Error when the changelog has no place for it, or has this version already.
 */
export function addEntry(changelog: string, version: string, entry: string): string {
  const place = changelog.search(/^## /m);
  if (place === -1) throw new Error('CHANGELOG.md has no entry to put this one above.');
  if (changelog.includes(`\n## ${version}\n`)) {
    throw new Error(`CHANGELOG.md has an entry for ${version} already.`);
  }
  return `${changelog.slice(0, place)}${entry}\n${changelog.slice(place)}`;
}
