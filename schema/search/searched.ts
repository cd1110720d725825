import { brandWithType } from '@pothos/core';
import type { PublishedRelease } from '../../release/published-release.ts';
import type { NodeType } from '../support/nodes.ts';
import type { SearchType } from './search-types.ts';

/** How things of one type are read, by their places in the order of their natural keys. */
interface Reading<Row> {
  readonly typename: NodeType;
  /** How many there are. */
  readonly count: (release: PublishedRelease) => number;
  readonly keyOf: (release: PublishedRelease, place: number) => string;
  readonly read: (release: PublishedRelease, place: number) => Row | Promise<Row>;
}

/** What is searched of one type, by places in the order of natural keys. */
export interface Searched extends Pick<Reading<never>, 'count' | 'keyOf'> {
  /** Reads a row, marked with its type, so that unions can tell it. */
  readonly readNode: (release: PublishedRelease, place: number) => Promise<object>;
}

function searched<Row extends object>({ typename, read, ...rest }: Reading<Row>): Searched {
  return {
    ...rest,
    readNode: async (release, place) => {
      const row = await read(release, place);
      // Its declared type knows no types of this graph.
      brandWithType(row, typename as never);
      return row;
    },
  };
}

/** All that is searched; a place is that of the catalogue where it has them by natural key. */
export const SEARCHED: Readonly<Record<SearchType, Searched>> = {
  FINDING: searched({
    typename: 'Finding',
    count: ({ catalogue }) => catalogue.size,
    keyOf: ({ catalogue: { profiles, profileOf, ordinalOf } }, place) =>
      `${profiles[profileOf[place] ?? 0]?.slug}!${String(ordinalOf[place]).padStart(9, '0')}`,
    read: ({ catalogue: { ids }, entities }, place) => entities.findings.get(ids[place] ?? 0),
  }),
  PROFILE: searched({
    typename: 'Profile',
    count: ({ catalogue }) => catalogue.profiles.length,
    keyOf: ({ catalogue }, place) => catalogue.profiles[place]?.slug ?? '',
    read: ({ catalogue, entities }, place) =>
      entities.profiles.get(catalogue.profiles[place]?.id ?? 0),
  }),
  JURISDICTION: searched({
    typename: 'Jurisdiction',
    count: ({ catalogue }) => catalogue.places.jurisdictions.length,
    keyOf: ({ catalogue }, place) => catalogue.places.jurisdictions[place]?.code ?? '',
    read: ({ catalogue, reference }, place) =>
      reference.jurisdiction(catalogue.places.jurisdictions[place]?.id ?? 0),
  }),
  OBJECTIVE: searched({
    typename: 'Objective',
    count: ({ reference }) => reference.objectives.length,
    // Written with two digits, so that text sorts as numbers do.
    keyOf: (_release, place) => String(place + 1).padStart(2, '0'),
    read: ({ reference }, place) => reference.objective(place + 1),
  }),
  INSTRUMENT: searched({
    typename: 'Instrument',
    count: ({ catalogue }) => catalogue.instruments.all.length,
    keyOf: ({ catalogue }, place) => catalogue.instruments.all[place]?.code ?? '',
    read: ({ catalogue, entities }, place) =>
      entities.instruments.get(catalogue.instruments.all[place]?.id ?? 0),
  }),
};
