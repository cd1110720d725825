import type { ComponentType, VNode } from 'preact';
import { type Core, link, type TypedDocument } from '../../sdk/src/index.ts';
import type { HereFragment } from '../generated/types.ts';
import type { PageLanguage, Words } from '../words/words.ts';

/** What is asked of a page. */
export interface Asked {
  readonly language: PageLanguage;
  /** The path without an ending: "/objectives/10". */
  readonly path: string;
  readonly parameters: URLSearchParams;
}

/** What a page says of itself in its head. */
export interface Head {
  readonly title: string;
  readonly description: string;
  /** Data on the page in the words of schema.org, for machines; null for none. */
  readonly about?: object | null;
  /** Pages before and after this one. */
  readonly previous?: string | null;
  readonly next?: string | null;
}

/** What the writers of heads know. */
export interface HeadContext {
  readonly words: Words;
  readonly language: PageLanguage;
  readonly publicUrl: string;
}

/** One kind of page: which addresses it has, what it asks the graph, what it shows. */
export interface PageKind<Data, Variables> {
  /** The names of what is asked: one operation, of `web/operations`. */
  readonly document: TypedDocument<Data, Variables>;
  /** What to ask for an address; null for an address of another kind. */
  readonly read: (asked: Asked) => Variables | null;
  /** The path that it has for good, where there is such a thing; null where there is none. */
  readonly pathOf: (data: Data, asked: Asked) => string | null;
  readonly head: (data: Data, context: HeadContext) => Head;
  readonly View: ComponentType<{ readonly data: Data }>;
  /** Whether search engines may keep it; pages with free parameters they may not. @default true */
  readonly isKept?: boolean;
}

/** A page that was read. */
export interface OpenedPage {
  readonly data: unknown;
  readonly path: string;
  readonly here: HereFragment;
  readonly isKept: boolean;
  /** The address of GraphiQL with its question. */
  readonly question: string;
  readonly head: (context: HeadContext) => Head;
  readonly body: () => VNode;
}

/** Opens a page; null for an address of another kind, "missing" where there is no such thing. */
export type OpenPage = (core: Core, asked: Asked) => Promise<OpenedPage | 'missing'> | null;

/** Makes a way to open pages of a kind. */
export function openerOf<Data extends { readonly meta: HereOf }, Variables>({
  document,
  read,
  pathOf,
  head,
  View,
  isKept = true,
}: PageKind<Data, Variables>): OpenPage {
  const open = async (core: Core, asked: Asked, variables: Variables) => {
    // Both functions take variables that may be left out where a document has none; pages have some.
    const data = await (core.request as AskFunction)(document, variables);
    const path = pathOf(data, asked);
    if (path === null) return 'missing';
    return {
      data,
      path,
      here: data.meta,
      isKept,
      question: questionOf(core, document, variables),
      head: (context: HeadContext) => head(data, context),
      body: () => <View data={data} />,
    };
  };
  return (core, asked) => {
    const variables = read(asked);
    return variables === null ? null : open(core, asked, variables);
  };
}

type HereOf = HereFragment;

type AskFunction = <Data, Variables>(
  document: TypedDocument<Data, Variables>,
  variables: Variables,
) => Promise<Data>;

/** The path and query of GraphiQL with a question. */
function questionOf<Data, Variables>(
  core: Core,
  document: TypedDocument<Data, Variables>,
  variables: Variables,
): string {
  const { search } = new URL((link as LinkFunction)(core, document, variables));
  // Links within the site do not say under which path it stands.
  return `/graphql${search}`;
}

type LinkFunction = <Data, Variables>(
  core: Core,
  document: TypedDocument<Data, Variables>,
  variables: Variables,
) => string;

/** The last part of a path behind the name of its kind, as it was written; null for another path. */
export function keyBehind(path: string, kind: string): string | null {
  if (!path.startsWith(`/${kind}/`)) return null;
  try {
    return path
      .slice(kind.length + 2)
      .split('/')
      .map(decodeURIComponent)
      .join('/');
  } catch {
    return null;
  }
}
