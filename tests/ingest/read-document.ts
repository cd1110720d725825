import { readFileSync } from 'node:fs';

/** Reads a document of the corpus by its name without ".txt". */
export function readDocument(name: string): string {
  const address = new URL(`../../corpus/documents/${name}.txt`, import.meta.url);
  return readFileSync(address, 'utf8');
}

/** The names of the four profiles of the corpus. */
export const PROFILE_NAMES = [
  'guatemala-2022',
  'quilmes-2022',
  'mali-2021',
  'mombasa-2022',
] as const;
