import type * as Rows from '../../prisma/generated/client/client.ts';
import { builder } from '../builder.ts';
import { Domain } from '../framework/domain.ts';
import { GuidingPrinciple } from '../framework/guiding-principle.ts';
import { Objective } from '../framework/objective.ts';
import { Instrument } from '../instrument/instrument.ts';
import { Jurisdiction } from '../place/jurisdiction.ts';
import { JurisdictionGroup } from '../place/jurisdiction-group.ts';
import { Region } from '../place/region.ts';
import { requireRow } from '../support/entity-rows.ts';

/** One value of a facet. The row is read only when the query asks something of it. */
export interface Facet<Row> {
  readonly row: Row | undefined;
  readonly count: number;
}

const COUNT = 'How many of the findings. It says how much was written, never how good a place is.';

export const DomainFacet = builder.objectRef<Facet<Rows.Domain>>('DomainFacet').implement({
  description: 'How many findings stand under a domain.',
  fields: (t) => ({
    domain: t.field({
      type: Domain,
      description: 'The domain.',
      resolve: ({ row }) => requireRow(row),
    }),
    count: t.exposeInt('count', { description: COUNT }),
  }),
});

export const ObjectiveFacet = builder.objectRef<Facet<Rows.Objective>>('ObjectiveFacet').implement({
  description: 'How many findings concern an objective; a finding may concern several.',
  fields: (t) => ({
    objective: t.field({
      type: Objective,
      description: 'The objective.',
      resolve: ({ row }) => requireRow(row),
    }),
    count: t.exposeInt('count', { description: COUNT }),
  }),
});

export const PrincipleFacet = builder
  .objectRef<Facet<Rows.GuidingPrinciple>>('PrincipleFacet')
  .implement({
    description:
      'How many findings stand under a guiding principle, where some stand under several.',
    fields: (t) => ({
      principle: t.field({
        type: GuidingPrinciple,
        description: 'The guiding principle.',
        resolve: ({ row }) => requireRow(row),
      }),
      count: t.exposeInt('count', { description: COUNT }),
    }),
  });

export const RegionFacet = builder.objectRef<Facet<Rows.Region>>('RegionFacet').implement({
  description:
    'How many findings are on places in a region; those of the regions in it are with them.',
  fields: (t) => ({
    region: t.field({
      type: Region,
      description: 'The region.',
      resolve: ({ row }) => requireRow(row),
    }),
    count: t.exposeInt('count', { description: COUNT }),
  }),
});

export const CountryFacet = builder.objectRef<Facet<Rows.Jurisdiction>>('CountryFacet').implement({
  description: 'How many findings are on a country and on its local authorities.',
  fields: (t) => ({
    country: t.field({
      type: Jurisdiction,
      description: 'The country.',
      resolve: ({ row }) => requireRow(row),
    }),
    count: t.exposeInt('count', { description: COUNT }),
  }),
});

export const GroupFacet = builder.objectRef<Facet<Rows.JurisdictionGroup>>('GroupFacet').implement({
  description: 'How many findings are on members of a group; a country may be a member of several.',
  fields: (t) => ({
    group: t.field({
      type: JurisdictionGroup,
      description: 'The group.',
      resolve: ({ row }) => requireRow(row),
    }),
    count: t.exposeInt('count', { description: COUNT }),
  }),
});

export const InstrumentFacet = builder
  .objectRef<Facet<Rows.Instrument>>('InstrumentFacet')
  .implement({
    description: 'How many findings name an instrument; a finding may name several.',
    fields: (t) => ({
      instrument: t.field({
        type: Instrument,
        description: 'The instrument.',
        resolve: ({ row }) => requireRow(row),
      }),
      count: t.exposeInt('count', {
        description: 'How many of the findings, each once however often it names the instrument.',
      }),
    }),
  });
