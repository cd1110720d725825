import { isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';
import { openBuiltAssets } from '../../server/pages/assets.ts';
import { isMany, readNeighbourhood } from '../../server/papers/picture.ts';
import { listBlocks, readPaper } from './papers.ts';

const drawn = listBlocks(await readPaper('docs/schema.md'))
  .filter(({ language }) => language === 'mermaid')
  .map(({ text }) => readNeighbourhood(text));
const html = openBuiltAssets().papers.papers.find(({ name }) => name === 'schema')?.html ?? '';
const pictures = [...html.matchAll(/<svg.*?<\/svg>/gs)].map(([svg]) => svg);

/** A rectangle: left, top, right, bottom. */
type Box = readonly [number, number, number, number];

const overlaps = ([l, t, r, b]: Box, [l2, t2, r2, b2]: Box) => l < r2 && l2 < r && t < b2 && t2 < b;

const boxesOf = (svg: string): readonly Box[] =>
  [...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="(\d+)" height="(\d+)"/g)].map(
    (match) => {
      const [x = 0, y = 0, width = 0, height = 0] = match.slice(1).map(Number);
      return [x, y, x + width, y + height];
    },
  );

/** Where labels are, at 6.4 pixels a letter: the font is as wide as that, or narrower. */
const labelsOf = (svg: string): readonly Box[] =>
  [...svg.matchAll(/<text class="field" x="([\d.]+)" y="([\d.]+)">([^<]*)</g)].map(
    ([, x, y, text = '']) => {
      const half = (text.length * 6.4) / 2;
      return [Number(x) - half, Number(y) - 11, Number(x) + half, Number(y) + 3];
    },
  );

describe('the pictures of the schema', () => {
  test('are one for each neighbourhood, with all its boxes and arrows', () => {
    expect(drawn.length).toBeGreaterThan(4);
    expect(pictures).toHaveLength(drawn.length);
    for (const [index, { columns, arrows }] of drawn.entries()) {
      const svg = pictures[index] ?? '';
      expect(boxesOf(svg)).toHaveLength(columns.flat().length);
      expect(svg.match(/class="arrow"/g)).toHaveLength(arrows.length);
      const touched = new Set(arrows.flatMap(({ from, to }) => [from, to]));
      expect(columns.flat().filter((name) => !touched.has(name))).toEqual([]);
      const many = arrows.filter(({ from, fields }) =>
        fields.some((field) => isMany(schema, from, field)),
      );
      expect(svg.match(/-many\)"\/>/g) ?? []).toHaveLength(many.length);
    }
  });

  test('can be read: at most a dozen boxes, no label over another or over a box', () => {
    for (const svg of pictures) {
      const [boxes, labels] = [boxesOf(svg), labelsOf(svg)];
      expect(boxes.length).toBeLessThanOrEqual(12);
      const pairs = labels.flatMap((label, index) =>
        [...labels.slice(index + 1), ...boxes].filter((other) => overlaps(label, other)),
      );
      expect(pairs).toEqual([]);
      const [, width = 0, height = 0] = /viewBox="0 0 (\d+) ([\d.]+)"/.exec(svg)?.map(Number) ?? [];
      for (const [left, top, right, bottom] of [...boxes, ...labels]) {
        expect([left >= 0, top >= 0, right <= width, bottom <= height]).toEqual([
          true,
          true,
          true,
          true,
        ]);
      }
    }
  });

  test('show every type that has an id of its own', () => {
    const types = Object.values(schema.getTypeMap()).filter(isObjectType);
    const own = types.filter((type) => type.getInterfaces().length > 0).map(({ name }) => name);
    const shown = new Set(drawn.flatMap(({ columns }) => columns.flat()));
    // Neither leads anywhere, nor does anything but Query and Meta lead there.
    expect(own.filter((name) => !shown.has(name)).sort()).toEqual(['ProcessStep', 'Release']);
  });

  test('stand above all types, each with all of its fields', () => {
    const types = Object.values(schema.getTypeMap()).filter(
      ({ name }) => !/(Connection|Edge)$|^__/.test(name),
    );
    const rooms = html.split('<details class="type">').slice(1);
    for (const type of types) {
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
      const room = rooms.find((each) => each.includes(`id="type-${type.name}"`)) ?? '';
      const names = [...room.matchAll(/<tr><td><code>(\w+)/g)].map(([, name]) => name);
      expect([type.name, names]).toEqual([type.name, Object.keys(type.getFields()).sort()]);
    }
  });
});
