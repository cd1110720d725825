/** Marks that can only be a bullet; U+F0A7 to U+F0FC are what word processors leave of theirs. */
const BULLET = /^[•◦▪▫‣●○∙·■□◆◇❖►▶▸➢➤➔✓✔⦁⁃\uF0A7\uF0B7\uF0D8\uF076\uF0FC]/u;

/** Marks that are a bullet when a blank follows, and punctuation otherwise. */
const DASH_BULLET = /^[-*–—‒−→](?:\s|$)/u;

/** Marks of writing direction, which pages in Arabic put before anything. */
const DIRECTION = /^[\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/u;

/** A bullet line: its mark, and what it says without mark and outer blanks. */
export interface Bullet {
  mark: string;
  text: string;
}

/** Removes outer blanks, and marks of writing direction before the first letter. */
export function trimLine(line: string): string {
  return line.trim().replace(DIRECTION, '').trim();
}

/** Reads a bullet line; null when the line is no bullet. */
export function readBullet(line: string): Bullet | null {
  const text = trimLine(line);
  if (!BULLET.test(text) && !DASH_BULLET.test(text)) return null;
  return { mark: text.slice(0, 1), text: trimLine(text.slice(1)) };
}
