import { builder } from '../builder.ts';
import { Finding } from '../finding/finding.ts';
import { Objective } from '../framework/objective.ts';
import { Instrument } from '../instrument/instrument.ts';
import { Jurisdiction } from '../place/jurisdiction.ts';
import { Profile } from '../profile/profile.ts';
import { describeValues } from '../support/enum-values.ts';
import { type NodeKey, typeOfNode } from '../support/load-nodes.ts';
import type { HitRow, SearchType as Type } from './search-sql.ts';

/** What can be searched for. */
export const SearchType = builder.enumType('SearchType', {
  description: 'What can be searched for.',
  values: describeValues<Type>({
    FINDING: 'Findings, by their text and by the short labels of their objectives.',
    PROFILE: 'Profiles, by their titles.',
    JURISDICTION: 'Jurisdictions, by their names. For codes and other names, see `resolve`.',
    OBJECTIVE: 'Objectives, by their short labels and titles.',
    INSTRUMENT:
      'Instruments, by their names as findings write them; international conventions by their titles and other names, those that no finding names as well.',
  }),
});

/** What a search finds. */
export const SearchResult = builder.unionType('SearchResult', {
  description: 'What a search finds.',
  types: [Finding, Profile, Jurisdiction, Objective, Instrument],
  resolveType: typeOfNode,
});

/** The node that a hit stands for. */
export const SEARCH_NODES: Readonly<Record<Type, (row: HitRow) => NodeKey>> = {
  FINDING: ({ key }) => ({ typename: 'Finding', key }),
  PROFILE: ({ key }) => ({ typename: 'Profile', key }),
  JURISDICTION: ({ key }) => ({ typename: 'Jurisdiction', key }),
  // Written with two digits, so that text sorts as numbers do.
  OBJECTIVE: ({ key }) => ({ typename: 'Objective', key: String(Number(key)) }),
  INSTRUMENT: ({ key }) => ({ typename: 'Instrument', key }),
};
