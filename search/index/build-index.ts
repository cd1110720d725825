import { LANGUAGES, type Language } from '../../text/languages.ts';
import { takeWordsApart } from '../../text/word-pieces.ts';
import { findTerms } from '../thesaurus/find-terms.ts';
import type { Thesaurus } from '../thesaurus/thesaurus.ts';
import { type ReadWord, readTextWord } from '../words.ts';
import { type Growing, makeGrowing } from './grow.ts';
import type { Lexicon, Lists, WordIndex } from './word-index.ts';

/** Called between steps, of which none takes long, so that a server can answer others. */
export type Breathe = () => Promise<void>;

/** Collects texts, then makes an index of them. */
export interface IndexBuilder {
  /**
   * Adds a text; each number has one.
   * @param number from 0 to before the size.
   * @throws Error for a number that is not below the size.
   */
  readonly add: (number: number, text: string, language: Language) => void;
  readonly finish: (breathe?: Breathe) => Promise<WordIndex>;
}

/** What is known of the texts of one language while they are added. */
interface Vocabulary {
  readonly language: Language;
  /** By how words are written. */
  readonly written: Map<string, Entry>;
  readonly byForm: Map<string, Entry>;
}

interface Entry extends ReadWord {
  /** Among all forms, in the order in which they come. */
  readonly id: number;
}

interface Options {
  /** Whether terms that count in queries only count in these texts: labels say little, and mean it. */
  readonly isOfLabels?: boolean;
}

const breatheNot: Breathe = async () => undefined;

/** Steps of a loop between two looks at the clock. */
const STEPS = 1 << 14;
/** Milliseconds between two breaths. */
const SLICE = 20;

/** Makes something that breathes when some milliseconds have gone. */
function makePace(breathe: Breathe): () => Promise<void> | null {
  let began = performance.now();
  return () => {
    if (performance.now() - began < SLICE) return null;
    return breathe().then(() => {
      began = performance.now();
    });
  };
}

/** Makes offsets of numbers of items, each of which stands one place further. */
function sumUp(offsets: Uint32Array): void {
  for (let at = 1; at < offsets.length; at += 1) {
    offsets[at] = (offsets[at] ?? 0) + (offsets[at - 1] ?? 0);
  }
}

/** Sorts pairs of list and item into lists, items in the order of the pairs. */
async function makeLists(
  count: number,
  pairs: { readonly lists: Growing; readonly items: Growing },
  pace: () => Promise<void> | null,
): Promise<Lists> {
  const { lists, items } = pairs;
  const offsets = new Uint32Array(count + 1);
  for (let at = 0; at < lists.length; at += 1) {
    const next = lists.at(at) + 1;
    offsets[next] = (offsets[next] ?? 0) + 1;
    if (at % STEPS === 0) await pace();
  }
  sumUp(offsets);
  const filled = offsets.slice();
  const sorted = new Uint32Array(items.length);
  for (let at = 0; at < lists.length; at += 1) {
    const list = lists.at(at);
    sorted[filled[list] ?? 0] = items.at(at);
    filled[list] = (filled[list] ?? 0) + 1;
    if (at % STEPS === 0) await pace();
  }
  return { offsets, items: sorted };
}

/**
 * Makes a builder.
 * @param size how many texts there will be.
 */
