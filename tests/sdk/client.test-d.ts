// Compiled by `npm run types` from the sources, and by package.test.ts from the packed package.
import {
  type Client,
  createClient,
  type DocumentTypes,
  type FindingFragment,
  FindingsDocument,
  type FindingsQueryVariables,
  isMgiError,
  MetaDocument,
  ObjectiveDocument,
  type ParsedDocument,
  type ReportedError,
  type ResultOf,
  type TypedDocument,
  type VariablesOf,
} from '../../sdk/src/index.ts';

type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Compiles only when the type argument is true. */
function holds<_Claim extends true>(): void {}

/** The class that GraphQL Code Generator writes with `documentMode: 'string'`. */
class TypedDocumentString<Result, Variables> extends String {
  readonly __apiType?: (variables: Variables) => Result;
}

export async function answers(client: Client): Promise<void> {
  const findings = await client.findings();
  holds<Equal<(typeof findings)['totalCount'], number>>();
  holds<Equal<(typeof findings)['nodes'], readonly FindingFragment[]>>();
  const profile = await client.profile({ slug: 'mali-2021' });
  // @ts-expect-error a lookup may find nothing
  profile.slug;
  holds<Equal<NonNullable<typeof profile>['level'], 'LOCAL' | 'NATIONAL'>>();
  // @ts-expect-error the operation does not ask for this field
  profile?.findings;
  const node = await client.node({ id: findings.nodes[0]?.id ?? '' });
  if (node?.__typename === 'Finding') holds<Equal<typeof node.reference, string>>();
  // @ts-expect-error answers are read-only
  findings.totalCount = 5;
}

export async function variables(client: Client, maybe: 'FR' | undefined): Promise<void> {
  await client.findings({ filter: { kinds: ['WELL_DEVELOPED'], years: { from: 2021 } } });
  await client.findings({ language: maybe, first: null });
  await client.meta(undefined, { signal: AbortSignal.timeout(1) });
  // @ts-expect-error no such kind
  await client.findings({ filter: { kinds: ['STRENGTH'] } });
  await client.findings({ orderBy: { field: 'YEAR', direction: 'DESC' } });
  await client.findings({
    filter: { or: [{ countries: ['KEN'] }, { not: { levels: ['LOCAL'] } }] },
  });
  // @ts-expect-error no such order
  await client.findings({ orderBy: { field: 'BEST' } });
  // @ts-expect-error an order has a field
  await client.findings({ orderBy: { direction: 'DESC' } });
  await client.commonGaps({ among: { region: '002' } });
  // @ts-expect-error a group or a region, not both
  await client.commonGaps({ among: { region: '002', group: 'CPLP' } });
  // @ts-expect-error no such variable
  await client.findings({ frist: 5 });
  // @ts-expect-error no such variable beside a good one
  await client.findings({ first: 5, page: 2 });
  const elsewhere = { first: 5, filtr: { objectives: [10] } };
  // @ts-expect-error no such variable in an object that was made before
  await client.findings(elsewhere);
  // @ts-expect-error nor of a whole list
  client.findings.all(elsewhere);
  // @ts-expect-error nor of an array
  await client.findings.collect(elsewhere);
  const options = { timeout: 5, retries: 5 };
  // @ts-expect-error no such option in an object that was made before
  await client.profile({ slug: 'mali-2021' }, options);
  const known: FindingsQueryVariables = { first: 5 };
  await client.findings(known, { timeout: 5 });
  await client.findings(Math.random() > 0.5 ? known : undefined);
  // Null is the default of the graph.
  await client.findings({ language: null, orderBy: null });
  // @ts-expect-error what must be given cannot be null
  await client.compare({ profiles: null });
  // @ts-expect-error slug is missing
  await client.profile();
  // @ts-expect-error slug is missing
  await client.profile({ language: 'FR' });
  // @ts-expect-error a number is no slug
  await client.profile({ slug: 2021 });
  // @ts-expect-error there are no variables
  await client.meta({ first: 5 });
  // @ts-expect-error no such option
  await client.meta({}, { retries: 5 });
}

