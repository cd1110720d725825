import { pathOf } from '../../addresses/addresses.ts';
import { PlacesPageDocument } from '../generated/documents.ts';
import type { PlaceInRegionFragment, PlacesPageQuery } from '../generated/types.ts';
import { Cautions } from '../parts/cautions.tsx';
import { Localized } from '../parts/localized.tsx';
import { Take } from '../parts/take.tsx';
import { openerOf } from '../site/page.tsx';
import { useLink, useSite } from '../site/site.ts';

type WithProfile = PlacesPageQuery['withProfile']['nodes'][number];

interface Tile {
  readonly place: PlaceInRegionFragment;
  readonly profiles: WithProfile['profiles']['nodes'];
}

interface RegionTiles {
  readonly code: string;
  readonly region: PlaceInRegionFragment['region'];
  readonly tiles: readonly Tile[];
}

type Region = NonNullable<PlaceInRegionFragment['region']>;

const regionOf = (place: PlaceInRegionFragment & { readonly country?: unknown }): Region | null =>
  place.region;

/** Places by the smallest region around them, regions by name, places by code: in no order of counts. */
function groupByRegion({ withProfile, coverage }: PlacesPageQuery, language: string) {
  const tiles: Tile[] = [
    ...withProfile.nodes.map((place) => ({ place, profiles: place.profiles.nodes })),
    ...coverage.base.assessedWithoutProfile.nodes.map((place) => ({ place, profiles: [] })),
  ];
  const byRegion = new Map<string, RegionTiles>();
  for (const tile of tiles) {
    const region = regionOf(tile.place);
    const code = region?.code ?? '';
    const known = byRegion.get(code)?.tiles ?? [];
    byRegion.set(code, { code, region, tiles: [...known, tile] });
  }
  const nameOf = ({ region }: RegionTiles) =>
    `${region?.parent?.name.text ?? '~'} ${region?.name.text ?? '~'}`;
  return [...byRegion.values()]
    .map((each) => ({
      ...each,
      tiles: each.tiles.toSorted((a, b) => (a.place.code < b.place.code ? -1 : 1)),
    }))
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b), language));
}

/** The letters of a tile: of a local authority those of its country and place. */
const lettersOf = ({ code }: PlaceInRegionFragment): string =>
  code.split('-').slice(0, 2).join(' ');

function TileOf({ tile: { place, profiles } }: { readonly tile: Tile }) {
  const { words } = useSite();
  const link = useLink();
  const years = profiles.map(({ year }) => year).join(', ');
  const state = profiles.length > 0 ? 'here' : 'assessed';
  const letters = lettersOf(place);
  return (
    <li>
      <a class={`tile ${state} ${place.kind.toLowerCase()}`} href={link(place.url)}>
        <span class="letters">{letters}</span>{' '}
        <span class="name">
          <Localized text={place.name} isBare />
        </span>{' '}
        <span class="state">
          {words.placesPage.marks[state]} {years}
          <span class="hidden"> {words.placesPage.states[state]}</span>
        </span>
      </a>
    </li>
  );
}

function View({ data }: { readonly data: PlacesPageQuery }) {
  const { words, language } = useSite();
  const link = useLink();
  const regions = groupByRegion(data, language.toLowerCase());
  const { withProfile, coverage, groups } = data;
  return (
    <article class="wide">
      <h1>{words.placesPage.title}</h1>
      <p class="lead">
        {words.placesPage.counts(
          withProfile.totalCount,
          coverage.base.assessedWithoutProfile.totalCount,
        )}
      </p>
      <p>{words.placesPage.others}</p>
      <dl class="legend">
        {(['here', 'assessed'] as const).map((state) => (
          <div key={state}>
            <dt class={`tile ${state}`}>{words.placesPage.marks[state]}</dt>
            <dd>{words.placesPage.states[state]}</dd>
          </div>
        ))}
      </dl>
      <div class="regions">
        {regions.map(({ code, region, tiles }) => (
          <section key={code} class="region" aria-labelledby={`region-${code}`}>
            <h2 id={`region-${code}`}>
              {region === null ? (
                words.placesPage.noRegion
              ) : (
                <>
                  <Localized text={region.name} isBare />
                  {region.parent === null ? null : (
                    <span class="small">
                      {' '}
                      <Localized text={region.parent.name} isBare />
                    </span>
                  )}
                </>
              )}
            </h2>
            <ul class="tiles">
              {tiles.map((tile) => (
                <TileOf key={tile.place.code} tile={tile} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <section aria-labelledby="groups">
        <h2 id="groups">{words.jurisdiction.groups}</h2>
        <ul>
          {groups.map(({ code, name }) => (
            <li key={code}>
              <a href={link(pathOf('groups', code))}>
                <Localized text={name} /> ({code})
              </a>
            </li>
          ))}
        </ul>
      </section>
      <Cautions />
      <Take profiles={{}} />
    </article>
  );
}

/** Assessed places by region: which have a profile here, and which were assessed without one. */
export const openPlaces = openerOf({
  document: PlacesPageDocument,
  read: ({ path, language }) => (path === '/places' ? { language } : null),
  pathOf: () => '/places',
  head: (_data, { words }) => ({
    title: words.placesPage.title,
    description: words.placesPage.others,
  }),
  View,
});
