import { ComparePageDocument } from '../generated/documents.ts';
import type { ComparePageQuery, ProfileNameFragment } from '../generated/types.ts';
import { Cautions } from '../parts/cautions.tsx';
import { CountCell } from '../parts/count-cell.tsx';
import { Localized } from '../parts/localized.tsx';
import { Quote } from '../parts/quote.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { KeepLanguage } from '../parts/search-box.tsx';
import { Take } from '../parts/take.tsx';
import { readChosen } from '../site/filter.ts';
import { openerOf } from '../site/page.tsx';
import { useLink, useSite, writeMonth } from '../site/site.ts';

type Comparison = NonNullable<ComparePageQuery['compare']>;

/** How many profiles fit side by side. */
const MOST = 4;

const readSlugs = (parameters: URLSearchParams): readonly string[] =>
  (readChosen(parameters).profiles ?? []).slice(0, MOST);

/** Profiles are chosen by boxes in a form, which is sent as it stands. */
function Choose({
  profiles,
  slugs,
}: {
  readonly profiles: readonly ProfileNameFragment[];
  readonly slugs: readonly string[];
}) {
  const { words } = useSite();
  return (
    <form action="/compare" method="get" class="choices">
      <KeepLanguage />
      <fieldset>
        <legend>{words.compare.choose}</legend>
        {profiles.map(({ slug, jurisdiction, year, level }) => (
          <label key={slug}>
            <input type="checkbox" name="profiles" value={slug} checked={slugs.includes(slug)} />{' '}
            <span>
              <Localized text={jurisdiction.name} isBare />, {year} ({words.levels[level]})
            </span>
          </label>
        ))}
      </fieldset>
      <p class="apply">
        <button type="submit">{words.compare.go}</button>
      </p>
    </form>
  );
}

function Head({ profiles }: { readonly profiles: readonly ProfileNameFragment[] }) {
  const { words, language } = useSite();
  const link = useLink();
  const years = new Set(profiles.map(({ year }) => year));
  const levels = new Set(profiles.map(({ level }) => level));
  const rest = (slug: string) =>
    profiles.filter((each) => each.slug !== slug).map((each) => each.slug);
  return (
    <>
      <ul class="compared">
        {profiles.map((profile) => (
          <li key={profile.slug}>
            <a href={link(profile.url)}>
              <Localized text={profile.jurisdiction.name} isBare />
            </a>
            <span class="small">
              {writeMonth(profile, language)}, {words.edition(profile.edition)},{' '}
              {words.levels[profile.level]}
            </span>
            {profiles.length > 2 ? (
              <a class="small" href={link('/compare', { profiles: rest(profile.slug) })}>
                {words.compare.remove}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
      {years.size > 1 ? <p class="notice">{words.compare.years}</p> : null}
      {levels.size > 1 ? <p class="notice">{words.compare.levels}</p> : null}
    </>
  );
}

function ByDomain({ compare }: { readonly compare: Comparison }) {
  const { words } = useSite();
  const link = useLink();
  const profiles = compare.comparedProfiles;
  const nameOf = (slug: string) => profiles.find((each) => each.slug === slug);
  return (
    <>
      {compare.byDomain.map(({ domain, kind, cells }, index) => (
        <section key={`${domain.code}${kind}`} class="row">
          {compare.byDomain[index - 1]?.domain.code === domain.code ? null : (
            <h2 id={domain.code.toLowerCase()}>
              <span class="number">{domain.number}</span> <Localized text={domain.name} />
            </h2>
          )}
          <h3>{words.kindsPlural[kind]}</h3>
          <div class={`cells of${cells.length}`}>
            {cells.map(({ profile, isMissing, findings }) => {
              const named = nameOf(profile.slug);
              return (
                <section key={profile.slug}>
                  <h4>
                    {named === undefined ? (
                      profile.slug
                    ) : (
                      <>
                        <Localized text={named.jurisdiction.name} isBare /> {named.year}
                      </>
                    )}{' '}
                    <span class="count">({findings.nodes.length})</span>
                  </h4>
                  {isMissing ? <p class="none">{words.profile.noText}</p> : null}
                  {!isMissing && findings.nodes.length === 0 ? (
                    <p class="none">{words.profile.none}</p>
                  ) : null}
                  {findings.nodes.map((finding) => (
                    <div key={finding.reference}>
                      <Quote finding={finding} />
                      <p class="more">
                        <a href={link(finding.url)}>
                          {words.finding.page(words.kinds[kind], finding.position)}
                        </a>
                      </p>
                    </div>
                  ))}
                </section>
              );
            })}
          </div>
        </section>
      ))}
    </>
  );
}

function ByObjective({ compare }: { readonly compare: Comparison }) {
  const { words } = useSite();
  const link = useLink();
  const profiles = compare.comparedProfiles;
  return (
    <section aria-labelledby="by-objective">
      <h2 id="by-objective">{words.compare.byObjective}</h2>
      <Scroll by="caption">
        <table class="matrix">
          <caption id="caption">{words.compare.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.objectives.one}</th>
              <th scope="col">{words.compare.kind}</th>
              {profiles.map(({ slug, jurisdiction, year }) => (
                <th key={slug} scope="col">
                  <Localized text={jurisdiction.name} isBare /> {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {compare.byObjective.map(({ objective, kind, cells }) => (
              <tr key={`${objective.number}${kind}`}>
                <th scope="row">
                  <a href={link(objective.url)}>
                    {objective.number} <Localized text={objective.label} isBare />
                  </a>
                </th>
                <td class="text">{words.kinds[kind]}</td>
                {cells.map(({ profile, findingCount }) => (
                  <CountCell
                    key={profile.slug}
                    count={findingCount}
                    name={`${words.objective.name(objective.number)}, ${profile.slug}`}
                    asks={{ profiles: profile.slug, objectives: objective.number, kinds: kind }}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

function View({ data: { profiles, compare } }: { readonly data: ComparePageQuery }) {
  const { words, parameters } = useSite();
  const slugs = readSlugs(parameters);
  return (
    <article class="wide compare">
      <h1>{words.compare.title}</h1>
      <p class="lead">{words.compare.lead}</p>
      {compare === undefined ? null : <Head profiles={compare.comparedProfiles} />}
      {compare === undefined ? (
        <Choose profiles={profiles.nodes} slugs={slugs} />
      ) : (
        <details>
          <summary>{words.compare.others}</summary>
          <Choose profiles={profiles.nodes} slugs={slugs} />
        </details>
      )}
      {compare === undefined ? null : (
        <>
          <ByDomain compare={compare} />
          <ByObjective compare={compare} />
        </>
      )}
      <Cautions />
      <Take {...(compare !== undefined && { findings: { profiles: slugs } })} />
    </article>
  );
}

/** Two to four profiles side by side, domain by domain. It says what they say, and ranks none. */
export const openCompare = openerOf({
  document: ComparePageDocument,
  read: ({ path, parameters, language }) => {
    if (path !== '/compare') return null;
    const slugs = readSlugs(parameters);
    return { slugs, isChosen: slugs.length >= 2, language };
  },
  pathOf: () => '/compare',
  head: (_data, { words }) => ({ title: words.compare.title, description: words.compare.lead }),
  View,
});