export async function lists(client: Client): Promise<void> {
  for await (const finding of client.findings.all({ filter: { objectives: [10] } })) {
    holds<Equal<typeof finding, FindingFragment>>();
  }
  for await (const page of client.findings.pages({ first: 50 }, { timeout: 1_000 })) {
    holds<Equal<typeof page.totalCount, number>>();
  }
  const rows = await client.findings.collect({ limit: 5 });
  holds<Equal<typeof rows, FindingFragment[]>>();
  const hits = await client.search.collect({ query: 'visa', limit: 5 });
  holds<Equal<(typeof hits)[number]['score'], number>>();
  // @ts-expect-error query is missing
  await client.search.collect({ limit: 5 });
  // @ts-expect-error a list is read forward
  client.findings.all({ last: 5 });
  // @ts-expect-error a lookup is no list
  client.profile.all;
  const list = client.paginate(
    ObjectiveDocument,
    { number: 10 },
    (data) => data.objective?.findings,
  );
  for await (const edge of list.all()) holds<Equal<typeof edge.mapping.rationale.text, string>>();
  // @ts-expect-error number is missing
  client.paginate(ObjectiveDocument, {}, (data) => data.objective?.findings);
  // @ts-expect-error an objective is no list
  client.paginate(ObjectiveDocument, { number: 10 }, (data) => data.objective);
}

export function links({ link }: Client): void {
  holds<Equal<ReturnType<typeof link>, string>>();
  link(FindingsDocument, { filter: { objectives: [10] } });
  link('{ meta { attributions } }');
  // @ts-expect-error no such kind
  link(FindingsDocument, { filter: { kinds: ['STRENGTH'] } });
}

const OwnDocument: TypedDocument<{ meta: { release: { number: number } } }, { first: number }> =
  '{ meta { release { number } } }';

export async function documents({ request }: Client): Promise<void> {
  const answer = await request('{ meta { attributions } }');
  holds<Equal<typeof answer, unknown>>();
  await request('query A($a: Int) { a(b: $a) }', { a: 1 }, {});
  const own = await request(OwnDocument, { first: 1 });
  holds<Equal<(typeof own)['meta']['release']['number'], number>>();
  // @ts-expect-error variables are missing
  await request(OwnDocument);
  // @ts-expect-error first is a number
  await request(OwnDocument, { first: '1' });
  const { meta } = await request(MetaDocument);
  holds<Equal<typeof meta.counts.findingCount, number>>();
  const { findings } = await request(FindingsDocument, { first: 1 }, {});
  holds<Equal<typeof findings.totalCount, number>>();
  // @ts-expect-error no such variable beside a good one
  await request(FindingsDocument, { first: 1, page: 2 });
  const foreign = await request(new TypedDocumentString<{ a: 1 }, { b: 2 }>('{ a }'), { b: 2 });
  holds<Equal<typeof foreign, { a: 1 }>>();
  const parsed: ParsedDocument & DocumentTypes<{ a: 1 }, { b: 2 }> = {
    kind: 'Document',
    definitions: [],
  };
  holds<Equal<Awaited<ReturnType<typeof request<{ a: 1 }, { b: 2 }>>>, { a: 1 }>>();
  const fromParsed = await request(parsed, { b: 2 });
  holds<Equal<typeof fromParsed, { a: 1 }>>();
  // @ts-expect-error a document is a string
  await request(['{ meta { attributions } }']);
}

export async function rawAnswers({ raw }: Client): Promise<void> {
  const { data, errors, status } = await raw(FindingsDocument, { first: 1 });
  holds<Equal<typeof status, number>>();
  holds<Equal<typeof errors, readonly ReportedError[]>>();
  // @ts-expect-error there may be no data
  data.findings;
  // @ts-expect-error a field of Query is null where it failed
  data?.findings.totalCount;
  const count = data?.findings?.totalCount;
  holds<Equal<typeof count, number | undefined>>();
  await raw(FindingsDocument, {}, { fetchOptions: { keepalive: true, next: { tags: ['mgi'] } } });
  // @ts-expect-error the method is the client's own
  await raw(FindingsDocument, {}, { fetchOptions: { method: 'PUT' } });
}

export function helpers(error: unknown): void {
  holds<Equal<ResultOf<typeof OwnDocument>['meta']['release'], { number: number }>>();
  holds<Equal<VariablesOf<typeof OwnDocument>, { first: number }>>();
  if (!isMgiError(error)) return;
  if (isMgiError(error, 'RateLimitError')) {
    holds<Equal<typeof error.retryAfter, number | undefined>>();
  }
  // @ts-expect-error no such error
  isMgiError(error, 'ServerError');
  if (error.name === 'HttpError') holds<Equal<typeof error.status, number>>();
  // @ts-expect-error only HttpError has a status
  else error.status;
  // @ts-expect-error url is missing
  createClient({});
  // @ts-expect-error no such option
  createClient({ url: '/graphql', retries: 3 });
  // @ts-expect-error no such language
  createClient({ url: '/graphql', language: 'fr' });
  // @ts-expect-error a time is a number of milliseconds
  createClient({ url: '/graphql', timeout: '5s' });
  // @ts-expect-error no such part of retry
  createClient({ url: '/graphql', retry: { attempts: 3 } });
}
