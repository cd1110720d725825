import { LANGUAGES } from '../../text/languages.ts';
import { type Breathe, breatheNot, makePace, type Pace } from '../pace.ts';
import type { Growing } from './grow.ts';
import { type ReadTexts, rangeOf } from './read-texts.ts';
import { sortForms, type Vocabulary } from './vocabulary.ts';
import type { Lexicon, Lists, WordIndex } from './word-index.ts';

/** Which texts have an item: counted first, then filled in the order of the texts. */
interface Inverting {
  readonly count: (item: number) => void;
  /** Ends the counting. */
  readonly open: () => Lists;
  /** @returns the place of the text in its list. */
  readonly fill: (item: number, text: number) => number;
}

function invert(size: number): Inverting {
  const offsets = new Uint32Array(size + 1);
  let items = new Uint32Array(0);
  let filled = offsets;
  return {
    count: (item) => {
      offsets[item + 1] = (offsets[item + 1] ?? 0) + 1;
    },
    open: () => {
      for (let at = 1; at < offsets.length; at += 1) {
        offsets[at] = (offsets[at] ?? 0) + (offsets[at - 1] ?? 0);
      }
      filled = offsets.slice();
      items = new Uint32Array(offsets.at(-1) ?? 0);
      return { offsets, items };
    },
    fill: (item, text) => {
      const place = filled[item] ?? 0;
      items[place] = text;
      filled[item] = place + 1;
      return place;
    },
  };
}

/** The words that any of the texts of an index has, by number. */
type HasWord = Uint8Array;

async function makeLexicon(vocabulary: Vocabulary, hasWord: HasWord, pace: Pace): Promise<Lexicon> {
  const { language, stems } = vocabulary;
  const all = await sortForms(vocabulary, pace);
  const hasForm = new Set<number>();
  for (const { word, formNumber } of vocabulary.words) {
    if (hasWord[word] === 1) hasForm.add(formNumber);
  }
  await pace();
  const isWhole = hasForm.size === all.forms.length;
  const isHere = (_: unknown, place: number) => hasForm.has(all.numbers[place] ?? -1);
  return {
    language,
    forms: isWhole ? all.forms : all.forms.filter(isHere),
    numbers: isWhole ? all.numbers : all.numbers.filter(isHere),
    formsOfStem: (stem) => {
      const words = (stems.get(stem) ?? []).filter(({ word }) => hasWord[word] === 1);
      const numbers = new Map(words.map(({ form, formNumber }) => [form, formNumber]));
      // In an order that does not tell which text was read first.
      return [...numbers.keys()].sort().map((form) => numbers.get(form) ?? 0);
    },
  };
}

/**
 * Makes the index of some of the texts that were read.
 * @param places of the texts among those that were read; a text of the index has the number of its place
 * here.
 */
export async function makeIndex(
  texts: ReadTexts,
  places: Uint32Array,
  breathe: Breathe = breatheNot,
): Promise<WordIndex> {
  const pace = makePace(breathe);
  const size = places.length;
  const { words, joined, concepts, formOf, isSmall } = texts;
  const forms = isSmall.length;
  const hasWord = new Uint8Array(formOf.length);
  const from = new Uint32Array(size);
  const to = new Uint32Array(size);
  const lengths = new Uint8Array(size);
  const languages = new Uint8Array(size);
  const ofForms = invert(forms);
  const ofConcepts = invert(texts.thesaurus.concepts.length);
  // Which text had a form last, so that it is counted once.
  const lastText = new Int32Array(forms).fill(-1);
  let allWords = 0;

  /** Calls for each form of a list that is not small; tells how many there were. */
  function eachForm(
    items: Growing,
    [start, end]: readonly [number, number],
    call: (form: number) => void,
  ) {
    let count = 0;
    for (let at = start; at < end; at += 1) {
      const form = formOf.at(items.at(at));
      if (isSmall.at(form) === 1) continue;
      call(form);
      count += 1;
    }
    return count;
  }
  function eachFormOf(place: number, call: (form: number) => void): number {
    const own = eachForm(words.items, rangeOf(words, place), call);
    return own + eachForm(joined.items, rangeOf(joined, place), call);
  }

  for (let text = 0; text < size; text += 1) {
    const place = places[text] ?? 0;
    const [start, end] = rangeOf(words, place);
    [from[text], to[text]] = [start, end];
    languages[text] = texts.languages.at(place);
    for (let at = start; at < end; at += 1) hasWord[words.items.at(at)] = 1;
    const [first, last] = rangeOf(joined, place);
    for (let at = first; at < last; at += 1) hasWord[joined.items.at(at)] = 1;
    const length = eachFormOf(place, (form) => {
      if (lastText[form] === text) return;
      lastText[form] = text;
      ofForms.count(form);
    });
    lengths[text] = Math.min(length, 255);
    allWords += length;
    const [begin, behind] = rangeOf(concepts, place);
    for (let at = begin; at < behind; at += 1) ofConcepts.count(concepts.items.at(at));
    const pause = pace();
    if (pause !== null) await pause;
  }

  const postings = ofForms.open();
  const listed = ofConcepts.open();
  const counts = new Uint8Array(postings.items.length);
  const lastPlace = new Uint32Array(forms);
  lastText.fill(-1);
  for (let text = 0; text < size; text += 1) {
    const place = places[text] ?? 0;
    eachFormOf(place, (form) => {
      if (lastText[form] !== text) {
        lastText[form] = text;
        lastPlace[form] = ofForms.fill(form, text);
      }
      const posting = lastPlace[form] ?? 0;
      counts[posting] = Math.min(255, (counts[posting] ?? 0) + 1);
    });
    const [begin, behind] = rangeOf(concepts, place);
    for (let at = begin; at < behind; at += 1) ofConcepts.fill(concepts.items.at(at), text);
    const pause = pace();
    if (pause !== null) await pause;
  }

  const lexicons: Lexicon[] = [];
  for (const vocabulary of [...texts.vocabularies()].sort(
    (a, b) => LANGUAGES.indexOf(a.language) - LANGUAGES.indexOf(b.language),
  )) {
    const lexicon = await makeLexicon(vocabulary, hasWord, pace);
    // Languages whose texts are all gone tell nothing of a query.
    if (lexicon.forms.length > 0) lexicons.push(lexicon);
  }
  return {
    size,
    isOfLabels: texts.isOfLabels,
    lexicons,
    postings,
    counts,
    concepts: listed,
    lengths,
    averageLength: size === 0 ? 1 : Math.max(1, allWords / size),
    languages,
    sequence: { from, to, formAt: (place) => formOf.at(words.items.at(place)) },
  };
}
