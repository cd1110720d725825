import { setTimeout as delay, setImmediate as nextLoop } from 'node:timers/promises';
import { getNullableType, isListType, isObjectType } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';
import { listSizesOf } from '../../schema/support/list-sizes.ts';
import { AbandonedError, DeadlineError, withDeadline } from '../../server/admission/deadline.ts';
import { Lane } from '../../server/admission/lane.ts';
import type { AdmissionLimits } from '../../server/admission/limits.ts';
import { Turns } from '../../server/admission/turns.ts';
import { type Graph, openGraph } from '../support/graph.ts';

const never = new AbortController().signal;

describe('a lane', () => {
  const open = (places: number, waiting: number, wait = 60_000) =>
    new Lane({ what: 'things', places, waiting, wait });

  test('lets in as many as it has places, then the first who waits', async () => {
    const lane = open(2, 5);
    const [first] = await Promise.all([lane.enter(), lane.enter()]);
    const order: number[] = [];
    const enter = async (name: number) => {
      const leave = await lane.enter();
      order.push(name);
      return leave;
    };
    const third = enter(3);
    const fourth = enter(4);
    expect(lane.state).toEqual({ taken: 2, waiting: 2 });
    first?.();
    first?.();
    const leave = await third;
    expect(order).toEqual([3]);
    expect(lane.state).toEqual({ taken: 2, waiting: 1 });
    leave();
    await fourth;
    expect(order).toEqual([3, 4]);
  });

  test('refuses at once whoever finds too many waiting, with both figures', async () => {
    const lane = open(1, 1);
    const leave = await lane.enter();
    const waiting = lane.enter();
    await expect(lane.enter()).rejects.toMatchObject({
      status: 503,
      code: 'UNAVAILABLE',
      retryAfter: 5,
      message: expect.stringContaining('1 things are carried out and 1 wait already'),
    });
    leave();
    (await waiting)();
  });

  test('refuses whoever has waited too long, and gives no place away for it', async () => {
    const lane = open(1, 5, 20);
    const leave = await lane.enter();
    await expect(lane.enter()).rejects.toMatchObject({
      status: 503,
      message: expect.stringContaining('within 20 ms'),
    });
    leave();
    expect(lane.state).toEqual({ taken: 0, waiting: 0 });
  });
});

describe('turns', () => {
  /** Pieces of work that take a millisecond each, of a clock that only they move. */
  function open(slice: number) {
    let now = 0;
    const turns = new Turns(slice, () => now);
    const order: string[] = [];
    const work = (name: string) => () => {
      now += 1;
      order.push(name);
      return name;
    };
    return { turns, order, work };
  }

  test('are had at once within a slice, without a promise', () => {
    const { turns, work } = open(2);
    const inTurn = turns.open(never);
    expect([inTurn(work('a')), inTurn(work('b'))]).toEqual(['a', 'b']);
    expect(inTurn(work('c'))).toBeInstanceOf(Promise);
  });

  test('let others in after a slice, and go round among requests', async () => {
    const { turns, order, work } = open(2);
    const [many, few] = [turns.open(never), turns.open(never)];
    const names = [1, 2, 3, 4, 5, 6, 7].map((n) => `many ${n}`);
    const all = names.map((name) => many(work(name)));
    all.push(few(work('few 1')), few(work('few 2')));
    for (const _ of [1, 2]) {
      await nextLoop();
      order.push('somebody else');
    }
    await expect(Promise.all(all)).resolves.toEqual([...names, 'few 1', 'few 2']);
    expect(order).toEqual([
      'many 1',
      'many 2',
      'many 3',
      'many 4',
      'somebody else',
      'few 1',
      'few 2',
      'somebody else',
      'many 5',
      'many 6',
      'many 7',
    ]);
  });

  test('are not given to a request that is given up', async () => {
    const { turns, order, work } = open(1);
    const end = new AbortController();
    const inTurn = turns.open(end.signal);
    inTurn(work('first'));
    const waits = inTurn(work('second'));
    end.abort(new AbandonedError());
    await expect(waits).rejects.toThrow(AbandonedError);
    expect(() => inTurn(work('third'))).toThrow(AbandonedError);
    expect(order).toEqual(['first']);
  });

  test('tell what their work throws, and go on', async () => {
    const { turns, work } = open(1);
    const inTurn = turns.open(never);
    inTurn(work('first'));
    const fails = inTurn(() => {
      throw new Error('No.');
    });
    const next = inTurn(work('next'));
    await expect(fails).rejects.toThrow('No.');
    await expect(next).resolves.toBe('next');
  });
});

describe('a deadline', () => {
  test('gives up what is not done in time, and tells the work', async () => {
    let told: unknown = null;
    const work = withDeadline(10, null, async (signal) => {
      await delay(5_000, undefined, { signal }).catch(() => undefined);
      told = signal.reason;
    });
    await expect(work).rejects.toThrow('The answer was not ready within 10 ms.');
    await expect.poll(() => told).toBeInstanceOf(DeadlineError);
  });

  test('gives up what nobody waits for', async () => {
    const gone = new AbortController();
    const work = withDeadline(60_000, gone.signal, () => new Promise(() => undefined));
    gone.abort();
    await expect(work).rejects.toThrow(AbandonedError);
  });

  test('leaves alone what is done', async () => {
    await expect(withDeadline(60_000, never, async () => 7)).resolves.toBe(7);
  });
});

