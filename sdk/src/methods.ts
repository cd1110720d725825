import type { Core } from './core.ts';
import type { TypedDocument } from './document.ts';
import { readOperation } from './operation.ts';
import { refuseOthers } from './options.ts';
import { type Connection, type ItemOf, paginate } from './paginate.ts';
import type { RequestOptions } from './request.ts';

/**
 * Refuses the properties that are not known, also those of an object that was made before the call.
 *
 * @example
 * type Refused = NoOthers<{ first?: number }, { first: 5; page: 2 }>['page']; // 'There is no "page".'
 *
 * @category Methods
 */
export type NoOthers<Known, Given> = {
  readonly [Name in keyof Given]?: Name extends keyof Known
    ? unknown
    : `There is no "${Name & string}".`;
};

/**
 * What a method takes: its variables, which may be left out when all of them may be, and options,
 * and nothing that it does not know.
 *
 * @example
 * type Arguments = MethodArguments<{ first?: number }, { first: 5 }, unknown>;
 *
 * @category Methods
 */
export type MethodArguments<Variables, Given, Chosen> =
  Record<never, never> extends Variables
    ? [
        variables?: Variables & NoOthers<Variables, Given>,
        options?: RequestOptions & NoOthers<RequestOptions, Chosen>,
      ]
    : [
        variables: Variables & NoOthers<Variables, Given>,
        options?: RequestOptions & NoOthers<RequestOptions, Chosen>,
      ];

/**
 * A method of a client: asks one field of Query, and answers with its value.
 *
 * @example
 * const open: Method<ProfileQueryVariables, ProfileQuery['profile']> = client.profile;
 *
 * @category Methods
 */
export type Method<Variables, Result> = <Given = Variables, Chosen = RequestOptions>(
  ...rest: MethodArguments<Variables, Given, Chosen>
) => Promise<Result>;

/**
 * The variables of a whole list: all but those that go backward.
 *
 * @example
 * type Variables = ListVariables<FindingsQueryVariables>;
 *
 * @category Methods
 */
export type ListVariables<Variables> = Omit<Variables, 'last' | 'before'>;

/**
 * The variables of a whole list that is read into an array, and how many rows that is at most.
 *
 * @example
 * const variables: CollectVariables<FindingsQueryVariables> = { limit: 500 };
 *
 * @category Methods
 */
export type CollectVariables<Variables> = ListVariables<Variables> & {
  /** How many rows at most; all when it is left out. */
  readonly limit?: number | undefined;
};

/**
 * A method that answers a page of a list, and the ways to read all of it. Pages then have 100 rows
 * where the variables have no `first`, and begin behind `after` where they have one.
 *
 * @example
 * const first = await client.findings();
 * for await (const finding of client.findings.all()) console.log(finding.reference);
 *
 * @category Methods
 */
export interface ListMethod<Variables, Page> extends Method<Variables, Page> {
  /**
   * Reads all rows, one by one. The next page is asked for when you come to it.
   *
   * @example
   * for await (const { text } of client.findings.all({ filter: { objectives: [10] } })) print(text);
   */
  readonly all: <Given = ListVariables<Variables>, Chosen = RequestOptions>(
    ...rest: MethodArguments<ListVariables<Variables>, Given, Chosen>
  ) => AsyncGenerator<ItemOf<Page>, void, undefined>;
  /**
   * Reads all pages, one by one.
   *
   * @example
   * for await (const { nodes, totalCount } of client.findings.pages({ first: 50 })) show(nodes);
   */
  readonly pages: <Given = ListVariables<Variables>, Chosen = RequestOptions>(
    ...rest: MethodArguments<ListVariables<Variables>, Given, Chosen>
  ) => AsyncGenerator<Page, void, undefined>;
  /**
   * Reads all rows, or the first `limit` of them, into an array.
   *
   * @example
   * const findings = await client.findings.collect({ filter: { objectives: [10] }, limit: 500 });
   */
  readonly collect: <Given = CollectVariables<Variables>, Chosen = RequestOptions>(
    ...rest: MethodArguments<CollectVariables<Variables>, Given, Chosen>
  ) => Promise<ItemOf<Page>[]>;
}

/** Makes a method of a document and the way to the value in its answer. */
export function bindMethod<Data, Variables, Result>(
  { request }: Core,
  document: TypedDocument<Data, Variables>,
  select: (data: Data) => Result,
): Method<Variables, Result> {
  // What a method refuses beyond its variables is for the compiler only.
  return async (...rest) => select(await request(document, ...(rest as never)));
}

/** Makes a method of a document that asks for a list. */
export function bindList<Data, Variables, Page extends Connection>(
  core: Core,
  document: TypedDocument<Data, Variables>,
  select: (data: Data) => Page,
): ListMethod<Variables, Page> {
  const list = (variables: object = {}, options?: RequestOptions) =>
    // What is required of a page is required of all of them.
    paginate(core, document, variables as Variables, select, options);
  const ways = {
    all: (variables?: object, options?: RequestOptions) => list(variables, options).all(),
    pages: (variables?: object, options?: RequestOptions) => list(variables, options).pages(),
    collect: async (given: { limit?: number | undefined } = {}, options?: RequestOptions) => {
      refuseOthers(given, [...readOperation(document).variables, 'limit'], 'variable');
      const { limit, ...variables } = given;
      return list(variables, options).collect(limit);
    },
  };
  return Object.assign(bindMethod(core, document, select), ways) as ListMethod<Variables, Page>;
}
