import { fold, foldWords } from '../../text/fold.ts';
import { listInstrumentWords } from '../languages/languages.ts';

/** Capital words before an abbreviation, which it may stand for. */
const BEFORE = 80;

const GOVERNMENTS = new Set(listInstrumentWords(({ governments }) => [...governments]));

/** The words that an abbreviation stands for by their initials; none when they do not fit. */
function spellOut(before: string, abbreviation: string): readonly string[] {
  const capitals = before.match(/\p{Lu}[\p{L}-]+/gu) ?? [];
  const words = capitals.slice(-abbreviation.length);
  return words.map(([initial]) => initial).join('') === abbreviation ? words.map(fold) : [];
}

/**
 * The folded words that mean the place of a profile, and make no difference between two names: those
 * of its own name, and the abbreviation of its government where a finding explains one ("County
 * Government of Mombasa (CGM)").
 */
export function listPlaceWords(
  names: readonly string[],
  texts: readonly string[],
): ReadonlySet<string> {
  const places = new Set(names.flatMap(foldWords));
  const short = texts.flatMap((text) =>
    [...text.matchAll(/\((\p{Lu}{2,6})\)/gu)].flatMap(({ index, 1: abbreviation = '' }) => {
      const words = spellOut(text.slice(Math.max(0, index - BEFORE), index), abbreviation);
      const isGovernment = words.some((word) => GOVERNMENTS.has(word));
      return isGovernment && words.some((word) => places.has(word)) ? [fold(abbreviation)] : [];
    }),
  );
  return new Set([...places, ...short]);
}
