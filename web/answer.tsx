import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Core, createCore, isMgiError } from '../sdk/src/index.ts';
import { openCompare } from './pages/compare.tsx';
import { Failed } from './pages/failed.tsx';
import { openFinding } from './pages/finding.tsx';
import { openGroup } from './pages/group.tsx';
import { openHome } from './pages/home.tsx';
import { openJurisdiction } from './pages/jurisdiction.tsx';
import { openMatrix } from './pages/matrix.tsx';
import { Missing, readNearest } from './pages/missing.tsx';
import { openObjective } from './pages/objective.tsx';
import { openObjectives } from './pages/objectives.tsx';
import { openPlaces } from './pages/places.tsx';
import { openProfile } from './pages/profile.tsx';
import { openRelease } from './pages/release.tsx';
import { openSearch } from './pages/search.tsx';
import { openTimeline } from './pages/timeline.tsx';
import { type Assets, Document } from './parts/document.tsx';
import { Layout } from './parts/layout.tsx';
import { linkTo } from './site/link.ts';
import { toMarkdown } from './site/markdown.ts';
import { describeNamed } from './site/named.ts';
import type { Asked, Head, OpenedPage, OpenPage } from './site/page.tsx';
import { type Site, SiteContext } from './site/site.ts';
import { readLanguage, WORDS } from './words/words.ts';

/** The kinds of pages, in the order in which an address is tried. */
const KINDS: readonly OpenPage[] = [
  openHome,
  openSearch,
  openObjectives,
  openMatrix,
  openPlaces,
  openCompare,
  openTimeline,
  openGroup,
  openFinding,
  openProfile,
  openObjective,
  openJurisdiction,
  openRelease,
];

/** How a page may be had. */
export type PageForm = 'html' | 'json' | 'md';

/** What a page is made with. */
export interface Pages {
  /** Asks the graph, as `fetch` does. */
  readonly fetch: typeof globalThis.fetch;
  readonly assets: Assets;
  /** Where the graph is published, without a slash at the end. */
  readonly publicUrl: string;
}

/** One request for a page. */
export interface PageRequest {
  /** Path and parameters, as they came: "/objectives/10.json?language=fr". */
  readonly url: string;
  /** What the client would have where the path has no ending. */
  readonly form: PageForm;
  /** Named in the answer to an error that nobody expected. */
  readonly requestId: string;
}

/** What a request for a page is answered with. */
export interface PageAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly language: string;
  readonly body: string;
  /** Where it has moved to, for a status of 308. */
  readonly location?: string;
  /** Seconds to wait, for a status of 503. */
  readonly retryAfter?: number;
  /** What could not be expected; for the log. */
  readonly fault?: unknown;
}

const TYPES: Readonly<Record<PageForm, string>> = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
};

/** Seconds after which to ask again, where a failure does not say so itself. */
const RETRY_AFTER = 2;

/** Pages of things, by their keys. */
const THINGS = /^\/(profiles|findings|objectives|jurisdictions|groups|releases)\//;

/** Pages of which there is one each. */
const SINGLE =
  /^\/(|(index|search|objectives|matrix|places|compare|timeline)(\.json|\.md|\/)?)(\?|$)/;

/** Whether a path is that of a page. */
export const isPage = (url: string): boolean => THINGS.test(url) || SINGLE.test(url);

interface Read extends Asked {
  readonly form: PageForm;
  /** The path as it was written. */
  readonly written: string;
}

function readRequest({ url, form }: PageRequest): Read {
  const [path = '/', query = ''] = url.split(/\?(.*)/s, 2);
  const [, bare = path, ending] = /^(.+)\.(json|md)$/.exec(path) ?? [];
  const parameters = new URLSearchParams(query);
  return {
    path: bare.length > 1 ? bare.replace(/\/+$/, '') : bare,
    written: bare,
    parameters,
    language: readLanguage(parameters),
    form: ending === 'json' || ending === 'md' ? ending : form,
  };
}

async function open(core: Core, asked: Asked): Promise<OpenedPage | 'missing'> {
  for (const kind of KINDS) {
    const opened = kind(core, asked);
    if (opened !== null) return opened;
  }
  return 'missing';
}

/** What is shown: a body, with what its head says. */
interface Shown {
  readonly status: number;
  readonly head: Head;
  readonly body: VNode;
  readonly page: OpenedPage | null;
  readonly site: Site;
  /** What programs are told. */
  readonly json: object;
}

