import {
  type GraphQLObjectType,
  type GraphQLSchema,
  getNullableType,
  isListType,
  isObjectType,
} from 'graphql';
import { escapeHtml } from './escape.ts';

/** An arrow of a picture: fields that lead from one type to another. */
export interface Arrow {
  readonly from: string;
  readonly fields: readonly string[];
  readonly to: string;
}

/** A neighbourhood of types, as a paper writes it. */
export interface Neighbourhood {
  /** The types by columns, from left to right. */
  readonly columns: readonly (readonly string[])[];
  readonly arrows: readonly Arrow[];
}

const BOX = { width: 178, height: 36 };
const GAP = { across: 164, down: 46 };
const MARGIN = { across: 6, down: 34 };
/** Pixels that arrows between the same two boxes, or out of the same one, lie apart. */
const APART = 9;

/** Reads a block that mermaid draws too; the columns stand in its comment. */
export function readNeighbourhood(text: string): Neighbourhood {
  const comment = /^\s*%% (.*)$/m.exec(text)?.[1] ?? '';
  const columns = comment.split(' | ').map((column) => column.split(', '));
  const arrows = [...text.matchAll(/^\s*(\w+) -- ([\w, ]+) --> (\w+)$/gm)].map(
    ([, from = '', fields = '', to = '']) => ({ from, fields: fields.split(', '), to }),
  );
  return { columns, arrows };
}

/** The fields of a type, by name. */
export function fieldsOf(
  schema: GraphQLSchema,
  name: string,
): ReturnType<GraphQLObjectType['getFields']> {
  const type = schema.getType(name);
  if (!isObjectType(type))
    throw new Error(`docs/schema.md draws ${name}, which is no type of the schema.`);
  return type.getFields();
}

/** Whether a field leads to many. */
export function isMany(schema: GraphQLSchema, type: string, field: string): boolean {
  const found = fieldsOf(schema, type)[field];
  if (found === undefined)
    throw new Error(`docs/schema.md draws ${type}.${field}, which is no field of the schema.`);
  const inner = getNullableType(found.type);
  return isListType(inner) || String(inner).endsWith('Connection');
}

