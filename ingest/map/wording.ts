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

/** What the Compact says in a language, ready to be compared with. */
export interface WordingIndex {
  /** The wordings that have a term. */
  readonly byTerm: ReadonlyMap<string, readonly Wording[]>;
  /** The weight of a term that so many wordings have; that of one that none has. */
  readonly weightOf: (term: string) => number;
  /** Objectives by their label, folded: too short to be likened to. */
  readonly labels: ReadonlyMap<string, number>;
}

/** A wording that a text comes near to. */
export interface NearWording {
  readonly target: ActionTarget;
  /** The words that both have. */
  readonly spans: readonly WordSpan[];
}

/** From so much likeness on, a text says what the Compact says; ordinary findings stay far below. */
const NEAR = 0.35;

/** The terms of a text with their places: stems, and pairs of neighbouring stems. */
function listTerms(
  words: readonly Word[],
  masked: ReadonlySet<number> = new Set(),
): readonly (readonly [term: string, at: number])[] {
  const own = words.flatMap(({ isSmall, stems }, at) =>
    isSmall || masked.has(at) ? [] : [[stems[0] ?? '', at] as const],
  );
  const pairs = own.flatMap(([stem, at], index) => {
    const next = own[index + 1];
    return next === undefined ? [] : [[`${stem} ${next[0]}`, at] as const];
  });
  return [...own, ...pairs];
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

const sumSquares = (terms: Iterable<string>, weightOf: (term: string) => number) =>
  [...terms].reduce((sum, term) => sum + weightOf(term) ** 2, 0);

/** Makes what the Compact says in a language ready to be compared with. */
export function compileWording(file: RuleFile): WordingIndex {
  const { language } = file;
  const texts = listWordings(file).map(({ text, target }) => ({
    target,
    terms: new Set(listTerms(readWords(text, language)).map(([term]) => term)),
  }));
  const counts = new Map<string, number>();
  for (const { terms } of texts) {
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const weightOf = (term: string) => Math.log((texts.length + 1) / (counts.get(term) ?? 1));
  const byTerm = new Map<string, Wording[]>();
  for (const { target, terms } of texts) {
    const wording = { target, terms, length: Math.sqrt(sumSquares(terms, weightOf)) };
    for (const term of terms) {
      const known = byTerm.get(term);
      if (known === undefined) byTerm.set(term, [wording]);
      else known.push(wording);
    }
  }
  const key = keyOf(language);
  const labels = OBJECTIVES.flatMap(({ number, label }) => {
    const text = key === null ? null : label[key];
    return text === null ? [] : [[fold(text), number] as const];
  });
  return { byTerm, weightOf, labels: new Map(labels) };
}

/**
 * Finds what the Compact says where a text says nearly the same: an objective finds itself by its
 * title, its label, its commitment and its actions. Null for any other text.
 */
export function findWording(
  { text, words, masked }: Reading,
  { byTerm, weightOf, labels }: WordingIndex,
): NearWording | null {
  const label = labels.get(fold(text));
  if (label !== undefined) {
    const spans = [{ from: 0, to: words.length }];
    return { target: { objective: label, action: null }, spans };
  }
  const terms = listTerms(words, masked);
  const own = new Set(terms.map(([term]) => term));
  const shared = new Map<Wording, number>();
  for (const term of own) {
    for (const wording of byTerm.get(term) ?? []) {
      shared.set(wording, (shared.get(wording) ?? 0) + weightOf(term) ** 2);
    }
  }
  const length = Math.sqrt(sumSquares(own, weightOf));
  let nearest: Wording | null = null;
  let most = NEAR;
  for (const [wording, weight] of shared) {
    const likeness = weight / (length * wording.length);
    if (likeness > most) {
      nearest = wording;
      most = likeness;
    }
  }
  if (nearest === null) return null;
  const { target, terms: those } = nearest;
  const places = terms.filter(([term]) => those.has(term) && !term.includes(' '));
  return { target, spans: places.map(([, at]) => ({ from: at, to: at + 1 })) };
}
