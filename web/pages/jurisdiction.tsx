import { pathOf } from '../../addresses/addresses.ts';
import { JurisdictionPageDocument } from '../generated/documents.ts';
import type { JurisdictionPageQuery } from '../generated/types.ts';
import { Cautions } from '../parts/cautions.tsx';
import { Localized } from '../parts/localized.tsx';
import { Take } from '../parts/take.tsx';
import { describePlace } from '../site/describe.ts';
import { keyBehind, openerOf } from '../site/page.tsx';
import { useLink, useSite, writeMonth } from '../site/site.ts';

type Jurisdiction = NonNullable<JurisdictionPageQuery['jurisdiction']>;

function Facts({ place }: { readonly place: Jurisdiction }) {
  const { words } = useSite();
  const link = useLink();
  const { code, country, region, memberships } = place;
  return (
    <dl class="facts">
      <dt>{words.jurisdiction.code}</dt>
      <dd>{code}</dd>
      {country === null ? null : (
        <>
          <dt>{words.jurisdiction.country}</dt>
          <dd>
            <a href={link(country.url)}>
              <Localized text={country.name} />
            </a>
          </dd>
        </>
      )}
      {region === null ? null : (
        <>
          <dt>{words.jurisdiction.region}</dt>
          <dd>
            <a href={link('/search', { regions: region.code })}>
              <Localized text={region.name} />
            </a>
          </dd>
        </>
      )}
      {memberships.nodes.length === 0 ? null : (
        <>
          <dt>{words.jurisdiction.groups}</dt>
          <dd>
            {memberships.nodes.map(({ group }, index) => (
              <span key={group.code}>
                {index === 0 ? '' : ', '}
                <a href={link(pathOf('groups', group.code))}>
                  <Localized text={group.name} /> ({group.code})
                </a>
              </span>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}

/** What is known of its assessment where no profile of it is here: two different things. */
function WithoutProfile({ place }: { readonly place: Jurisdiction }) {
  const { words } = useSite();
  const years = place.timeline.nodes
    .filter(
      ({ kind, jurisdiction }) => kind === 'ASSESSMENT_STATED' && jurisdiction.code === place.code,
    )
    .map(({ year }) => year ?? words.jurisdiction.undated);
  return (
    <p>
      {words.jurisdiction.noProfile}{' '}
      {years.length === 0
        ? words.jurisdiction.notAssessed
        : words.jurisdiction.assessedWithout(years.join(', '))}
    </p>
  );
}

function Timeline({ place }: { readonly place: Jurisdiction }) {
  const { words, language } = useSite();
  const link = useLink();
  const events = place.timeline.nodes;
  if (events.length === 0) return null;
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{words.jurisdiction.timeline}</h2>
      <ol class="timeline">
        {events.map(({ kind, year, month, edition, note, jurisdiction, profile }) => (
          <li key={`${kind}${jurisdiction.code}${year}${edition}`} class={kind.toLowerCase()}>
            <span class="when">
              {writeMonth({ year, month }, language) || words.jurisdiction.undated}
            </span>{' '}
            <span>
              {jurisdiction.code === place.code ? null : (
                <>
                  <Localized text={jurisdiction.name} isBare />:{' '}
                </>
              )}
              {profile === null || kind !== 'PROFILE_PUBLISHED' ? (
                <Localized text={note} />
              ) : (
                <a href={link(profile.url)}>
                  <Localized text={note} />
                </a>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function View({ data: { jurisdiction: place } }: { readonly data: JurisdictionPageQuery }) {
  const { words } = useSite();
  const link = useLink();
  if (place === null) return null;
  const { kind, name, profiles, localAuthorities } = place;
  return (
    <article class="reading">
      <p class="kicker">{words.places[kind]}</p>
      <h1>
        <Localized text={name} />
      </h1>
      <Facts place={place} />
      <section aria-labelledby="profiles">
        <h2 id="profiles">{words.jurisdiction.profiles}</h2>
        {profiles.totalCount === 0 ? <WithoutProfile place={place} /> : null}
        <ul class="profiles">
          {profiles.nodes.map((profile) => (
            <li key={profile.slug}>
              <a href={link(profile.url)}>
                <Localized text={profile.title} />
              </a>{' '}
              <span class="small">
                {words.edition(profile.edition)}, {profile.year}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {localAuthorities.totalCount === 0 ? null : (
        <section aria-labelledby="local">
          <h2 id="local">{words.jurisdiction.local}</h2>
          <ul>
            {localAuthorities.nodes.map((each) => (
              <li key={each.code}>
                <a href={link(each.url)}>
                  <Localized text={each.name} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Timeline place={place} />
      <Cautions />
      <Take findings={{ jurisdictions: place.code }} />
    </article>
  );
}

/** One place: its profiles, its assessments that are known, and what came when. */
export const openJurisdiction = openerOf({
  document: JurisdictionPageDocument,
  read: ({ path, language }) => {
    const code = keyBehind(path, 'jurisdictions');
    return code === null ? null : { code: code.toUpperCase(), language };
  },
  pathOf: ({ jurisdiction }) =>
    jurisdiction === null ? null : pathOf('jurisdictions', jurisdiction.code),
  head: ({ jurisdiction }, { words }) => {
    if (jurisdiction === null) return { title: '', description: '' };
    const { name, kind, profiles } = jurisdiction;
    return {
      title: name.text,
      description: `${words.places[kind]}. ${words.counts.profiles(profiles.totalCount)}. ${words.site.notRanked}`,
      about: describePlace(jurisdiction),
    };
  },
  View,
});
