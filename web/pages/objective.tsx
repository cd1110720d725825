import { pathOf } from '../../addresses/addresses.ts';
import { ObjectivePageDocument } from '../generated/documents.ts';
import type { MappedFindingsFragment, ObjectivePageQuery } from '../generated/types.ts';
import { Cautions } from '../parts/cautions.tsx';
import { Cite } from '../parts/cite.tsx';
import { KindsTable } from '../parts/kinds-table.tsx';
import { Localized } from '../parts/localized.tsx';
import { Quote } from '../parts/quote.tsx';
import { Take } from '../parts/take.tsx';
import { keyBehind, openerOf } from '../site/page.tsx';
import { useLink, useSite } from '../site/site.ts';

const LAST = 23;

function Mapped({
  name,
  found,
}: {
  readonly name: string;
  readonly found: MappedFindingsFragment;
}) {
  const { words } = useSite();
  const link = useLink();
  const primary = found.edges.filter(({ mapping }) => mapping.relevance === 'PRIMARY').length;
  const rest = found.totalCount > found.edges.length;
  return (
    <section class="kind">
      <h2>
        {name} <span class="count">({found.totalCount})</span>
      </h2>
      {found.totalCount === 0 ? (
        <p class="none">{words.objective.none}</p>
      ) : (
        <p class="small">
          {rest
            ? words.objective.more
            : `${words.objective.primary(primary)}, ${words.objective.secondary(found.totalCount - primary)}.`}
        </p>
      )}
      <ol class="findings">
        {found.edges.map(({ node, mapping }) => (
          <li key={node.reference}>
            <p class="from">
              <a href={link(node.profile.url)}>
                <Localized text={node.profile.jurisdiction.name} isBare />, {node.profile.year}
              </a>{' '}
              · <Localized text={node.domain.name} isBare />
            </p>
            <Quote finding={node} />
            <details>
              <summary>
                {words.label(
                  [
                    words.relevances[mapping.relevance],
                    ...(mapping.action === null
                      ? []
                      : [words.finding.action(mapping.action.letter)]),
                  ].join(', '),
                )}{' '}
                {words.confidences[mapping.confidence]}
              </summary>
              <p>
                <Localized text={mapping.rationale} />
              </p>
            </details>
            <p class="more">
              <a href={link(node.url)}>
                {words.finding.page(words.kinds[node.kind], node.position)}
              </a>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Strengths beside gaps by domain, and by country with its local authorities. */
function Counts({
  number,
  domains,
  strengths,
  gaps,
}: {
  readonly number: number;
  readonly domains: ObjectivePageQuery['domains'];
  readonly strengths: MappedFindingsFragment;
  readonly gaps: MappedFindingsFragment;
}) {
  const { words, language } = useSite();
  const inDomain = ({ facets }: MappedFindingsFragment, code: string) =>
    facets.domains.find(({ domain }) => domain.code === code)?.count ?? 0;
  const inCountry = ({ facets }: MappedFindingsFragment, code: string) =>
    facets.countries.find(({ country }) => country.code === code)?.count ?? 0;
  const countries = new Map(
    [strengths, gaps].flatMap(({ facets }) =>
      facets.countries.map(({ country }) => [country.code, country] as const),
    ),
  );
  const ofDomains = domains.map(({ code, name }) => ({
    key: code,
    name,
    counts: {
      WELL_DEVELOPED: inDomain(strengths, code),
      AREA_FOR_DEVELOPMENT: inDomain(gaps, code),
    },
    asks: { objectives: number, domains: code },
  }));
  const ofCountries = [...countries.values()]
    .toSorted((a, b) => a.name.text.localeCompare(b.name.text, language.toLowerCase()))
    .map(({ code, name }) => ({
      key: code,
      name,
      counts: {
        WELL_DEVELOPED: inCountry(strengths, code),
        AREA_FOR_DEVELOPMENT: inCountry(gaps, code),
      },
      asks: { objectives: number, countries: code },
    }));
  return (
    <section class="side-by-side">
      <KindsTable
        id="by-domain"
        caption={words.objective.byDomain}
        of={words.facets.domains}
        rows={ofDomains}
      />
      <KindsTable
        id="by-country"
        caption={words.objective.byCountry}
        of={words.facets.countries}
        rows={ofCountries}
      />
    </section>
  );
}

function View({ data: { objective, coverage, domains } }: { readonly data: ObjectivePageQuery }) {
  const { words } = useSite();
  const link = useLink();
  if (objective === null) return null;
  const { number, label, title, actions, sdgTargets, strengths, gaps, all, url } = objective;
  const { base } = coverage;
  return (
    <article class="objective">
      <header>
        <p class="kicker">{words.objective.of}</p>
        <h1>
          {words.label(words.objective.name(number))} <Localized text={label} />
        </h1>
        <p class="lead">
          <Localized text={title} />
        </p>
        <p>
          {words.objective.speaks(all.totalCount)}.{' '}
          {words.objective.base(
            words.counts.findings(base.findingCount),
            words.counts.profiles(base.profileCount),
            words.counts.places(base.jurisdictionCount),
          )}
        </p>
      </header>
      <p>
        {words.objective.counted}{' '}
        {(['domain', 'profile'] as const).map((by, index) => (
          <span key={by}>
            {index === 0 ? '' : ' · '}
            <a href={link('/matrix', { objectives: number, by })}>{words.matrix.axes[by]}</a>
          </span>
        ))}
      </p>
      <div class="side-by-side">
        <Mapped name={words.kindsPlural.WELL_DEVELOPED} found={strengths} />
        <Mapped name={words.kindsPlural.AREA_FOR_DEVELOPMENT} found={gaps} />
      </div>
      {all.totalCount === 0 ? null : (
        <Counts number={number} domains={domains} strengths={strengths} gaps={gaps} />
      )}
      <section aria-labelledby="actions">
        <h2 id="actions">{words.objective.actions}</h2>
        <dl class="actions">
          {actions.map(({ letter, gist }) => (
            <div key={letter}>
              <dt>{letter}</dt>
              <dd>
                <Localized text={gist} />
              </dd>
            </div>
          ))}
        </dl>
        {sdgTargets.length === 0 ? null : (
          <p>
            {words.label(words.objective.sdg)} {sdgTargets.map(({ code }) => code).join(', ')}
          </p>
        )}
      </section>
      <Cite of={all} url={url} />
      <nav class="neighbours" aria-label={words.objective.neighbours}>
        {number === 1 ? (
          <span />
        ) : (
          <a rel="prev" href={link(pathOf('objectives', number - 1))}>
            ← {words.objective.name(number - 1)}
          </a>
        )}
        {number === LAST ? null : (
          <a rel="next" href={link(pathOf('objectives', number + 1))}>
            {words.objective.name(number + 1)} →
          </a>
        )}
      </nav>
      <Cautions />
      <Take findings={{ objectives: number }} />
    </article>
  );
}

/** One objective of the Compact: what it is, and who speaks of it, strengths beside gaps. */
export const openObjective = openerOf({
  document: ObjectivePageDocument,
  read: ({ path, language }) => {
    const key = keyBehind(path, 'objectives');
    if (key === null) return null;
    return { number: /^\d{1,9}$/.test(key) ? Number(key) : 0, language };
  },
  pathOf: ({ objective }) => (objective === null ? null : pathOf('objectives', objective.number)),
  head: ({ objective }, { words }) => {
    if (objective === null) return { title: '', description: '' };
    const { number, label, title, url } = objective;
    return {
      title: `${words.label(words.objective.name(number))} ${label.text}`,
      description: `${title.text}. ${words.objective.speaks(objective.all.totalCount)}.`,
      previous: number === 1 ? null : pathOf('objectives', number - 1),
      next: number === LAST ? null : pathOf('objectives', number + 1),
      about: {
        '@type': 'DefinedTerm',
        '@id': url,
        url,
        termCode: String(number),
        name: title.text,
        alternateName: label.text,
        inLanguage: title.language.toLowerCase(),
        inDefinedTermSet: {
          '@type': 'DefinedTermSet',
          name: 'Global Compact for Safe, Orderly and Regular Migration',
          identifier: 'A/RES/73/195',
          url: 'https://undocs.org/A/RES/73/195',
        },
      },
    };
  },
  View,
});
