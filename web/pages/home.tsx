import { pathOf } from '../../addresses/addresses.ts';
import { HomePageDocument } from '../generated/documents.ts';
import type { HomePageQuery } from '../generated/types.ts';
import { Cautions } from '../parts/cautions.tsx';
import { Localized } from '../parts/localized.tsx';
import { SearchForm } from '../parts/search-box.tsx';
import { Take } from '../parts/take.tsx';
import { Wheel } from '../parts/wheel.tsx';
import { IOM } from '../site/describe.ts';
import { openerOf } from '../site/page.tsx';
import { useLink, useSite, writeDay, writeMonth } from '../site/site.ts';

/** What is in here and what is not, with the base of every count. */
function Inside({ data: { coverage, meta } }: { readonly data: HomePageQuery }) {
  const { words, language } = useSite();
  const link = useLink();
  const { base } = coverage;
  const { counts, release, cautions } = meta;
  const [policy, , , few] = cautions;
  return (
    <section class="inside" aria-labelledby="inside">
      <h2 id="inside">{words.home.inside}</h2>
      <p>
        {words.home.counts(
          words.counts.findings(counts.findingCount),
          words.counts.profiles(counts.profileCount),
          words.counts.places(counts.jurisdictionWithProfileCount),
        )}{' '}
        {words.home.kinds(counts.wellDevelopedCount, counts.areaForDevelopmentCount)}
      </p>
      <p>
        <a href={link('/places')}>{words.home.without(base.assessedWithoutProfile.totalCount)}</a>
      </p>
      {[policy, few].map((caution) =>
        caution === undefined ? null : (
          <p key={caution.text} class="small">
            <Localized text={caution} />
          </p>
        ),
      )}
      <p class="small">
        <a href={link(release.url)}>
          {words.site.release(release.number, writeDay(release.contentDate, language))}
        </a>
      </p>
    </section>
  );
}

function View({ data }: { readonly data: HomePageQuery }) {
  const { words, language } = useSite();
  const link = useLink();
  const { domains, profiles, groups } = data;
  return (
    <article class="home">
      <header class="hero">
        <h1>{words.home.title}</h1>
        <SearchForm isLarge />
      </header>
      <div class="opening">
        <section aria-labelledby="domains">
          <h2 id="domains">{words.profile.domains}</h2>
          <Wheel domains={domains} hrefOf={({ code }) => link('/search', { domains: code })} />
        </section>
        <Inside data={data} />
      </div>
      <section aria-labelledby="doors">
        <h2 id="doors">{words.home.doors}</h2>
        <ul class="doors">
          {(
            [
              ['/places', words.placesPage.title, words.home.toPlaces],
              ['/objectives', words.objectives.title, words.home.toObjectives],
              ['/matrix', words.matrix.title, words.home.toMatrix],
              ['/compare', words.compare.title, words.home.toCompare],
              ['/timeline', words.timeline.title, words.home.toTimeline],
            ] as const
          ).map(([path, name, text]) => (
            <li key={path}>
              <a href={link(path)}>{name}</a>
              <p>{text}</p>
            </li>
          ))}
          {groups.map(({ code, name }) => (
            <li key={code}>
              <a href={link(pathOf('groups', code))}>
                {words.group.title} {code}
              </a>
              <p>
                <Localized text={name} />
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="profiles">
        <h2 id="profiles">{words.home.profiles}</h2>
        <ul class="profiles">
          {profiles.nodes.map((profile) => (
            <li key={profile.slug}>
              <a href={link(profile.url)}>
                <Localized text={profile.jurisdiction.name} isBare />
              </a>{' '}
              <span class="small">
                {writeMonth(profile, language)}, {words.edition(profile.edition)},{' '}
                {words.levels[profile.level]}
              </span>
            </li>
          ))}
        </ul>
        {profiles.totalCount > profiles.nodes.length ? (
          <p>
            <a href={link('/places')}>{words.home.all(profiles.totalCount)}</a>
          </p>
        ) : null}
      </section>
      <Cautions />
      <Take findings={{}} />
    </article>
  );
}

/** The first page: one box, the wheel, what is in here and what is not. */
export const openHome = openerOf({
  document: HomePageDocument,
  read: ({ path, language }) => (path === '/' || path === '/index' ? { language } : null),
  pathOf: (_data, { path }) => path,
  head: ({ meta }, { words, publicUrl }) => ({
    title: words.site.title,
    description: `${words.site.about}. ${words.site.notRanked}`,
    about: {
      '@type': 'DataCatalog',
      '@id': `${publicUrl}/`,
      url: publicUrl,
      name: words.site.title,
      description: words.site.about,
      dataset: {
        '@type': 'Dataset',
        '@id': meta.release.url,
        version: String(meta.release.number),
      },
      isBasedOn: { '@type': 'CreativeWork', name: 'Migration Governance Indicators', author: IOM },
    },
  }),
  View,
});