function write({ assets }: Pages, { form }: Read, shown: Shown): PageAnswer {
  const { status, head, body, page, site, json } = shown;
  const put = (inner: VNode) => <SiteContext.Provider value={site}>{inner}</SiteContext.Provider>;
  const language = site.language.toLowerCase();
  const twin = site.path === '/' ? '/index' : site.path;
  const common = { status, contentType: TYPES[form], language };
  if (form === 'json') return { ...common, body: `${JSON.stringify(json, null, 2)}\n` };
  if (form === 'md')
    return { ...common, body: toMarkdown(renderToString(put(body)), site.publicUrl) };
  const html = renderToString(
    put(
      <Document
        head={head}
        canonical={page?.path ?? null}
        isKept={page?.isKept ?? false}
        twins={{ 'application/json': `${twin}.json`, 'text/markdown': `${twin}.md` }}
        assets={assets}
      >
        <Layout>{body}</Layout>
      </Document>,
    ),
  );
  return { ...common, body: `<!doctype html>${html}` };
}

async function show(pages: Pages, asked: Read, core: Core): Promise<PageAnswer> {
  const { language, path, written, parameters, form } = asked;
  const { publicUrl } = pages;
  const words = WORDS[language];
  const bare: Site = { language, words, path, parameters, publicUrl, here: null, question: null };
  const page = await open(core, asked);
  if (page === 'missing') {
    const nearest = await readNearest(core, path, language);
    const title = words.missing.title;
    const description = words.missing.text(path);
    const found = nearest.resolve.flatMap(({ node }) => {
      const thing = describeNamed(node);
      if (thing === null) return [];
      // Addresses for programs name no language.
      return [publicUrl + linkTo({ language: 'EN', publicUrl }, thing.path, thing.parameters)];
    });
    return write(pages, asked, {
      status: 404,
      head: { title, description },
      body: <Missing nearest={nearest} />,
      page: null,
      site: { ...bare, here: nearest.meta },
      json: {
        errors: [{ message: description, extensions: { code: 'NOT_FOUND', nearest: found } }],
      },
    });
  }
  const same = Object.fromEntries([...parameters].filter(([name]) => name !== 'language'));
  if (page.path !== written) {
    const ending = form === 'html' ? '' : `.${form}`;
    const location = linkTo({ language, publicUrl }, page.path + ending, same);
    return { status: 308, contentType: TYPES[form], language, body: '', location };
  }
  return write(pages, asked, {
    status: 200,
    head: page.head({ words, language, publicUrl }),
    body: page.body(),
    page,
    site: { ...bare, here: page.here, question: page.question },
    json: { url: publicUrl + linkTo({ language, publicUrl }, path, same), data: page.data },
  });
}

function fail(pages: Pages, asked: Read, { requestId }: PageRequest, fault: unknown): PageAnswer {
  const { language, path, parameters } = asked;
  const words = WORDS[language];
  const refusal = isMgiError(fault, 'GraphQLRequestError') ? fault : null;
  const code = refusal?.code ?? '';
  const isAway = code === 'UNAVAILABLE' || (isMgiError(fault, 'HttpError') && fault.status === 503);
  const isRefused = !isAway && refusal !== null && code !== 'INTERNAL';
  const { status, title, text } = isAway
    ? { status: 503, title: words.failed.away, text: words.failed.awayText }
    : isRefused
      ? { status: 400, title: words.failed.refused, text: refusal.message }
      : { status: 500, title: words.failed.broken, text: words.failed.brokenText(requestId) };
  const { publicUrl } = pages;
  const written = write(pages, asked, {
    status,
    head: { title, description: text },
    body: <Failed title={title} text={text} mayPass={!isRefused} />,
    page: null,
    site: { language, words, path, parameters, publicUrl, here: null, question: null },
    json: { errors: [{ message: text, extensions: { code: code || 'INTERNAL', requestId } }] },
  });
  return {
    ...written,
    ...(isAway && { retryAfter: RETRY_AFTER }),
    ...(status === 500 && { fault }),
  };
}

/** Answers a request for a page, whatever comes: also that it does not exist, or what went wrong. */
export async function answerPage(pages: Pages, request: PageRequest): Promise<PageAnswer> {
  const asked = readRequest(request);
  const { fetch, publicUrl } = pages;
  // It asks within the process, where nothing is gained by asking again.
  const core = createCore({ url: `${publicUrl}/graphql`, fetch, retry: 0 });
  try {
    return await show(pages, asked, core);
  } catch (error) {
    return fail(pages, asked, request, error);
  }
}
