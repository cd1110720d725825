import type { ComponentChildren } from 'preact';
import { linkTo } from '../site/link.ts';
import { useLink, useSite, writeDay } from '../site/site.ts';
import { PAGE_LANGUAGES, WORDS, type Words } from '../words/words.ts';
import { SearchForm } from './search-box.tsx';

function Languages() {
  const site = useSite();
  const { words, language, path, parameters } = site;
  const same = Object.fromEntries([...parameters].filter(([name]) => name !== 'language'));
  return (
    <nav class="languages" aria-label={words.site.languages}>
      <ul>
        {PAGE_LANGUAGES.map((each) => (
          <li key={each}>
            <a
              href={linkTo({ ...site, language: each }, path, same)}
              lang={each.toLowerCase()}
              hreflang={each.toLowerCase()}
              aria-current={each === language ? 'true' : undefined}
            >
              {WORDS[each].name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const menuOf = (words: Words) =>
  [
    ['/search', words.search.title],
    ['/objectives', words.objectives.short],
    ['/places', words.placesPage.short],
    ['/matrix', words.matrix.short],
    ['/compare', words.compare.short],
  ] as const;

/** What stands around every page. */
export function Layout({ children }: { readonly children: ComponentChildren }) {
  const { words, language, here, path } = useSite();
  const link = useLink();
  return (
    <>
      <a class="skip" href="#content">
        {words.site.skip}
      </a>
      <header class="site">
        <a class="brand" href={link('/')}>
          {words.site.title}
        </a>
        <nav class="menu" aria-label={words.site.menu}>
          <ul>
            {menuOf(words).map(([to, name]) => (
              <li key={to}>
                <a href={link(to)} aria-current={path.startsWith(to) ? 'page' : undefined}>
                  {name}
                </a>
              </li>
            ))}
            <li>
              <a href="/graphql">{words.site.graphiql}</a>
            </li>
            <li>
              <a href={link('/docs')} aria-current={path.startsWith('/docs') ? 'page' : undefined}>
                {words.site.docs}
              </a>
            </li>
          </ul>
        </nav>
        {['/', '/search'].includes(path) ? null : <SearchForm />}
        <Languages />
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer class="site">
        <p>{words.site.source}</p>
        <p>{words.site.notRanked}</p>
        <p>
          <a href={link('/docs')}>{words.docs.all}</a> ·{' '}
          <a href="/graphql">{words.site.graphiql}</a> ·{' '}
          <a href="/llms.txt">{words.docs.forAssistants}</a>
        </p>
        {here === null ? null : (
          <p>
            <a href={link(here.release.url)}>
              {words.site.release(
                here.release.number,
                writeDay(here.release.contentDate, language),
              )}
            </a>{' '}
            · <code>{here.release.checksum.slice(0, 12)}</code>
          </p>
        )}
      </footer>
      <p id="status" role="status" class="status" />
    </>
  );
}
