import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cutSnippet,
  joinSpans,
  type Marked,
  toCodePoints,
  toHtml,
} from '../../../schema/search/snippet.ts';

// Characters that no text has.
const mark = (word: string): string => `\uFDD0${word}\uFDD1`;

/** Takes the marks out of a text, and says where they stood. */
function readMarks(text: string): Marked {
  const parts = text.split(/[\uFDD0\uFDD1]/u);
  const spans = parts.flatMap((part, at) => {
    const from = parts.slice(0, at).join('').length;
    return at % 2 === 1 && part !== '' ? [{ from, to: from + part.length }] : [];
  });
  return { text: parts.join(''), spans };
}
const slices = ({ text, spans }: Marked): string[] =>
  spans.map(({ from, to }) => text.slice(from, to));

const marked: fc.Arbitrary<Marked> = fc
  .array(fc.tuple(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.boolean()), { maxLength: 60 })
  .map((parts) =>
    readMarks(parts.map(([part, isMatch]) => (isMatch ? mark(part) : part)).join(' ')),
  );

describe('marks', () => {
  test('of several readings become one list without overlaps', () => {
    const spans = joinSpans(
      [{ from: 4, to: 9 }],
      [
        { from: 0, to: 2 },
        { from: 4, to: 6 },
      ],
    );
    expect(spans).toEqual([
      { from: 0, to: 2 },
      { from: 4, to: 9 },
    ]);
  });
});

describe('a snippet', () => {
  test('is the whole text when it is short', () => {
    const short = readMarks(`one ${mark('two')}`);
    expect(cutSnippet(short)).toEqual(short);
  });

  test('shows the part where most matches are, between words', () => {
    const filler = 'lorem ipsum dolor '.repeat(30);
    const { text, spans } = cutSnippet(
      readMarks(`${mark('x')} ${filler}${mark('labour')} ${mark('migration')} ${filler}`),
    );
    expect(slices({ text, spans })).toEqual(['labour', 'migration']);
    expect(text).toMatch(/^…(?:lorem|ipsum|dolor) .* (?:lorem|ipsum|dolor)…$/);
  });

  test('is a part of the text, at most 242 long, whose spans are what they were', () => {
    fc.assert(
      fc.property(marked, (whole) => {
        const cut = cutSnippet(whole);
        const plain = cut.text.replace(/^…|…$/g, '');
        expect(whole.text).toContain(plain);
        expect(cut.text.length).toBeLessThanOrEqual(242);
        expect(cut.text).not.toMatch(/\p{Surrogate}/u);
        let end = 0;
        for (const { from, to } of cut.spans) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(cut.text.length);
      }),
    );
  });
});

describe('code points', () => {
  const part = fc.string({
    unit: fc.constantFrom('a', 'é', '\u0301', '😀', '𝒜', '👩‍👩‍👧', ' ', '…'),
    maxLength: 30,
  });
  const astral = fc
    .array(fc.tuple(part, fc.boolean()), { maxLength: 30 })
    .map((parts) => readMarks(parts.map(([text, hit]) => (hit ? mark(text) : text)).join(' ')));

  test('cut what UTF-16 units cut, in the whole text and in a snippet', () => {
    fc.assert(
      fc.property(fc.oneof(astral, marked), fc.boolean(), (whole, isCut) => {
        const text = isCut ? cutSnippet(whole) : whole;
        const points = [...text.text];
        const spans = toCodePoints(text);
        expect(spans.map(({ from, to }) => points.slice(from, to).join(''))).toEqual(slices(text));
        for (const { to } of spans) expect(to).toBeLessThanOrEqual(points.length);
      }),
    );
  });

  test('are fewer than units behind a character beyond the first plane', () => {
    expect(toCodePoints(readMarks(`😀 ${mark('b😀')} ${mark('c')}`))).toEqual([
      { from: 2, to: 4 },
      { from: 5, to: 6 },
    ]);
  });
});

describe('HTML', () => {
  test('escapes the text and marks what matched', () => {
    const html = toHtml(readMarks(`<script>"a" & 'b'</script> ${mark('<i>')}`));
    expect(html).toBe(
      '&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/script&gt; <mark>&lt;i&gt;</mark>',
    );
  });

  test('has no tag but mark, whatever the text', () => {
    fc.assert(
      fc.property(marked, (whole) => {
        const html = toHtml(whole);
        expect(html.replaceAll(/<\/?mark>/g, '')).not.toMatch(/[<>"']/);
        expect(html.match(/<mark>/g) ?? []).toHaveLength(whole.spans.length);
      }),
    );
  });
});
