/** Marks that can only be a bullet; U+F0B7 is what word processors leave of theirs. */
const BULLET = /^[•◦▪▫‣●○∙·\uF0B7]/u;

/** Marks that are a bullet when a blank follows, and punctuation otherwise. */
const DASH_BULLET = /^[-*–—‒](?:\s|$)/u;

/** A bullet line: its mark, and what it says without mark and outer blanks. */
export interface Bullet {
  mark: string;
  text: string;
}

/** Reads a bullet line; null when the line is no bullet. */
export function readBullet(line: string): Bullet | null {
  const text = line.trim();
  if (!BULLET.test(text) && !DASH_BULLET.test(text)) return null;
  return { mark: text.slice(0, 1), text: text.slice(1).trim() };
}
