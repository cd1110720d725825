import { SearchPageDocument } from '../generated/documents.ts';
import type { SearchPageQuery } from '../generated/types.ts';
import { Cautions } from '../parts/cautions.tsx';
import { Cite } from '../parts/cite.tsx';
import { Chips, FacetFields } from '../parts/facets.tsx';
import { Found } from '../parts/found.tsx';
import { Localized } from '../parts/localized.tsx';
import { NamedLink } from '../parts/named.tsx';
import { KeepLanguage, SearchBox } from '../parts/search-box.tsx';
import { Take } from '../parts/take.tsx';
import { readChosen, toFilter, withChosen } from '../site/filter.ts';
import { liveForm } from '../site/live.ts';
import { describeNamed } from '../site/named.ts';
import { openerOf } from '../site/page.tsx';
import { useLink, useSite } from '../site/site.ts';

const readText = (parameters: URLSearchParams): string =>
  (parameters.get('query') ?? '').trim().slice(0, 200);

type Search = NonNullable<SearchPageQuery['search']>;

/** What the search made of what was typed. */
function Reading({ search }: { readonly search: Search }) {
  const { words, parameters } = useSite();
  const link = useLink();
  const chosen = readChosen(parameters);
  const { leftOut, didYouMean, nothing } = search;
  return (
    <>
      {didYouMean === null ? null : (
        <p>
          {words.search.instead}{' '}
          <a href={link('/search', withChosen(chosen, { query: didYouMean }))}>{didYouMean}</a>
        </p>
      )}
      {leftOut.length === 0 ? null : (
        <p>
          {words.search.leftOut} {leftOut.join(', ')}
        </p>
      )}
      {nothing === null ? null : (
        <>
          <p>
            <Localized text={nothing.statement} />
          </p>
          {nothing.nearest.length === 0 ? null : (
            <p class="tries">
              {words.search.tries}{' '}
              {nothing.nearest.map((text) => (
                <a key={text} href={link('/search', { query: text })}>
                  {text}
                </a>
              ))}
            </p>
          )}
        </>
      )}
    </>
  );
}

function Results({ data }: { readonly data: SearchPageQuery }) {
  const { words, parameters } = useSite();
  const link = useLink();
  const chosen = readChosen(parameters);
  const text = readText(parameters);
  const { search, findings, counted } = data;
  const total = search?.totalCount ?? findings?.totalCount ?? 0;
  const pageInfo = search?.pageInfo ?? findings?.pageInfo;
  const named = (search?.named ?? []).filter(({ node }) => describeNamed(node) !== null);
  return (
    <section id="results" aria-labelledby="count">
      <h2 id="count" data-said>
        {words.counts.findings(total)}
      </h2>
      <p class="base">
        {words.search.base(
          words.counts.profiles(counted.facets.base.profileCount),
          words.counts.places(counted.facets.base.jurisdictionCount),
        )}
      </p>
      <Chips data={data} chosen={chosen} text={text} />
      {search === undefined ? null : <Reading search={search} />}
      {named.length === 0 ? null : (
        <aside class="named">
          <h3>{words.search.named}</h3>
          <ul>
            {named.map(({ node }) => (
              <li key={JSON.stringify(node)}>
                <NamedLink node={node} />
              </li>
            ))}
          </ul>
        </aside>
      )}
      {total === 0 ? <p class="none">{words.search.nothing}</p> : null}
      <ol class="findings">
        {(search?.edges ?? []).map((edge) =>
          edge.node.__typename === 'Finding' ? (
            <Found key={edge.node.reference} finding={edge.node} hit={edge} />
          ) : null,
        )}
        {(findings?.nodes ?? []).map((finding) => (
          <Found key={finding.reference} finding={finding} />
        ))}
      </ol>
      <p class="pages">
        {parameters.has('after') ? (
          <a href={link('/search', withChosen(chosen, { query: text }))}>{words.search.first}</a>
        ) : null}
        {pageInfo?.hasNextPage ? (
          <a
            rel="next"
            href={link('/search', withChosen(chosen, { query: text, after: pageInfo.endCursor }))}
          >
            {words.search.more} →
          </a>
        ) : null}
      </p>
    </section>
  );
}

function View({ data }: { readonly data: SearchPageQuery }) {
  const { words, parameters, path, publicUrl } = useSite();
  const link = useLink();
  const chosen = readChosen(parameters);
  const text = readText(parameters);
  const taken = withChosen(chosen, { text: text === '' ? null : text });
  const address = publicUrl + link(path, withChosen(chosen, { query: text }));
  return (
    <article class="search">
      <h1>{words.search.title}</h1>
      <form action="/search" method="get" {...liveForm(words, '#results')}>
        <KeepLanguage />
        <SearchBox text={text} />
        <div class="columns">
          <details class="filters">
            <summary>{words.search.chosen}</summary>
            <div class="facets">
              <FacetFields facets={data.counted.facets} chosen={chosen} />
              <p class="apply">
                <button type="submit">{words.search.apply}</button>
              </p>
            </div>
          </details>
          <Results data={data} />
        </div>
      </form>
      <Cite of={data.counted} url={address} />
      <Cautions />
      <Take findings={taken} />
    </article>
  );
}

/** Findings by what was typed and by filters, with counts of what else there is. */
export const openSearch = openerOf({
  document: SearchPageDocument,
  read: ({ path, parameters, language }) => {
    if (path !== '/search') return null;
    const text = readText(parameters);
    const filter = toFilter(readChosen(parameters));
    return {
      text,
      hasText: text !== '',
      filter,
      counted: text === '' ? filter : { ...filter, text },
      after: parameters.get('after'),
      language,
    };
  },
  pathOf: () => '/search',
  isKept: false,
  head: ({ counted }, { words }) => ({
    title: words.search.title,
    description: words.counts.findings(counted.totalCount),
  }),
  View,
});
