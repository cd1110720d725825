import { TimelinePageDocument } from '../generated/documents.ts';
import type { TimelinePageQuery } from '../generated/types.ts';
import { Cautions } from '../parts/cautions.tsx';
import { Localized } from '../parts/localized.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { Take } from '../parts/take.tsx';
import { openerOf } from '../site/page.tsx';
import { useLink, useSite } from '../site/site.ts';

type Place = TimelinePageQuery['jurisdictions']['nodes'][number];

/** All years from the first to the last that anything has. */
function yearsOf(places: readonly Place[]): readonly number[] {
  const years = places.flatMap(({ timeline }) =>
    timeline.nodes.flatMap(({ year }) => (year === null ? [] : [year])),
  );
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, step) => first + step);
}

function Events({ place, year }: { readonly place: Place; readonly year: number | null }) {
  const { words } = useSite();
  const link = useLink();
  const events = place.timeline.nodes.filter((event) => event.year === year);
  if (events.length === 0) return <td class="zero">–</td>;
  return (
    <td class="text">
      {events.map(({ kind, edition, note, profile }) => (
        <span key={`${kind}${edition}`} class={`event ${kind.toLowerCase()}`}>
          {profile === null || kind !== 'PROFILE_PUBLISHED' ? (
            <span title={note.text}>{words.timeline.kinds[kind]}</span>
          ) : (
            <a href={link(profile.url)}>{words.edition(edition ?? 1)}</a>
          )}
        </span>
      ))}
    </td>
  );
}

function View({ data: { jurisdictions } }: { readonly data: TimelinePageQuery }) {
  const { words } = useSite();
  const link = useLink();
  const places = jurisdictions.nodes;
  const years = yearsOf(places);
  const isUndated = places.some(({ timeline }) => timeline.nodes.some(({ year }) => year === null));
  return (
    <article class="wide">
      <h1>{words.timeline.title}</h1>
      <p class="lead">{words.timeline.lead}</p>
      <Scroll by="caption">
        <table class="matrix timetable">
          <caption id="caption">{words.timeline.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.profile.place}</th>
              {years.map((year) => (
                <th key={year} scope="col">
                  {year}
                </th>
              ))}
              {isUndated ? <th scope="col">{words.jurisdiction.undated}</th> : null}
            </tr>
          </thead>
          <tbody>
            {places.map((place) => (
              <tr key={place.code}>
                <th scope="row">
                  <a href={link(place.url)}>
                    <Localized text={place.name} isBare />
                  </a>
                </th>
                {years.map((year) => (
                  <Events key={year} place={place} year={year} />
                ))}
                {isUndated ? <Events place={place} year={null} /> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <Cautions />
      <Take profiles={{}} />
    </article>
  );
}

/** Which edition of which place came when. */
export const openTimeline = openerOf({
  document: TimelinePageDocument,
  read: ({ path, language }) => (path === '/timeline' ? { language } : null),
  pathOf: () => '/timeline',
  head: (_data, { words }) => ({ title: words.timeline.title, description: words.timeline.lead }),
  View,
});
