import { useLink, useSite } from '../site/site.ts';
import { DECISIONS, type Paper, type Papers, pathOfPaper, textOfPaper } from './paper.ts';
import { searchPapers } from './search.ts';

/** The text of a paper, which its build made of Markdown of this repository. */
const bodyOf = ({ html }: Paper) => ({ __html: html });

/** All papers by their groups, the one that is read marked. */
function PaperList({ papers, shown }: { readonly papers: Papers; readonly shown: Paper }) {
  const { words } = useSite();
  const link = useLink();
  const groups = [...new Set(papers.papers.map(({ group }) => group))];
  return (
    <nav class="papers" aria-label={words.docs.all}>
      {shown.name === '' ? null : <SearchPapers query="" />}
      {groups.map((group) => {
        const own = papers.papers.filter((paper) => paper.group === group);
        // So many are listed where they are read.
        const isFolded = group === DECISIONS && shown.group !== group;
        return isFolded ? null : (
          <section key={group}>
            {group === '' ? null : <h2>{group}</h2>}
            <ul>
              {own.map(({ name, title }) => (
                <li key={name}>
                  <a
                    href={link(pathOfPaper(name))}
                    aria-current={name === shown.name ? 'page' : undefined}
                  >
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}

/** What a paper has, where that is worth a list. */
function Contents({ paper }: { readonly paper: Paper }) {
  const { words } = useSite();
  const sections = paper.headings.filter(({ level }) => level === 2);
  if (sections.length < 3) return null;
  return (
    <nav class="contents" aria-label={words.docs.contents}>
      <ul>
        {sections.map(({ anchor, text }) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SearchPapers({ query }: { readonly query: string }) {
  const { words, language } = useSite();
  return (
    <search>
      <form action="/docs" method="get" class="in-papers">
        {language === 'EN' ? null : (
          <input type="hidden" name="language" value={language.toLowerCase()} />
        )}
        <label for="in-papers">{words.docs.search}</label>
        <div class="field">
          <input id="in-papers" name="q" type="search" value={query} maxLength={200} />
          <button type="submit">{words.search.go}</button>
        </div>
      </form>
    </search>
  );
}

function Found({ papers, query }: { readonly papers: Papers; readonly query: string }) {
  const { words } = useSite();
  const link = useLink();
  const found = searchPapers(papers.papers, query);
  return (
    <>
      <p class="lead">{words.docs.found(found.length, query)}</p>
      <ol class="found-papers" lang="en">
        {found.map(({ paper, heading, path, snippet }) => {
          const [place = '', anchor] = path.split('#');
          return (
            <li key={path}>
              <a href={link(place) + (anchor === undefined ? '' : `#${anchor}`)}>
                {heading === paper.title ? paper.title : `${paper.title}: ${heading}`}
              </a>
              <p>
                {snippet.map(({ at, text, isAsked }) =>
                  isAsked ? <mark key={at}>{text}</mark> : text,
                )}
              </p>
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** A paper, with the list of all; the index has the search, and what it finds in its place. */
export function PaperView({
  papers,
  paper,
  query,
}: {
  readonly papers: Papers;
  readonly paper: Paper;
  /** What is looked for; "" for nothing. */
  readonly query: string;
}) {
  const { words, language } = useSite();
  const link = useLink();
  const at = papers.papers.indexOf(paper);
  const [before, after] = [papers.papers[at - 1], papers.papers[at + 1]];
  return (
    <div class="with-papers">
      <article class="paper">
        <h1 lang="en">{paper.title}</h1>
        {language === 'EN' ? null : <p class="note">{words.docs.inEnglish}</p>}
        {paper.name === '' ? <SearchPapers query={query} /> : <Contents paper={paper} />}
        {query === '' ? (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: what our build made of our Markdown
          <div lang="en" dangerouslySetInnerHTML={bodyOf(paper)} />
        ) : (
          <Found papers={papers} query={query} />
        )}
        <nav class="pages neighbours" aria-label={words.docs.neighbours}>
          {before === undefined ? null : (
            <a rel="prev" href={link(pathOfPaper(before.name))}>
              ← {before.title}
            </a>
          )}
          {after === undefined ? null : (
            <a rel="next" href={link(pathOfPaper(after.name))}>
              {after.title} →
            </a>
          )}
        </nav>
        <p class="small take">
          <a href={textOfPaper(paper.name)}>{words.take.markdown}</a>
        </p>
      </article>
      <PaperList papers={papers} shown={paper} />
    </div>
  );
}
