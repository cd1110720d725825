import { describe, expect, test } from 'vitest';
import type { LanguageWords } from '../../../ingest/languages/language-words.ts';
import { WORDS_OF } from '../../../ingest/languages/languages.ts';
import type { Pattern } from '../../../ingest/languages/pattern.ts';
import { fold } from '../../../text/fold.ts';

/** Words that are compared with folded texts as they stand, so that an accent would hide them. */
function listFolded({ dates, page, titles, places, instruments }: LanguageWords): string[] {
  const sets = Object.values(instruments ?? {}).filter((value) => value instanceof Set);
  return [
    ...[dates.around, dates.links, dates.dayEndings, page.headingLeads, page.headingNouns].flat(),
    ...titles.ordinals.flat(),
    ...[places.countryLinks, places.levels.NATIONAL, places.levels.LOCAL].flat(),
    ...sets.flatMap((set) => [...set]).filter((word) => word !== '&'),
    ...(instruments?.nouns.keys() ?? []),
    ...(instruments?.signedNouns.keys() ?? []),
    ...(instruments?.notInstruments ?? []),
    ...(instruments?.adoption.verbs ?? []),
  ];
}

function listPatterns({ labels, titles, places, instruments }: LanguageWords): Pattern[] {
  const { abbreviations: _, ordinals: _ordinals, ...patterns } = titles;
  return [
    ...[labels.nouns, labels.beforeNoun, ...Object.values(labels.behindNoun)].flat(),
    ...Object.values(patterns).flat(),
    ...places.shortNames,
    ...Object.values(instruments?.labourConventions ?? {}).flat(),
    ...(instruments?.years.period ?? []),
  ];
}

describe.each(Object.entries(WORDS_OF))('the words of %s', (language, words) => {
  test('are those of that language, with all months', () => {
    expect(words.language).toBe(language);
    expect(words.dates.months).toHaveLength(12);
  });

  test('are folded where they meet folded texts', () => {
    expect(listFolded(words).filter((word) => fold(word) !== word)).toEqual([]);
  });

  test('are patterns that capture nothing, as parts of larger ones must not', () => {
    for (const pattern of listPatterns(words)) {
      expect([pattern, new RegExp(`${pattern}|`, 'u').exec('')?.length]).toEqual([pattern, 1]);
    }
  });
});
