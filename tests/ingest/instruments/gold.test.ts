import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { assembleProfile } from '../../../ingest/assemble/assemble-profile.ts';
import type { FindingContent, InstrumentContent } from '../../../ingest/assemble/content.ts';
import { readCorpus } from '../../../ingest/corpus/read-corpus.ts';
import { extractInstruments } from '../../../ingest/instruments/extract.ts';
import type { Mention } from '../../../ingest/instruments/mention.ts';
import type { Language } from '../../../text/languages.ts';
import { COMPOSED } from './composed.ts';

const GoldMention = z.strictObject({
  text: z.string(),
  from: z.int(),
  to: z.int(),
  kind: z.string(),
  yearFrom: z.int().nullable(),
  yearTo: z.int().nullable(),
  /** Mentions of a profile with one value here are one instrument. */
  same: z.string(),
});
type GoldMention = z.infer<typeof GoldMention>;

let gold: Record<string, GoldMention[]>;
let findings: readonly FindingContent[];
let instruments: readonly InstrumentContent[];
beforeAll(async () => {
  const file = await readFile(new URL('gold.json', import.meta.url), 'utf8');
  gold = z.record(z.string(), z.array(GoldMention)).parse(JSON.parse(file));
  const { documents } = await readCorpus();
  const profiles = documents.filter(({ kind }) => kind === 'PROFILE').map(assembleProfile);
  findings = profiles.flatMap((profile) => profile.findings);
  instruments = profiles.flatMap((profile) => profile.instruments);
});

interface Expected {
  readonly from: number;
  readonly to: number;
  readonly kind: string;
  readonly yearFrom: number | null;
  readonly yearTo: number | null;
}

/** A mention is right when its span is right to the character. */
function compare(wanted: readonly Expected[], found: readonly Mention[]) {
  const right = found.flatMap((mention) => {
    const match = wanted.find(({ from, to }) => from === mention.from && to === mention.to);
    return match === undefined ? [] : [{ mention, match }];
  });
  const described = right.filter(
    ({ mention: { kind, years }, match }) =>
      match.kind === kind &&
      match.yearFrom === (years?.from ?? null) &&
      match.yearTo === (years?.to ?? null),
  );
  return {
    wanted: wanted.length,
    found: found.length,
    right: right.length,
    described: described.length,
    missed: wanted.length - right.length,
  };
}

function total(results: readonly ReturnType<typeof compare>[]) {
  const sum = (key: keyof ReturnType<typeof compare>) =>
    results.reduce((all, result) => all + result[key], 0);
  return {
    precision: sum('right') / sum('found'),
    recall: sum('right') / sum('wanted'),
    described: sum('described') / sum('right'),
    wanted: sum('wanted'),
  };
}

describe('the corpus, against the list made by hand', () => {
  test('the list speaks of every finding, and quotes each mention exactly', () => {
    expect(Object.keys(gold).toSorted()).toEqual(
      findings.map(({ reference }) => reference).toSorted(),
    );
    for (const { reference, text } of findings) {
      for (const mention of gold[reference] ?? []) {
        expect(text.slice(mention.from, mention.to)).toBe(mention.text);
      }
    }
  });

  test('precision is at least 0.95; recall, kinds and years are as reached', () => {
    const result = total(
      findings.map(({ reference, text, language }) =>
        compare(gold[reference] ?? [], extractInstruments(text, language)),
      ),
    );
    expect(result.wanted).toBe(42);
    expect(result.precision).toBeGreaterThanOrEqual(0.95);
    expect(result.recall).toBe(1);
    expect(result.described).toBe(1);
  });

  test('mentions of one instrument are merged, and no others', () => {
    const wanted = new Map<string, Set<string>>();
    for (const [reference, mentions] of Object.entries(gold)) {
      for (const { same, text, from } of mentions) {
        const key = `${reference.split('/')[0]} ${same}`;
        wanted.set(key, (wanted.get(key) ?? new Set()).add(`${reference} ${from} ${text}`));
      }
    }
    const merged = instruments.map(
      ({ mentions }) =>
        new Set(mentions.map((each) => `${each.reference} ${each.spanFrom} ${each.text}`)),
    );
    const sorted = (groups: Iterable<Set<string>>) =>
      [...groups].map((group) => [...group].toSorted().join(' | ')).toSorted();
    expect(sorted(merged)).toEqual(sorted(wanted.values()));
  });
});

/** Reads a marked sentence: its text, and the mentions that are marked in it. */
function readMarked(marked: string): { text: string; wanted: Expected[] } {
  const wanted: Expected[] = [];
  let text = '';
  for (const part of marked.split(/(\[\[.*?\]\])/)) {
    const [, inner] = /^\[\[(.*)\]\]$/.exec(part) ?? [];
    const [name = '', kind = '', years = ''] = inner?.split('|') ?? [part];
    if (inner !== undefined) {
      const [first, last] = years.split('-').filter((year) => year !== '');
      wanted.push({
        from: text.length,
        to: text.length + name.length,
        kind,
        yearFrom: first === undefined ? null : Number(first),
        yearTo: last === undefined ? null : Number(last),
      });
    }
    text += name;
  }
  return { text, wanted };
}

describe.each(['EN', 'FR', 'ES'] satisfies Language[])('composed sentences in %s', (language) => {
  test('precision is at least 0.95 and recall 0.85', () => {
    const results = COMPOSED.filter(([each]) => each === language).map(([, marked]) => {
      const { text, wanted } = readMarked(marked);
      return compare(wanted, extractInstruments(text, language));
    });
    const { precision, recall, described } = total(results);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.85);
    expect(described).toBe(1);
  });
});
