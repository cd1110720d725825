import DataLoader from 'dataloader';
import { groupBy } from '../../text/group-by.ts';
import type { Context } from '../context.ts';
import {
  countMatrix,
  type MatrixCount,
  type MatrixOf,
  type MatrixPart,
  pickExamples,
} from './matrix-sql.ts';

/** Findings that stand for an objective or a domain, at most. */
export const MAX_EXAMPLES = 3;

interface PartKey {
  readonly of: MatrixOf;
  readonly part: MatrixPart;
}

interface ExampleKey {
  readonly of: MatrixOf;
  readonly part: 'objectives' | 'domains';
  readonly value: string;
}

/** How much stands in one cell; 0 in a measure that its part does not have. */
export interface MatrixCell extends Pick<MatrixCount, 'objective' | 'domain' | 'kind'> {
  readonly findings: number;
  readonly profiles: number;
  readonly jurisdictions: number;
}

const NOTHING = { findings: 0, profiles: 0, jurisdictions: 0 };

function assemble(counts: readonly MatrixCount[]): readonly MatrixCell[] {
  const cells = groupBy(counts, ({ objective, domain, kind }) =>
    JSON.stringify([objective, domain, kind]),
  );
  return [...cells.values()].flatMap((measures) => {
    const [first] = measures;
    if (first === undefined) return [];
    const { objective, domain, kind } = first;
    const counted = Object.fromEntries(measures.map(({ measure, count }) => [measure, count]));
    return [{ objective, domain, kind, ...NOTHING, ...counted }];
  });
}

async function readParts({ database }: Context, keys: readonly PartKey[]) {
  const cells = new Map<string, readonly MatrixCell[]>();
  for (const [name, group] of groupBy(keys, ({ of }) => JSON.stringify(of))) {
    const [first] = group;
    if (first === undefined) continue;
    const parts = [...new Set(group.map(({ part }) => part))];
    const counts = groupBy(await countMatrix(database, first.of, parts), ({ part }) => part);
    for (const part of parts) cells.set(`${part} ${name}`, assemble(counts.get(part) ?? []));
  }
  return keys.map(({ of, part }) => cells.get(`${part} ${JSON.stringify(of)}`) ?? []);
}

async function readExamples({ database }: Context, keys: readonly ExampleKey[]) {
  const nameOf = ({ of, part }: ExampleKey) => JSON.stringify([of, part]);
  const references = new Map<string, string[]>();
  for (const [name, group] of groupBy(keys, nameOf)) {
    const [first] = group;
    if (first === undefined) continue;
    const values = [...new Set(group.map(({ value }) => value))];
    const rows = await pickExamples(database, first.of, first.part, values, MAX_EXAMPLES);
    for (const [value, picked] of groupBy(rows, (row) => row.value)) {
      references.set(
        `${value} ${name}`,
        picked.map(({ reference }) => reference),
      );
    }
  }
  return keys.map((key) => references.get(`${key.value} ${nameOf(key)}`) ?? []);
}

function createLoaders(context: Context) {
  return {
    parts: new DataLoader((keys: readonly PartKey[]) => readParts(context, keys), {
      cacheKeyFn: (key) => JSON.stringify(key),
    }),
    examples: new DataLoader((keys: readonly ExampleKey[]) => readExamples(context, keys), {
      cacheKeyFn: (key) => JSON.stringify(key),
    }),
  };
}

const memory = new WeakMap<Context, ReturnType<typeof createLoaders>>();

function loadersOf(context: Context) {
  const loaders = memory.get(context) ?? createLoaders(context);
  memory.set(context, loaders);
  return loaders;
}

/** The cells of one part of a matrix; all parts that a query asks for cost one statement. */
export function loadCells(
  context: Context,
  of: MatrixOf,
  part: MatrixPart,
): Promise<readonly MatrixCell[]> {
  return loadersOf(context).parts.load({ of, part });
}

/** References of findings that stand for an objective or a domain, at most {@link MAX_EXAMPLES}. */
export function loadExamples(
  context: Context,
  of: MatrixOf,
  part: 'objectives' | 'domains',
  value: string | number,
): Promise<readonly string[]> {
  return loadersOf(context).examples.load({ of, part, value: String(value) });
}