export function createIndexBuilder(
  size: number,
  thesaurus: Thesaurus,
  { isOfLabels = false }: Options = {},
): IndexBuilder {
  const vocabularies = new Map<Language, Vocabulary>();
  const entries: Entry[] = [];
  const languageOf: Language[] = [];
  // The texts in the order in which they come.
  const tokens = makeGrowing();
  const starts = new Uint32Array(size);
  const ends = new Uint32Array(size);
  const languages = new Uint8Array(size);
  const joined = { texts: makeGrowing(), forms: makeGrowing() };
  const spoken = { texts: makeGrowing(), concepts: makeGrowing() };

  function vocabularyOf(language: Language): Vocabulary {
    const known = vocabularies.get(language);
    if (known !== undefined) return known;
    const made: Vocabulary = { language, written: new Map(), byForm: new Map() };
    vocabularies.set(language, made);
    return made;
  }

  function readEntry({ language, written, byForm }: Vocabulary, word: string): Entry {
    const known = written.get(word);
    if (known !== undefined) return known;
    const read = readTextWord(word, language, thesaurus.slipOf);
    const same = byForm.get(read.form);
    // One form has one number, whatever keys its spellings have.
    const entry = { ...read, id: same?.id ?? entries.length };
    if (same === undefined) {
      byForm.set(read.form, entry);
      entries.push(entry);
      languageOf.push(language);
    } else {
      const stems = [...new Set([...same.stems, ...read.stems])];
      entries[same.id] = { ...same, stems };
    }
    written.set(word, entry);
    return entry;
  }

  function noteConcepts(number: number, words: readonly Entry[], language: Language): void {
    const noted = new Set<number>();
    for (const { meanings } of findTerms(thesaurus, words, language)) {
      for (const { concept, use } of meanings) {
        if (use === 'BOTH' || (isOfLabels && use === 'QUERY')) noted.add(concept);
      }
    }
    for (const concept of noted) {
      spoken.texts.push(number);
      spoken.concepts.push(concept);
    }
  }

  return {
    add: (number, text, language) => {
      if (number < 0 || number >= size)
        throw new Error(`There is no place for the text ${number}.`);
      const vocabulary = vocabularyOf(language);
      starts[number] = tokens.length;
      const words = takeWordsApart(text).map((piece) => {
        const entry = readEntry(vocabulary, piece.text);
        tokens.push(entry.id);
        if (piece.joined !== null) {
          joined.texts.push(number);
          joined.forms.push(readEntry(vocabulary, piece.joined).id);
        }
        return entry;
      });
      ends[number] = tokens.length;
      languages[number] = LANGUAGES.indexOf(language);
      noteConcepts(number, words, language);
    },
    finish: async (breathe = breatheNot) => {
      const pace = makePace(breathe);
      const { lexicons, numberOf } = await sortForms(vocabularies, entries, pace);
      const more = await listByText(joined, pace);
      const lengths = new Uint8Array(size);
      const offsets = new Uint32Array(entries.length + 1);
      const sequence: Lists = {
        offsets: new Uint32Array(size + 1),
        items: new Uint32Array(tokens.length),
      };
      // Which text had a form last, so that it is counted once.
      const lastText = new Int32Array(entries.length).fill(-1);
      let place = 0;
      let words = 0;
      for (let number = 0; number < size; number += 1) {
        let length = 0;
        const note = (id: number) => {
          if (entries[id]?.isSmall === true) return;
          length += 1;
          if (lastText[id] === number) return;
          lastText[id] = number;
          const next = (numberOf[id] ?? 0) + 1;
          offsets[next] = (offsets[next] ?? 0) + 1;
        };
        for (let at = starts[number] ?? 0; at < (ends[number] ?? 0); at += 1) {
          const id = tokens.at(at);
          sequence.items[place] = numberOf[id] ?? 0;
          place += 1;
          note(id);
        }
        for (const id of more.get(number) ?? []) note(id);
        sequence.offsets[number + 1] = place;
        lengths[number] = Math.min(length, 255);
        words += length;
        const pause = pace();
        if (pause !== null) await pause;
      }
      sumUp(offsets);
      const filled = offsets.slice();
      const items = new Uint32Array(offsets.at(-1) ?? 0);
      const counts = new Uint8Array(items.length);
      lastText.fill(-1);
      for (let number = 0; number < size; number += 1) {
        const note = (id: number) => {
          if (entries[id]?.isSmall === true) return;
          const form = numberOf[id] ?? 0;
          if (lastText[id] !== number) {
            lastText[id] = number;
            items[filled[form] ?? 0] = number;
            filled[form] = (filled[form] ?? 0) + 1;
          }
          const slot = (filled[form] ?? 1) - 1;
          counts[slot] = Math.min(255, (counts[slot] ?? 0) + 1);
        };
        for (let at = starts[number] ?? 0; at < (ends[number] ?? 0); at += 1) note(tokens.at(at));
        for (const id of more.get(number) ?? []) note(id);
        const pause = pace();
        if (pause !== null) await pause;
      }
      return {
        size,
        isOfLabels,
        lexicons,
        postings: { offsets, items },
        counts,
        concepts: await makeLists(
          thesaurus.concepts.length,
          { lists: spoken.concepts, items: spoken.texts },
          pace,
        ),
        lengths,
        averageLength: size === 0 ? 1 : Math.max(1, words / size),
        languages,
        sequence,
      };
    },
  };
}

async function listByText(
  pairs: { readonly texts: Growing; readonly forms: Growing },
  pace: () => Promise<void> | null,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const lists = new Map<number, number[]>();
  for (let at = 0; at < pairs.texts.length; at += 1) {
    const text = pairs.texts.at(at);
    const list = lists.get(text);
    if (list === undefined) lists.set(text, [pairs.forms.at(at)]);
    else list.push(pairs.forms.at(at));
    if (at % STEPS === 0) await pace();
  }
  return lists;
}

/** Sorts words by their code units, as `compareText` compares, those of one first letter at a time. */
async function sortWords(
  words: Iterable<string>,
  pace: () => Promise<void> | null,
): Promise<readonly string[]> {
  const byLetter = new Map<string, string[]>();
  for (const word of words) {
    const letter = word.slice(0, 1);
    const list = byLetter.get(letter);
    if (list === undefined) byLetter.set(letter, [word]);
    else list.push(word);
  }
  const sorted: string[][] = [];
  for (const letter of [...byLetter.keys()].sort()) {
    sorted.push((byLetter.get(letter) ?? []).sort());
    await pace();
  }
  return sorted.flat();
}

/** Numbers the forms by language, then by their characters. */
async function sortForms(
  vocabularies: ReadonlyMap<Language, Vocabulary>,
  entries: readonly Entry[],
  pace: () => Promise<void> | null,
): Promise<{ readonly lexicons: readonly Lexicon[]; readonly numberOf: Uint32Array }> {
  const numberOf = new Uint32Array(entries.length);
  const lexicons: Lexicon[] = [];
  let first = 0;
  for (const language of LANGUAGES) {
    const vocabulary = vocabularies.get(language);
    if (vocabulary === undefined) continue;
    const forms = await sortWords(vocabulary.byForm.keys(), pace);
    const stems = new Map<string, number[]>();
    await pace();
    for (const [place, form] of forms.entries()) {
      const entry = entries[vocabulary.byForm.get(form)?.id ?? -1];
      if (entry === undefined) continue;
      const number = first + place;
      numberOf[entry.id] = number;
      for (const stem of entry.isSmall ? [] : entry.stems) {
        const list = stems.get(stem);
        if (list === undefined) stems.set(stem, [number]);
        else list.push(number);
      }
      if (place % 1024 === 0) await pace();
    }
    lexicons.push({ language, first, forms, stems });
    first += forms.length;
  }
  return { lexicons, numberOf };
}
