import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readProfile } from '../../../ingest/assemble/read-profile.ts';
import { ARRANGEMENTS, LISTS, renderHtml } from '../render-html.ts';
import { type InventedSection, LABELS } from '../render-profile.ts';
import { anySections, listTree, readTree } from '../trees.ts';

async function read(html: string) {
  const reading = await readProfile({ file: 'page.html', bytes: Buffer.from(html) });
  const errors = reading.diagnostics.filter(({ level }) => level === 'ERROR');
  return { errors: errors.map(({ message }) => message), tree: readTree(reading) };
}

const [WHEEL = []] = fc.sample(anySections, { numRuns: 1, seed: 7 });
const FORMS = Object.keys(ARRANGEMENTS).flatMap((arrangement) =>
  Object.keys(LISTS).map((list) => [arrangement, list] as const),
);

/** A page in one of the forms. */
const render = (sections: readonly InventedSection[], arrangement: string, list: string): string =>
  renderHtml(ARRANGEMENTS[arrangement]?.(sections, LISTS[list] ?? String) ?? '');

describe('a page as a browser saves it', () => {
  test.each(FORMS)('gives its findings from %s, in %s', async (arrangement, list) => {
    const { tree, errors } = await read(render(WHEEL, arrangement, list));
    expect([errors, tree]).toEqual([[], listTree(WHEEL)]);
  });

  test('parses back in any form, or is refused', async () => {
    await fc.assert(
      fc.asyncProperty(anySections, fc.constantFrom(...FORMS), async (sections, [form, list]) => {
        const { tree, errors } = await read(render(sections, form, list));
        if (errors.length === 0) expect(tree).toEqual(listTree(sections));
      }),
    );
  });

  test('hands the list of an empty label to no other', async () => {
    const anyEmpty = fc.tuple(anySections, fc.nat(5), fc.boolean(), fc.boolean());
    await fc.assert(
      fc.asyncProperty(anyEmpty, fc.constantFrom(...FORMS), async (drawn, [form, list]) => {
        const [sections, at, isStrength, isAll] = drawn;
        const some = sections.map((section, index): InventedSection => {
          if (index !== at && !isAll) return section;
          const kind = isStrength ? 'WELL_DEVELOPED' : 'AREA_FOR_DEVELOPMENT';
          return { ...section, findings: { ...section.findings, [kind]: [] } };
        });
        const { tree, errors } = await read(render(some, form, list));
        if (errors.length === 0) expect(tree).toEqual(listTree(some));
      }),
    );
  });

  test('is refused where a label is in words that nobody knows', async () => {
    const labels = Object.values(LABELS.EN);
    await fc.assert(
      fc.asyncProperty(
        anySections,
        fc.constantFrom(...FORMS),
        fc.constantFrom(...labels),
        fc.constantFrom('What is to be said', 'Where the country stands:', 'Box 1'),
        async (sections, [form, list], label, words) => {
          const page = render(sections, form, list).replaceAll(label, words);
          expect((await read(page)).errors).not.toEqual([]);
        },
      ),
    );
  });
});
