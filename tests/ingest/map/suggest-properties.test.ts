import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import curated from '../../../corpus/mappings/mombasa-2022.json' with { type: 'json' };
import { MAPPING_ENGINE } from '../../../ingest/engine/engine.ts';
import { keeping } from '../../../ingest/engine/keeping.ts';
import type { MappingEngine } from '../../../ingest/map/mapping-engine.ts';
import { indexRules } from '../../../ingest/map/rule-index.ts';
import { suggestMappings } from '../../../ingest/map/suggest.ts';
import { DOMAIN_CODES, PRINCIPLE_CODES } from '../../../reference/codes.ts';
import { OBJECTIVES } from '../../../reference/objectives.ts';
import { LANGUAGES, type Language } from '../../../text/languages.ts';
import { anyCharacter } from '../../support/characters.ts';
import invented from './invented-findings.json' with { type: 'json' };

const TEXTS = [
  ...invented.findings.map(({ text }) => text),
  ...Object.values(curated.findings).map(({ text }) => text),
];

/** What may speak for an objective beside the cues of the files. */
const OTHER_GROUNDS = /^[A-Z]{2} \d+([a-l]: [a-z0-9-]+|: model|: wording of the Compact)$/;

/** Words that rules know, in an order that nobody wrote, among characters of any kind. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: anyCharacter, maxLength: 200 }),
  fc
    .array(fc.oneof(fc.constantFrom(...TEXTS.flatMap((text) => text.split(' '))), fc.string()), {
      maxLength: 60,
    })
    .map((words) => words.join(' ')),
  fc
    .tuple(
      fc.constantFrom(...TEXTS),
      fc.constantFrom('😀', 'e\u0301', '\u{1F1E7}\u{1F1EA}', '\u200B'),
    )
    .map(([text, sign]) => `${sign}${text.replaceAll(' ', ` ${sign} `)}`),
);
const anyInput = fc.record({
  text: anyText,
  language: fc.constantFrom(...LANGUAGES),
  domain: fc.constantFrom(...DOMAIN_CODES, null),
});

const evidenceOf = (input: Parameters<typeof suggestMappings>[0]) => {
  const { objectives, principles } = suggestMappings(input, MAPPING_ENGINE);
  return [...objectives, ...principles].flatMap(({ evidence }) => evidence);
};

describe('suggesting mappings, whatever the text', () => {
  test('answers, with numbers that there are', () => {
    const actionCounts = new Map(
      OBJECTIVES.map(({ number, actionCount }) => [number, actionCount]),
    );
    fc.assert(
      fc.property(anyInput, (input) => {
        const { objectives, principles, noObjective } = suggestMappings(input, MAPPING_ENGINE);
        expect(noObjective === null).toBe(objectives.length > 0);
        expect(objectives.filter(({ relevance }) => relevance === 'PRIMARY')).toHaveLength(
          objectives.length > 0 ? 1 : 0,
        );
        for (const { objective, action, score, evidence } of objectives) {
          const letters = 'abcdefghijkl'.slice(0, actionCounts.get(objective) ?? 0);
          expect(action === null || letters.includes(action)).toBe(true);
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThan(1);
          expect(evidence).not.toEqual([]);
        }
        expect(new Set(objectives.map(({ objective }) => objective)).size).toBe(objectives.length);
        for (const { principle } of principles) expect(PRINCIPLE_CODES).toContain(principle);
      }),
    );
  });

  test('quotes what stands at its spans, counted in code points', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const characters = [...input.text];
        for (const { spanFrom, spanTo, quote } of evidenceOf(input)) {
          expect(spanFrom).toBeGreaterThanOrEqual(0);
          expect(spanTo).toBeGreaterThan(spanFrom);
          expect(characters.slice(spanFrom, spanTo).join('')).toBe(quote);
        }
      }),
    );
  });

  test('names rules that there are, or the model', () => {
    const ids = new Set(
      LANGUAGES.flatMap((language) => MAPPING_ENGINE.rulesFor(language) ?? []).flatMap(
        ({ objectives, principles }) =>
          [...objectives.rules, ...principles.rules].map(({ id }) => id),
      ),
    );
    const named = invented.findings.flatMap(({ text, language, domain }) =>
      evidenceOf({ text, language: language as Language, domain: domain as never }),
    );
    const byRules = named.filter(({ rule }) => ids.has(rule));
    expect(byRules.length).toBeGreaterThan(200);
    const others = named.filter(({ rule }) => !ids.has(rule)).map(({ rule }) => rule);
    expect(others.filter((rule) => !OTHER_GROUNDS.test(rule))).toEqual([]);
    expect(others.length).toBeGreaterThan(20);
  });

  test('does not depend on the order of the rules, nor on what was asked before', () => {
    const turned: MappingEngine = {
      ...MAPPING_ENGINE,
      rulesFor: keeping((language) => {
        const rules = MAPPING_ENGINE.rulesFor(language);
        return (
          rules && {
            ...rules,
            objectives: indexRules(rules.objectives.rules.toReversed()),
            principles: indexRules(rules.principles.rules.toReversed()),
          }
        );
      }),
    };
    fc.assert(
      fc.property(anyInput, (input) => {
        expect(suggestMappings(input, turned)).toEqual(suggestMappings(input, MAPPING_ENGINE));
      }),
    );
  });

  test('is the same with accents written as signs of their own', () => {
    const plain = (text: string, language: Language) =>
      suggestMappings({ text, language, domain: null }, MAPPING_ENGINE).objectives.map(
        ({ objective, action, score }) => ({ objective, action, score }),
      );
    for (const { text, language } of invented.findings) {
      expect(plain(text.normalize('NFD'), language as Language)).toEqual(
        plain(text, language as Language),
      );
    }
  });
});
