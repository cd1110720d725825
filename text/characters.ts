const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/**
 * Counts in characters (Unicode code points) what JavaScript counts in UTF-16 units.
 * @param to the unit before which to stop.
 */
export function countCharacters(text: string, to: number = text.length): number {
  const end = Math.min(to, text.length);
  let count = end;
  for (let at = 1; at < end; at += 1) {
    if (isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1))) count -= 1;
  }
  return count;
}

/** Whether a text begins with a capital letter; a regular expression is asked where it takes one. */
export function beginsWithCapital(text: string): boolean {
  const unit = text.charCodeAt(0);
  return unit < 0x80 ? unit >= 0x41 && unit <= 0x5a : /^\p{Lu}/u.test(text);
}
