import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Compiler, type Consumer, openConsumer } from './consumer.ts';

let consumer: Consumer;
beforeAll(async () => {
  consumer = await openConsumer();
  await mkdir(path.join(consumer.folder, 'library'));
  await mkdir(path.join(consumer.folder, 'user'));
});
afterAll(() => consumer?.remove());

/** All that somebody may export without writing a type. */
const LIBRARY = `
  import { createClient, createCore, graphql, paginate, FindingsDocument } from '@mgi-graph/sdk';

  export const Place = graphql('fragment Place on Profile { year jurisdiction { code } }');
  export const Places = graphql('{ profiles { nodes { ...Place } } }', [Place]);
  export const Filtered = graphql(\`
    query Filtered($filter: FindingFilter, $orderBy: FindingOrder, $language: Language = FR) {
      findings(filter: $filter, orderBy: $orderBy) {
        nodes { reference profile { ...Place title(language: $language) { text } } }
      }
    }\`, [Place]);
  export const client = createClient({ url: 'http://127.0.0.1:4000/graphql' });
  export const core = createCore({ url: client.url, headers: new Headers([['a', 'b']]) });
  export const { findings, profile } = client;
  export const everything = client.findings.all;
  export const openGaps = () => client.commonGaps({ among: { region: '002' } });
  export const readPlaces = () => client.request(Places);
  export const readFiltered = () => core.request(Filtered, { filter: { or: [{ domains: ['WELL_BEING'] }] } });
  export const list = paginate(core, FindingsDocument, {}, (data) => data.findings);
`;

/** Reads the declarations that were made of it. */
const USER = `
  import { client, Filtered, list, openGaps, Place, readFiltered, readPlaces } from '../library/index.js';
  import { graphql, type ResultOf, type VariablesOf } from '@mgi-graph/sdk';

  export const code: string | undefined = (await readPlaces()).profiles.nodes[0]?.jurisdiction.code;
  export const text: string | undefined = (await readFiltered()).findings.nodes[0]?.profile.title.text;
  export const rows: readonly { readonly reference: string }[] = await list.collect();
  export const count: number = (await openGaps()).base.findingCount;
  export const variables: VariablesOf<typeof Filtered> = {
    filter: { not: { levels: ['LOCAL'] } },
    orderBy: { field: 'YEAR' },
  };
  // @ts-expect-error no such level
  export const wrong: VariablesOf<typeof Filtered> = { filter: { not: { levels: ['CITY'] } } };
  // @ts-expect-error a year is a number
  export const year: string = (await readPlaces()).profiles.nodes[0].year;
  export const Again = graphql('query Again { profile(slug: "a") { ...Place } }', [Place]);
  export const place: number | undefined = ({} as ResultOf<typeof Again>).profile?.year;
  export const next = client.request(Again);
`;

/** What somebody exports who lets no types be inferred (`isolatedDeclarations`). */
const ANNOTATED = `
  import { type Client, createClient, graphql, type TypedDocument } from '@mgi-graph/sdk';

  type Years = { readonly profiles: { readonly nodes: readonly { readonly year: number }[] } };
  export const Years: TypedDocument<Years, { readonly first?: number | null }> = graphql(
    'query Years($first: Int) { profiles(first: $first) { nodes { year } } }',
  );
  export const client: Client = createClient({ url: 'http://127.0.0.1:4000/graphql' });
  export const readYears = (): Promise<Years> => client.request(Years, { first: 5 });
`;

describe.each<[Compiler]>([['typescript-5.4'], ['typescript']])('%s', (compiler) => {
  test('writes declarations of what a library exports, which others compile against', async () => {
    await consumer.write('library/index.ts', LIBRARY);
    expect(consumer.publish('library', compiler)).toBe('');
    await rm(path.join(consumer.folder, 'library/index.ts'));
    await consumer.write('user/index.ts', USER);
    expect(consumer.publish('user', compiler)).toBe('');
  });
});

test('lets a library say its types itself, for isolatedDeclarations', async () => {
  await mkdir(path.join(consumer.folder, 'annotated'));
  await consumer.write('annotated/index.ts', ANNOTATED);
  expect(consumer.publish('annotated', 'typescript', { isolatedDeclarations: true })).toBe('');
});
