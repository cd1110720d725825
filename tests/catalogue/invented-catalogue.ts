import fc from 'fast-check';
import { type Catalogue, makeCatalogue } from '../../catalogue/catalogue.ts';
import type { MappingColumns } from '../../catalogue/facts.ts';
import { traitOf } from '../../catalogue/traits.ts';
import { DOMAIN_CODES, FINDING_KINDS, RELEVANCES } from '../../reference/codes.ts';

/** Objectives that invented findings are mapped to; few, so that many findings share one. */
export const OBJECTIVES = [1, 2, 3] as const;

const invented = fc.record({
  profiles: fc.uniqueArray(
    fc.record({
      slug: fc.stringMatching(/^[a-c]{1,4}$/),
      jurisdictionId: fc.integer({ min: 1, max: 5 }),
      year: fc.integer({ min: 2018, max: 2020 }),
      edition: fc.integer({ min: 1, max: 2 }),
    }),
    { minLength: 1, maxLength: 12, selector: ({ slug }) => slug },
  ),
  findings: fc.array(
    fc.record({
      profile: fc.nat(),
      domain: fc.nat(DOMAIN_CODES.length - 1),
      kind: fc.nat(FINDING_KINDS.length - 1),
      objectives: fc.uniqueArray(
        fc.record({
          objective: fc.constantFrom(...OBJECTIVES),
          relevance: fc.constantFrom(...RELEVANCES),
        }),
        { maxLength: 2, selector: ({ objective }) => objective },
      ),
    }),
    { maxLength: 90 },
  ),
});

const NO_MAPPINGS: MappingColumns = {
  findingIds: new Int32Array(0),
  subjects: new Uint8Array(0),
  actions: new Uint8Array(0),
  traits: new Uint8Array(0),
};

/** Catalogues of profiles, findings and mappings that mean nothing. */
export const inventedCatalogue: fc.Arbitrary<Promise<Catalogue>> = invented.map(
  ({ profiles, findings }) => {
    const mappings = findings.flatMap(({ objectives }, at) =>
      objectives.map((mapping) => ({ ...mapping, findingId: at + 1 })),
    );
    return makeCatalogue({
      regions: [],
      jurisdictions: Array.from({ length: 5 }, (_, at) => ({
        id: at + 1,
        code: `AA${at}`,
        kind: 'COUNTRY',
        countryId: null,
        regionCode: null,
      })),
      groups: [],
      assessedIds: [],
      profiles: profiles.map((profile, at) => ({
        ...profile,
        id: at + 1,
        level: 'NATIONAL',
        language: 'EN',
      })),
      findings: {
        ids: Int32Array.from(findings, (_, at) => at + 1),
        profileIds: Int32Array.from(findings, ({ profile }) => (profile % profiles.length) + 1),
        domains: Uint8Array.from(findings, ({ domain }) => domain),
        kinds: Uint8Array.from(findings, ({ kind }) => kind),
        languages: new Uint8Array(findings.length),
        positions: Uint16Array.from(findings, (_, at) => at + 1),
        ordinals: Uint16Array.from(findings, (_, at) => at + 1),
      },
      objectiveMappings: {
        findingIds: Int32Array.from(mappings, ({ findingId }) => findingId),
        subjects: Uint8Array.from(mappings, ({ objective }) => objective),
        actions: new Uint8Array(mappings.length),
        traits: Uint8Array.from(mappings, ({ relevance }) => traitOf('CURATED', relevance, 'HIGH')),
      },
      principleMappings: NO_MAPPINGS,
      instruments: [],
      mentions: {
        instrumentIds: new Int32Array(0),
        findingIds: new Int32Array(0),
        ordinals: new Uint16Array(0),
      },
    });
  },
);
