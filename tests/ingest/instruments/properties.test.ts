import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractInstruments } from '../../../ingest/instruments/extract.ts';
import { mergeMentions } from '../../../ingest/instruments/merge.ts';
import { LANGUAGES } from '../../../text/languages.ts';

const language = fc.constantFrom(...LANGUAGES);

// Pieces of real names in any order come nearer to the rules than letters at random do.
const piece = fc.constantFrom(
  ...'The the Migration Policy Plan d’Action de la Politique Nationale Law No. 15192 (2016) 2019–2032 and et y Agreement between Guatemala , . “ ” ( ) (CA-4) Conventions de l’OIT (nº 97) ILO 97 signed 𝔄 Code’s Ley strategy on program'.split(
    ' ',
  ),
);
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' ')),
);

describe('any text', () => {
  test('is read without an error, and each mention is the text of its span', () => {
    fc.assert(
      fc.property(text, language, (content, inLanguage) => {
        let end = 0;
        for (const mention of extractInstruments(content, inLanguage)) {
          expect(mention.text).toBe(content.slice(mention.from, mention.to));
          expect(mention.from).toBeGreaterThanOrEqual(end);
          expect(mention.to).toBeGreaterThan(mention.from);
          end = mention.to;
        }
      }),
    );
  });

  test('gives every mention to one instrument, by code points, with codes of their own', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), language, (texts, inLanguage) => {
        const findings = texts.map((content, index) => ({
          reference: `f/${index}`,
          text: content,
          language: inLanguage,
          mentions: extractInstruments(content, inLanguage),
        }));
        const merged = mergeMentions('place-2022', findings, new Set(['guatemala']));
        const codes = merged.map(({ code }) => code);
        expect(new Set(codes).size).toBe(codes.length);
        expect(
          codes.filter((code) => !/^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/.test(code)),
        ).toEqual([]);
        const stored = merged.flatMap(({ mentions }) => mentions);
        expect(stored).toHaveLength(findings.flatMap(({ mentions }) => mentions).length);
        for (const { reference, spanFrom, spanTo, text: quoted } of stored) {
          const whole = findings.find((finding) => finding.reference === reference)?.text ?? '';
          expect(Array.from(whole).slice(spanFrom, spanTo).join('')).toBe(quoted);
        }
      }),
    );
  });

  test('of great length is read in time', () => {
    const long = 'The National Policy on the Protection of Migrants, Refugees and '.repeat(400);
    const started = performance.now();
    extractInstruments(long, 'EN');
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
