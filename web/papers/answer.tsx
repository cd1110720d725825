import { renderToString } from 'preact-render-to-string';
import type { PageAnswer, PageForm } from '../answer.tsx';
import { type Assets, Document } from '../parts/document.tsx';
import { Layout } from '../parts/layout.tsx';
import { linkTo } from '../site/link.ts';
import { type Site, SiteContext } from '../site/site.ts';
import { readLanguage, WORDS } from '../words/words.ts';
import { writeLlms } from './llms.ts';
import { type Paper, type Papers, pathOfPaper, textOfPaper } from './paper.ts';
import { leadToTexts } from './texts.ts';
import { PaperView } from './view.tsx';

/** What papers are shown with. */
export interface PaperSite {
  readonly papers: Papers;
  readonly assets: Assets;
  /** Where the graph is published, without a slash at the end. */
  readonly publicUrl: string;
}

/** Characters that are looked for. */
const MAX_QUERY = 200;

const PATH = /^\/docs(?:\/(.*?))?(?:\/|\.(md))?$/;

/** Whether an address is one that {@link answerPaper} answers. */
export function isPaper(url: string): boolean {
  const [path = '/'] = url.split('?', 1);
  return path === '/llms.txt' || PATH.test(path);
}

const textAnswer = (body: string, kind = 'plain'): PageAnswer => ({
  status: 200,
  contentType: `text/${kind}; charset=utf-8`,
  language: 'en',
  body,
});

function show(
  { papers, assets, publicUrl }: PaperSite,
  parameters: URLSearchParams,
  path: string,
  paper: Paper,
  missed: string | null,
): PageAnswer {
  const language = readLanguage(parameters);
  const words = WORDS[language];
  const query = missed ?? (paper.name === '' ? (parameters.get('q') ?? '').trim() : '');
  const site: Site = { language, words, path, parameters, publicUrl, here: null, question: null };
  const title = missed === null ? paper.title : words.missing.title;
  const html = renderToString(
    <SiteContext.Provider value={site}>
      <Document
        head={{ title, description: paper.description }}
        canonical={missed === null ? pathOfPaper(paper.name) : null}
        isKept={query === ''}
        twins={{ 'text/markdown': textOfPaper(paper.name) }}
        assets={assets}
      >
        <Layout>
          <PaperView papers={papers} paper={paper} query={query.slice(0, MAX_QUERY)} />
        </Layout>
      </Document>
    </SiteContext.Provider>,
  );
  return {
    status: missed === null ? 200 : 404,
    contentType: 'text/html; charset=utf-8',
    language: language.toLowerCase(),
    body: `<!doctype html>${html}`,
  };
}

/**
 * Answers a request for a paper, for a file that one leads to, and for the list of all for assistants.
 * @param url path and parameters, as they came.
 * @returns null for an address that is none of these.
 */
export function answerPaper(site: PaperSite, url: string, form: PageForm): PageAnswer | null {
  const [path = '/', search = ''] = url.split(/\?(.*)/s, 2);
  const { papers, publicUrl } = site;
  if (path === '/llms.txt') return textAnswer(writeLlms(papers.papers, publicUrl));
  const [found, written = '', ending] = PATH.exec(path) ?? [];
  if (found === undefined) return null;
  const file = Object.hasOwn(papers.files, written) ? papers.files[written] : undefined;
  if (file !== undefined) return textAnswer(file);

  const parameters = new URLSearchParams(search);
  const isText = ending === 'md';
  const name = written.toLowerCase().replace(/(^|\/)(index|readme)$/, '');
  const paper = papers.papers.find((each) => each.name === name);
  if (paper === undefined) {
    const [index] = papers.papers;
    const words = name.split(/[^a-z]+/).join(' ');
    return index === undefined ? null : show(site, parameters, '/docs', index, words);
  }
  const right = isText ? textOfPaper(paper.name) : pathOfPaper(paper.name);
  if (path !== right) {
    const own = Object.fromEntries([...parameters].filter(([key]) => key !== 'language'));
    const location = linkTo({ language: readLanguage(parameters), publicUrl }, right, own);
    return { ...textAnswer(''), status: 308, location };
  }
  if (isText || form === 'md')
    return textAnswer(leadToTexts(paper.markdown, publicUrl), 'markdown');
  return show(site, parameters, path, paper, null);
}
