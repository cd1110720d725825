import { fold } from '../../text/fold.ts';

// One to twenty-three: as many as the Compact has objectives.
const WORDS: readonly (readonly string[])[] = [
  ['one', 'un', 'une', 'uno', 'una', 'first', 'premier', 'première', 'primer', 'primero'],
  ['two', 'deux', 'dos', 'second', 'deuxième', 'segundo'],
  ['three', 'trois', 'tres', 'third', 'troisième', 'tercer', 'tercero'],
  ['four', 'quatre', 'cuatro', 'fourth', 'quatrième', 'cuarto'],
  ['five', 'cinq', 'cinco', 'fifth', 'cinquième', 'quinto'],
  ['six', 'seis', 'sixth', 'sixième', 'sexto'],
  ['seven', 'sept', 'siete', 'seventh', 'septième', 'séptimo'],
  ['eight', 'huit', 'ocho', 'eighth', 'huitième', 'octavo'],
  ['nine', 'neuf', 'nueve', 'ninth', 'neuvième', 'noveno'],
  ['ten', 'dix', 'diez', 'tenth', 'dixième', 'décimo'],
  ['eleven', 'onze', 'once', 'eleventh', 'onzième'],
  ['twelve', 'douze', 'doce', 'twelfth', 'douzième'],
  ['thirteen', 'treize', 'trece', 'thirteenth', 'treizième'],
  ['fourteen', 'quatorze', 'catorce', 'fourteenth', 'quatorzième'],
  ['fifteen', 'quinze', 'quince', 'fifteenth', 'quinzième'],
  ['sixteen', 'seize', 'dieciséis', 'sixteenth', 'seizième'],
  ['seventeen', 'dix-sept', 'diecisiete', 'seventeenth', 'dix-septième'],
  ['eighteen', 'dix-huit', 'dieciocho', 'eighteenth', 'dix-huitième'],
  ['nineteen', 'dix-neuf', 'diecinueve', 'nineteenth', 'dix-neuvième'],
  ['twenty', 'vingt', 'veinte', 'twentieth', 'vingtième'],
  ['twenty-one', 'vingt et un', 'vingt-et-un', 'veintiuno', 'veintiún', 'twenty-first'],
  ['twenty-two', 'vingt-deux', 'veintidós', 'twenty-second', 'vingt-deuxième'],
  ['twenty-three', 'vingt-trois', 'veintitrés', 'twenty-third', 'vingt-troisième'],
];

const NUMBERS: ReadonlyMap<string, number> = new Map(
  WORDS.flatMap((words, index) => words.map((word) => [fold(word), index + 1] as const)),
);

const DIGITS = /^0?(\d{1,2})(?:st|nd|rd|th|er|re|e|eme|o|a|ro|to)?$/;

/**
 * The number that a folded text says, in digits or in English, French or Spanish words, also as an
 * ordinal; null when it says none. Words reach to 23.
 */
export function readNumber(folded: string): number | null {
  const digits = DIGITS.exec(folded)?.[1];
  return digits === undefined ? (NUMBERS.get(folded) ?? null) : Number(digits);
}
