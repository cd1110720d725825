import { fold, foldWords } from '../../text/fold.ts';
import { listInstrumentWords } from '../languages/languages.ts';
import { anyOf } from '../languages/pattern.ts';
import type { Years } from './mention.ts';
import type { Reading } from './reading.ts';

const YEAR = '((?:19|20)\\d{2})';
const IN = listInstrumentWords(({ adoption }) => adoption.in);
const AUXILIARY = anyOf(listInstrumentWords(({ adoption }) => adoption.auxiliaries));
const BEFORE_NAME = anyOf(listInstrumentWords(({ adoption }) => adoption.beforeName));
// "… in 2018", "… adopté en 2019", "(adopted in 2020)".
const AFTER = new RegExp(
  `^\\s?\\(?(?:,?\\s?(?:${AUXILIARY}\\s)?(?<verb>\\p{L}+)\\s)?${anyOf(IN)}\\s${YEAR}(?![\\p{L}\\d–-])`,
  'u',
);
// "in 2020, the …"
const BEFORE = new RegExp(`\\b${anyOf(IN)}\\s${YEAR},?\\s(?:${BEFORE_NAME}\\s)?$`, 'iu');
// "In 2021, the Council approved …", "signed in 2021 the …"
const OPENING = new RegExp(`(?:^|[.;]\\s)${anyOf(IN.map(capitalize))}\\s${YEAR},`, 'u');

function capitalize(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** The year in which the sentence says that an instrument was adopted; null when it does not. */
export function readAdoptionYear(
  { text, lexicon }: Reading,
  span: { readonly from: number; readonly to: number },
): Years | null {
  const after = AFTER.exec(text.slice(span.to));
  const verb = after?.groups?.['verb'];
  if (after?.[2] !== undefined && (verb === undefined || lexicon.adoption.verbs.has(fold(verb)))) {
    return { from: Number(after[2]), to: null };
  }
  const before = text.slice(0, span.from);
  const near = BEFORE.exec(before);
  if (near?.[1] !== undefined) return { from: Number(near[1]), to: null };
  const opening = OPENING.exec(before);
  if (opening?.[1] === undefined) return null;
  const clause = before.slice(opening.index + opening[0].length);
  const adopts = foldWords(clause).some((word) => lexicon.adoption.verbs.has(word));
  return adopts && !/[.;]\s/.test(clause) ? { from: Number(opening[1]), to: null } : null;
}
