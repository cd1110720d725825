import type { Row } from '../../catalogue/count-rows.ts';
import type { FindingSet } from '../../catalogue/finding-set.ts';
import type { DomainCode, PrincipleCode } from '../../reference/codes.ts';
import { builder } from '../builder.ts';
import { countByRelevance } from '../coverage/mapped-counts.ts';

/** One value of a facet, by its natural key. */
export interface Facet<Key> {
  readonly value: Key;
  readonly count: number;
}

const COUNT = 'How many of the findings. It says how much was written, never how good a place is.';

export const DomainFacet = builder.objectRef<Facet<DomainCode>>('DomainFacet').implement({
  description: 'How many findings stand under a domain.',
  fields: (t) => ({
    domain: t.field({
      type: 'Domain',
      description: 'The domain.',
      resolve: ({ value }, _args, { release }) => release.reference.domain(value),
    }),
    count: t.exposeInt('count', { description: COUNT }),
  }),
});

/** An objective, in the set that its facet counts. */
export interface ObjectiveCount extends Facet<number> {
  readonly set: FindingSet;
}

const cellOf = ({ set, value }: ObjectiveCount) => ({
  set,
  number: value,
  countIn: (row: Row) => row.all.findings,
});

export const ObjectiveFacet = builder.objectRef<ObjectiveCount>('ObjectiveFacet').implement({
  description: 'How many findings concern an objective; a finding may concern several.',
  fields: (t) => ({
    objective: t.field({
      type: 'Objective',
      description: 'The objective.',
      resolve: ({ value }, _args, { release }) => release.reference.objective(value),
    }),
    count: t.exposeInt('count', { description: COUNT }),
    primaryCount: t.int({
      description: 'How many of them are mainly about it (`PRIMARY`).',
      resolve: (facet) => countByRelevance(cellOf(facet), 'PRIMARY'),
    }),
    secondaryCount: t.int({
      description: 'How many of them touch it beside another (`SECONDARY`).',
      resolve: (facet) => countByRelevance(cellOf(facet), 'SECONDARY'),
    }),
  }),
});

export const PrincipleFacet = builder.objectRef<Facet<PrincipleCode>>('PrincipleFacet').implement({
  description: 'How many findings stand under a guiding principle, where some stand under several.',
  fields: (t) => ({
    principle: t.field({
      type: 'Principle',
      description: 'The guiding principle.',
      resolve: ({ value }, _args, { release }) => release.reference.principle(value),
    }),
    count: t.exposeInt('count', { description: COUNT }),
  }),
});

export const RegionFacet = builder.objectRef<Facet<string>>('RegionFacet').implement({
  description:
    'How many findings are on places in a region; those of the regions in it are with them.',
  fields: (t) => ({
    region: t.field({
      type: 'Region',
      description: 'The region.',
      resolve: ({ value }, _args, { release }) => release.reference.region(value),
    }),
    count: t.exposeInt('count', { description: COUNT }),
  }),
});

export const CountryFacet = builder.objectRef<Facet<string>>('CountryFacet').implement({
  description: 'How many findings are on a country and on its local authorities.',
  fields: (t) => ({
    country: t.field({
      type: 'Jurisdiction',
      description: 'The country.',
      resolve: ({ value }, _args, { release }) => release.reference.jurisdictionByCode(value),
    }),
    count: t.exposeInt('count', { description: COUNT }),
  }),
});

export const GroupFacet = builder.objectRef<Facet<string>>('GroupFacet').implement({
  description: 'How many findings are on members of a group; a country may be a member of several.',
  fields: (t) => ({
    group: t.field({
      type: 'Group',
      description: 'The group.',
      resolve: ({ value }, _args, { release }) => release.reference.groupByCode(value),
    }),
    count: t.exposeInt('count', { description: COUNT }),
  }),
});

export const InstrumentFacet = builder.objectRef<Facet<string>>('InstrumentFacet').implement({
  description: 'How many findings name an instrument; a finding may name several.',
  fields: (t) => ({
    instrument: t.field({
      type: 'Instrument',
      description: 'The instrument.',
      resolve: ({ value }, _args, { release: { catalogue, entities } }) => {
        const { all, byCode } = catalogue.instruments;
        return entities.instruments.get(all[byCode.get(value) ?? -1]?.id ?? -1);
      },
    }),
    count: t.exposeInt('count', {
      description: 'How many of the findings, each once however often it names the instrument.',
    }),
  }),
});