describe('over HTTP', () => {
  const graphs: Graph[] = [];
  const open = async (admission: Partial<AdmissionLimits>): Promise<Graph> => {
    const graph = await openGraph(undefined, pino({ level: 'silent' }), { admission });
    graphs.push(graph);
    return graph;
  };
  afterAll(() => Promise.all(graphs.map((graph) => graph.close())));

  /** Twenty looks through all texts, for words that no other question has. */
  const dear = (word: string) =>
    `{ ${Array.from({ length: 20 }, (_, n) => `a${n}: search(query: "rights ${word} ${n}") { totalCount }`).join(' ')} }`;

  test('an answer that is not ready in time is 503 TIMEOUT, without data', async () => {
    // Each piece of work waits for a round of its own, so that the time is over before the last.
    const hurried = await open({ timeout: 1, slice: 0 });
    const { status, headers, data, errors } = await hurried.ask(dear('late'));
    expect({ status, data }).toEqual({ status: 503, data: undefined });
    expect(headers.get('retry-after')).toBe('2');
    expect(errors).toEqual([
      { message: 'The answer was not ready within 1 ms.', extensions: { code: 'TIMEOUT' } },
    ]);
  });

  test('an answer that is too long is refused with both lengths', async () => {
    const narrow = await open({ answerBytes: 2_000 });
    const { status, data, errors } = await narrow.ask('{ objectives { number title { text } } }');
    expect({ status, data }).toEqual({ status: 200, data: undefined });
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(
          /^The answer has \d{4,} characters; at most 2000 are served/,
        ),
        extensions: { code: 'LIMIT_EXCEEDED' },
      },
    ]);
  });

  test('a lookup is answered while dear queries wait', async () => {
    const graph = await open({ dearQueries: 1, slice: 0 });
    const answered: string[] = [];
    const ask = async (name: string, query: string) => {
      const { status } = await graph.ask(query);
      answered.push(`${name} ${status}`);
    };
    const waiting = ['a', 'b', 'c', 'd', 'e'].map((word) => ask('dear', dear(word)));
    await Promise.all([...waiting, ask('lookup', '{ __typename }')]);
    expect(answered).toHaveLength(6);
    expect(answered.slice().sort()).toEqual([...Array(5).fill('dear 200'), 'lookup 200']);
    expect(answered.at(-1)).toBe('dear 200');
  });
});

describe('an answer in turns', () => {
  let hasty: Graph;
  let patient: Graph;
  beforeAll(async () => {
    // Each piece of work waits for a round of its own.
    hasty = await openGraph(undefined, undefined, { admission: { slice: 0 } });
    patient = await openGraph();
  });
  afterAll(async () => {
    await hasty?.close();
    await patient?.close();
  });

  test.each([
    '{ objectives { number findings(filter: { text: "rights" }, first: 2) { totalCount nodes { text profile { slug } } facets { domains { count } } } } }',
    '{ a: search(query: "migrant rights") { totalCount edges { cursor } } b: search(query: "borders") { totalCount } }',
    '{ findings(filter: { countries: ["XX"] }) { totalCount } domains { code } }',
  ])('is the same: %s', async (query) => {
    const [slow, quick] = await Promise.all([hasty.ask(query), patient.ask(query)]);
    expect(slow.data).toEqual(quick.data);
    expect(slow.errors).toEqual(quick.errors);
    expect(slow.data).toBeDefined();
  });
});

describe('what a query costs', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openGraph();
  });
  afterAll(() => graph.close());

  const costOf = async (filter: string): Promise<number> =>
    (await graph.ask(`{ findings(first: 1, filter: ${filter}) { totalCount } }`)).cost ?? 0;

  test.each([
    ['objectives { number }', 23],
    ['domains { code }', 6],
    ['principles { code }', 10],
    ['regions { code }', null],
    ['groups { code }', null],
    ['indicatorAreas { code }', null],
  ])('grows with the length of a list: %s', async (list, length) => {
    const { cost, data } = await graph.ask(`{ all: ${list} }`);
    expect(cost).toBe(1 + data.all.length);
    if (length !== null) expect(data.all).toHaveLength(length);
  });

  test('knows the length of lists that the schema has', () => {
    const isList = (list: string): boolean => {
      const [type = '', name = ''] = list.split('.');
      const owner = schema.getType(type);
      return isObjectType(owner) && isListType(getNullableType(owner.getFields()[name]?.type));
    };
    const sizes = listSizesOf(graph.release());
    expect([...sizes.keys()].filter((list) => !isList(list))).toEqual([]);
    expect([...sizes.values()].filter((size) => !(size > 0))).toEqual([]);
  });

  test('grows with the filters in it, and with looks through all texts', async () => {
    const plain = await costOf('{ years: { from: 2020 } }');
    expect(await costOf('{ or: [{ years: { from: 2020 } }, { years: { to: 2010 } }] }')).toBe(
      plain + 50,
    );
    expect(await costOf('{ not: { text: "rights" } }')).toBe(plain + 525);
    expect(await costOf('{ text: "rights" }')).toBe(plain + 500);
  });
});
