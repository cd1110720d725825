import type { PlaceFragment, ProfileNameFragment } from '../generated/types.ts';

/** IOM, in the words of schema.org. */
export const IOM = {
  '@type': 'Organization',
  name: 'International Organization for Migration',
  alternateName: 'IOM',
  url: 'https://www.iom.int',
};

const PLACES = {
  COUNTRY: 'Country',
  LOCAL_AUTHORITY: 'AdministrativeArea',
  REGIONAL_BODY: 'Organization',
} as const;

/** A place, in the words of schema.org. */
export const describePlace = ({ code, url, kind, name }: PlaceFragment) => ({
  '@type': PLACES[kind],
  '@id': url,
  url,
  identifier: code,
  name: name.text,
});

/** A profile, in the words of schema.org: a report of IOM on a place. */
export const describeReport = (profile: ProfileNameFragment) => ({
  '@type': 'Report',
  '@id': profile.url,
  url: profile.url,
  identifier: profile.slug,
  name: profile.title.text,
  inLanguage: profile.textLanguage.toLowerCase(),
  datePublished:
    profile.month === null
      ? String(profile.year)
      : `${profile.year}-${String(profile.month).padStart(2, '0')}`,
  author: IOM,
  publisher: IOM,
  spatialCoverage: describePlace(profile.jurisdiction),
});
