import { fold } from '../../text/fold.ts';
import type { Language } from '../../text/languages.ts';
import { readForm } from '../../text/word-stems.ts';

/** One word of a cue: a stem, a beginning ("discrimin*"), or exactly one form ("=traite"). */
export type CueWord =
  | { readonly by: 'STEM'; readonly stems: readonly string[] }
  | { readonly by: 'START' | 'FORM'; readonly form: string };

/** Words that stand one after another; small words may part them. */
export type CuePhrase = readonly CueWord[];

/** One place of a cue: any of these phrases fills it. */
export interface CueElement {
  /** Its number among the elements of its language, from 0. */
  readonly index: number;
  readonly phrases: readonly CuePhrase[];
}

/** Places that follow each other. */
export type CuePart = readonly CueElement[];

/** What makes a rule fire: parts near each other in one sentence, and nothing of `unless`. */
export interface Cue {
  readonly parts: readonly CuePart[];
  /** How many words may stand between two parts, null for anywhere in the text. */
  readonly window: number | null;
  readonly unless: readonly (readonly CuePart[])[];
}

/** The named lists of words of a language: "@migrant" in a cue stands for all of the list. */
export type WordLists = Readonly<Record<string, readonly string[]>>;

/** Words that may stand between two parts where a cue does not say how many. */
export const DEFAULT_WINDOW = 8;

function compileWord(word: string, language: Language): CueWord {
  if (word.startsWith('=')) return { by: 'FORM', form: readForm(word.slice(1), language).form };
  if (word.endsWith('*')) return { by: 'START', form: fold(word.slice(0, -1)) };
  return { by: 'STEM', stems: readForm(word, language).stems };
}

/** The same for words that ask for the same. */
const nameWord = (word: CueWord): string =>
  word.by === 'STEM' ? word.stems.join('|') : `${word.by}:${word.form}`;

/** Compiles a place of a cue as it is written: the same words give the same element. */
export type CompileElement = (text: string) => CueElement;

/** What compiles the cues of a language, and all elements that it has made so far. */
export interface ElementCompiler {
  readonly compile: CompileElement;
  readonly elements: readonly CueElement[];
}

/**
 * Makes what compiles the places of the cues of a language. Each is compiled once, and each phrase is
 * one object wherever it stands: hundreds of cues name the same lists, and what a text has of a phrase
 * need be found once for all of them.
 */
export function compileElements(language: Language, lists: WordLists): ElementCompiler {
  const phrases = new Map<string, CuePhrase>();
  const byChoice = new Map<string, readonly CuePhrase[]>();
  const byText = new Map<string, CueElement>();
  const elements: CueElement[] = [];
  const readPhrase = (choice: string): CuePhrase => {
    const phrase = choice.split('_').map((word) => compileWord(word, language));
    const name = phrase.map(nameWord).join(' ');
    const known = phrases.get(name) ?? phrase;
    phrases.set(name, known);
    return known;
  };
  const readAnew = (choice: string): readonly CuePhrase[] => {
    if (!choice.startsWith('@')) return [readPhrase(choice)];
    const list = lists[choice.slice(1)];
    if (list === undefined) throw new Error(`The list "${choice}" of a cue is not there.`);
    return list.flatMap(readChoices);
  };
  const readChoice = (choice: string): readonly CuePhrase[] => {
    const known = byChoice.get(choice) ?? readAnew(choice);
    byChoice.set(choice, known);
    return known;
  };
  const readChoices = (text: string) => text.split('/').flatMap(readChoice);
  const compile = (text: string): CueElement => {
    const known = byText.get(text);
    if (known !== undefined) return known;
    const element = { index: elements.length, phrases: [...new Set(readChoices(text))] };
    elements.push(element);
    byText.set(text, element);
    return element;
  };
  return { compile, elements };
}

function compileParts(text: string, compile: CompileElement): readonly CuePart[] {
  return text.split(/ (?:~\d*|&) /).map((part) => part.trim().split(/\s+/).map(compile));
}

/**
 * Compiles a cue as the rule files write it:
 * - `search rescue`: words in this order; small words ("and", "de la") may stand between;
 * - `visa/permit`: either; `birth_certificate/passport`: a phrase or a word;
 * - `discriminat*`: a beginning; `=traite`: this form only; otherwise any form of the word;
 * - `@migrant`: any entry of the list of that name;
 * - `a ~ b`: both in one sentence, at most 8 words apart; `a ~3 b`: at most 3; `a & b`: anywhere;
 * - `a ! b | c`: a, unless the text has b or c.
 * @throws Error when a list is not there.
 */
export function compileCue(text: string, compile: CompileElement): Cue {
  const [body = '', excluded] = text.split(' ! ');
  const near = / ~(\d*) /.exec(body);
  return {
    parts: compileParts(body, compile),
    window: near !== null ? Number(near[1] || DEFAULT_WINDOW) : body.includes(' & ') ? null : 0,
    unless: (excluded?.split(' | ') ?? []).map((cue) => compileParts(cue, compile)),
  };
}
