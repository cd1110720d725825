import { userError } from '../support/errors.ts';

/** Characters that a text to search for may have. */
export const MAX_SEARCH_TEXT = 256;

/**
 * Brings a text that somebody typed into the form that is searched for: composed (NFC), without
 * blanks around it.
 * @param name the argument that it was given as, for the message.
 * @throws BAD_USER_INPUT when it has U+0000, which no text here has; LIMIT_EXCEEDED when it is long.
 */
export function readSearchText(name: string, text: string): string {
  if (text.includes('\0')) {
    throw userError('BAD_USER_INPUT', `\`${name}\` has the character U+0000, which no text has.`);
  }
  // Half a surrogate pair is no character, and cannot be sent to the database.
  const tidy = text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .normalize('NFC')
    .trim();
  const { length } = [...tidy];
  if (length <= MAX_SEARCH_TEXT) return tidy;
  throw userError(
    'LIMIT_EXCEEDED',
    `\`${name}\` has ${length} characters; at most ${MAX_SEARCH_TEXT} are searched for.`,
  );
}