interface Place {
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

/** Where each box begins: columns are centred beside each other. */
function placeBoxes({ columns }: Neighbourhood): ReadonlyMap<string, Place> {
  const step = BOX.height + GAP.down;
  const tallest = Math.max(...columns.map(({ length }) => length));
  return new Map(
    columns.flatMap((names, column) =>
      names.map((name, row): [string, Place] => [
        name,
        {
          column,
          x: MARGIN.across + column * (BOX.width + GAP.across),
          y: MARGIN.down + (row + (tallest - names.length) / 2) * step,
        },
      ]),
    ),
  );
}

interface Line {
  readonly path: string;
  readonly label: { readonly x: number; readonly y: number };
}

/** From a side of one box to the side of another that looks at it. */
function drawAcross(from: Place, to: Place, out: number, into: number): Line {
  const isRight = to.column > from.column;
  const [x1, x2] = isRight ? [from.x + BOX.width, to.x] : [from.x, to.x + BOX.width];
  const [y1, y2] = [from.y + BOX.height / 2 + out, to.y + BOX.height / 2 + into];
  const bend = (x2 - x1) * 0.42;
  return {
    path: `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`,
    label: { x: (x1 + x2) / 2, y: (y1 + y2) / 2 },
  };
}

/** Down or up to the next box of the column. */
function drawDown(from: Place, to: Place): Line {
  const isDown = to.y > from.y;
  const x = from.x + BOX.width / 2;
  const [y1, y2] = isDown ? [from.y + BOX.height, to.y] : [from.y, to.y + BOX.height];
  return { path: `M${x} ${y1}L${x} ${y2}`, label: { x, y: (y1 + y2) / 2 } };
}

/** A loop above a box that leads to itself. */
function drawLoop({ x, y }: Place): Line {
  const [left, right] = [x + 20, x + BOX.width - 20];
  return {
    path: `M${left} ${y}C${left} ${y - 26} ${right} ${y - 26} ${right} ${y}`,
    label: { x: (left + right) / 2, y: y - 22 },
  };
}

/** How far from the middle of a side each of several lines begins or ends. */
const spread = (index: number, count: number): number => (index - (count - 1) / 2) * APART * 1.4;

function drawLines({ arrows }: Neighbourhood, places: ReadonlyMap<string, Place>): readonly Line[] {
  const placeOf = (name: string): Place => {
    const place = places.get(name);
    if (place === undefined)
      throw new Error(`docs/schema.md has an arrow to ${name}, which is in no column.`);
    return place;
  };
  /** Those that touch the same side of a box, from top to bottom by where they lead. */
  const sideOf = (own: string, ownPlace: Place, other: Place) =>
    arrows
      .flatMap((arrow) => [
        ...(arrow.from === own ? [{ arrow, place: placeOf(arrow.to) }] : []),
        ...(arrow.to === own ? [{ arrow, place: placeOf(arrow.from) }] : []),
      ])
      .filter(
        ({ place }) =>
          Math.sign(place.column - ownPlace.column) === Math.sign(other.column - ownPlace.column),
      )
      .sort((a, b) => a.place.y - b.place.y)
      .map(({ arrow }) => arrow);
  return arrows.map((arrow) => {
    const [from, to] = [placeOf(arrow.from), placeOf(arrow.to)];
    if (arrow.from === arrow.to) return drawLoop(from);
    if (from.column === to.column) return drawDown(from, to);
    const [leaving, reaching] = [sideOf(arrow.from, from, to), sideOf(arrow.to, to, from)];
    return drawAcross(
      from,
      to,
      spread(leaving.indexOf(arrow), leaving.length),
      spread(reaching.indexOf(arrow), reaching.length),
    );
  });
}

const round = (path: string): string =>
  path.replaceAll(/\d+\.\d+/g, (number) => Number(number).toFixed(1));

/**
 * Draws a neighbourhood as SVG, which takes its colours from the page.
 * @param id what the ids in it begin with.
 * @param title what it shows, for who does not see it; the table behind it says the same.
 */
export function drawPicture(
  schema: GraphQLSchema,
  neighbourhood: Neighbourhood,
  id: string,
  title: string,
): string {
  const places = placeBoxes(neighbourhood);
  const lines = drawLines(neighbourhood, places);
  const width = Math.max(...[...places.values()].map(({ x }) => x)) + BOX.width + MARGIN.across;
  const height = Math.max(...[...places.values()].map(({ y }) => y)) + BOX.height + 14;
  const arrows = neighbourhood.arrows.map(({ from, fields }, index) => {
    const many = fields.some((field) => isMany(schema, from, field));
    return `<path class="arrow" d="${round(lines[index]?.path ?? '')}" marker-end="url(#${id}-${many ? 'many' : 'one'})"/>`;
  });
  const labels = neighbourhood.arrows.map(({ fields }, index) => {
    const { x, y } = lines[index]?.label ?? { x: 0, y: 0 };
    return `<text class="field" x="${x}" y="${y + 4}">${fields.join(', ')}</text>`;
  });
  const boxes = [...places].map(
    ([name, { x, y }]) =>
      `<a href="#type-${name}"><rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="4"/><text class="type" x="${x + BOX.width / 2}" y="${y + BOX.height / 2 + 5}">${name}</text></a>`,
  );
  const marker = (kind: string, d: string) =>
    `<marker id="${id}-${kind}" viewBox="0 0 16 10" refX="15" refY="5" markerWidth="16" markerHeight="10" markerUnits="userSpaceOnUse" orient="auto"><path d="${d}"/></marker>`;
  return [
    `<svg class="neighbourhood" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${escapeHtml(title)}">`,
    `<defs>${marker('one', 'M7 1L15 5L7 9')}${marker('many', 'M7 1L15 5L7 9M1 1L9 5L1 9')}</defs>`,
    ...arrows,
    ...boxes,
    ...labels,
    '</svg>',
  ].join('');
}
