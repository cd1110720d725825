import { OBJECTIVES } from '../../reference/objectives.ts';
import { fold } from '../../text/fold.ts';
import type { Language } from '../../text/languages.ts';
import { readWords, type Word } from '../../text/words.ts';
import type { ActionTarget } from './action-target.ts';
import type { Reading, WordSpan } from './match.ts';
import type { RuleFile } from './rule-file.ts';

/** Something that the Compact says: a title, a commitment, an action or its gist. */
interface Wording {
  readonly target: ActionTarget;
  readonly terms: ReadonlySet<string>;
  readonly length: number;
}

/** What a term says by how few wordings have it, and the places of these. */
interface Term {
  readonly square: number;
  readonly wordings: readonly number[];
}

/** What the Compact says in a language, ready to be compared with. */
export interface WordingIndex {
  readonly wordings: readonly Wording[];
  readonly terms: ReadonlyMap<string, Term>;
  /** What a term is that no wording has. */
  readonly unknown: Term;
  /** Objectives by their label, folded: too short to be likened to. */
  readonly labels: ReadonlyMap<string, number>;
  /** How many words the longest label has. */
  readonly longestLabel: number;
}

/** A wording that a text comes near to. */
export interface NearWording {
  readonly target: ActionTarget;
  /** The words that both have. */
  readonly spans: readonly WordSpan[];
}

/** From so much likeness on, a text says what the Compact says; ordinary findings stay far below. */
const NEAR = 0.35;

/** The stems of a text that count, with their places. */
function listStems(
  words: readonly Word[],
  masked: ReadonlySet<number> = new Set(),
): readonly (readonly [stem: string, at: number])[] {
  const own: (readonly [string, number])[] = [];
  for (const [at, { isSmall, stems }] of words.entries()) {
    if (!isSmall && !masked.has(at)) own.push([stems[0] ?? '', at]);
  }
  return own;
}

/** The terms of a text, each once: stems, then pairs of neighbouring stems. */
function listTerms(stems: readonly (readonly [stem: string, at: number])[]): ReadonlySet<string> {
  const terms = new Set(stems.map(([stem]) => stem));
  for (let at = 1; at < stems.length; at += 1) {
    terms.add(`${stems[at - 1]?.[0]} ${stems[at]?.[0]}`);
  }
  return terms;
}

/** Lists what the Compact says in a language: titles, and our words after its commitments and actions. */
export function listWordings({
  language,
  wording,
}: RuleFile): readonly { readonly text: string; readonly target: ActionTarget }[] {
  const written = Object.entries(wording).flatMap(([objective, actions]) =>
    Object.entries(actions).flatMap(([letter, texts]) =>
      texts.map((text) => ({
        text,
        target: { objective: Number(objective), action: letter === '-' ? null : letter },
      })),
    ),
  );
  const key = keyOf(language);
  const titles = OBJECTIVES.flatMap(({ number, title }) => {
    const text = key === null ? null : title[key];
    return text === null ? [] : [{ text, target: { objective: number, action: null } }];
  });
  return [...titles, ...written];
}

/** The key of reference texts in a language, null where they have none. */
function keyOf(language: Language): 'en' | 'fr' | 'es' | null {
  return language === 'EN' ? 'en' : language === 'FR' ? 'fr' : language === 'ES' ? 'es' : null;
}

/** Makes what the Compact says in a language ready to be compared with. */
export function compileWording(file: RuleFile): WordingIndex {
  const { language } = file;
  const texts = listWordings(file).map(({ text, target }) => ({
    target,
    terms: listTerms(listStems(readWords(text, language))),
  }));
  const places = new Map<string, number[]>();
  for (const [at, { terms }] of texts.entries()) {
    for (const term of terms) {
      const known = places.get(term);
      if (known === undefined) places.set(term, [at]);
      else known.push(at);
    }
  }
  const squareOf = (having: number) => Math.log((texts.length + 1) / having) ** 2;
  const unknown = { square: squareOf(1), wordings: [] };
  const terms = new Map(
    [...places].map(([term, own]) => [term, { square: squareOf(own.length), wordings: own }]),
  );
  const wordings = texts.map((text) => ({
    ...text,
    length: Math.sqrt(
      [...text.terms].reduce((sum, term) => sum + (terms.get(term) ?? unknown).square, 0),
    ),
  }));
  const key = keyOf(language);
  const labels = OBJECTIVES.flatMap(({ number, label }) => {
    const text = key === null ? null : label[key];
    return text === null ? [] : [[fold(text), number] as const];
  });
  const longestLabel = Math.max(0, ...labels.map(([label]) => label.split(' ').length));
  return { wordings, terms, unknown, labels: new Map(labels), longestLabel };
}

/**
 * Finds what the Compact says where a text says nearly the same: an objective finds itself by its
 * title, its label, its commitment and its actions. Null for any other text.
 */
export function findWording(
  { text, words, masked }: Reading,
  { wordings, terms: known, unknown, labels, longestLabel }: WordingIndex,
): NearWording | null {
  const label = words.length > longestLabel ? undefined : labels.get(fold(text));
  if (label !== undefined) {
    const spans = [{ from: 0, to: words.length }];
    return { target: { objective: label, action: null }, spans };
  }
  const stems = listStems(words, masked);
  const shared = new Float64Array(wordings.length);
  let squares = 0;
  for (const term of listTerms(stems)) {
    const { square, wordings: having } = known.get(term) ?? unknown;
    squares += square;
    for (const at of having) shared[at] = (shared[at] ?? 0) + square;
  }
  const length = Math.sqrt(squares);
  let nearest: Wording | null = null;
  let most = NEAR;
  for (const [at, wording] of wordings.entries()) {
    const likeness = (shared[at] ?? 0) / (length * wording.length);
    if (likeness > most) {
      nearest = wording;
      most = likeness;
    }
  }
  if (nearest === null) return null;
  const { target, terms: those } = nearest;
  const places = stems.filter(([stem]) => those.has(stem));
  return { target, spans: places.map(([, at]) => ({ from: at, to: at + 1 })) };
}
