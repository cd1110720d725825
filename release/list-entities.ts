import { type Bits, bitsOf } from '../catalogue/bits.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Traits } from '../catalogue/facts.ts';
import { withInstruments } from '../catalogue/instruments.ts';
import { findingsOf, profilesAt, profilesIn } from '../catalogue/profile-sets.ts';
import { RELEVANCES, type Relevance } from '../reference/codes.ts';
import { CONVENTIONS } from '../reference/conventions.ts';
import { REGION_ALIASES } from '../reference/region-aliases.ts';
import { matchCountry } from '../reference/resolve-country.ts';
import { makeEntityFinder, type Named } from '../search/entities/find-entities.ts';
import { REGION_ADJECTIVES } from '../search/entities/region-adjectives.ts';
import type { Breathe } from '../search/pace.ts';
import type { EntityFinder, EntityName, Led } from '../search/query/entity.ts';
import type { Reference } from './reference-rows.ts';

/** How much a finding counts that is mapped to what the query names, by relevance. */
const BY_NUMBER = { PRIMARY: 1, SECONDARY: 0.5 } as const;
const BY_TITLE = { PRIMARY: 0.25, SECONDARY: 0.125 } as const;

const curated = (relevance: Relevance | null): Traits => ({
  methods: ['CURATED'],
  relevances: relevance === null ? [] : [relevance],
  minConfidence: null,
});

const texts = (...names: readonly (string | null)[]): readonly string[] =>
  names.filter((name) => name !== null);

/** What is called by columns of a row. */
const called = (en: string, fr: string | null = null, es: string | null = null): EntityName => ({
  en,
  fr,
  es,
});

/** All but its names and what it leads to. */
const thing = (
  type: Named['type'],
  key: string,
  name: EntityName,
  more: Partial<Named> & Pick<Named, 'lead'>,
): Named => ({
  type,
  key,
  name,
  spellings: [],
  codes: [],
  titles: [],
  inTexts: [],
  leadByTitle: more.lead,
  ...more,
});

const whole = (findings: Bits): readonly Led[] => [{ findings, weight: 1 }];

function listPlaces(catalogue: Catalogue, reference: Reference): readonly Named[] {
  const inField = (field: 'codes' | 'countries' | 'regions' | 'groups', code: string) => () =>
    whole(findingsOf(catalogue, profilesIn(catalogue, field, [code])));
  return [
    ...reference.jurisdictions.map(({ code, kind, nameEn, nameFr, nameEs, alpha2 }) => {
      const names = texts(nameEn, nameFr, nameEs);
      const isCountry = kind === 'COUNTRY';
      // Which names of countries are sure is known by the reference data.
      return thing('Jurisdiction', code, called(nameEn, nameFr, nameEs), {
        spellings: isCountry ? [] : [...names, code.slice(4)],
        codes: [code, ...texts(alpha2)],
        inTexts: names,
        lead: inField(isCountry ? 'countries' : 'codes', code),
      });
    }),
    ...reference.regions.map(({ code, nameEn, nameFr, nameEs }) => {
      const names = [...texts(nameEn, nameFr, nameEs), ...(REGION_ALIASES[code] ?? [])];
      return thing('Region', code, called(nameEn, nameFr, nameEs), {
        spellings: [...names, ...(REGION_ADJECTIVES[code] ?? [])],
        inTexts: [...names, ...(REGION_ADJECTIVES[code] ?? [])],
        lead: inField('regions', code),
      });
    }),
    ...reference.groups.map(({ code, nameEn, nameFr, nameEs, localName }) => {
      const names = texts(nameEn, nameFr, nameEs, localName);
      return thing('Group', code, called(nameEn, nameFr, nameEs), {
        spellings: names,
        codes: [code],
        inTexts: [code, ...names],
        lead: inField('groups', code),
      });
    }),
  ];
}

function listFramework(catalogue: Catalogue, reference: Reference): readonly Named[] {
  const { mappings, values, size } = catalogue;
  const byRelevance = (number: number, weights: typeof BY_NUMBER | typeof BY_TITLE) =>
    RELEVANCES.map((relevance) => ({
      findings: mappings.ofObjective(number, curated(relevance)),
      weight: weights[relevance],
    }));
  const once = (findings: Bits, weight: number): readonly Led[] => [{ findings, weight }];
  const nothing = bitsOf(size, []);
  return [
    ...reference.objectives.map((objective) => {
      const { number, labelEn, labelFr, labelEs, titleEn, titleFr, titleEs } = objective;
      const name = called(
        `Objective ${number}: ${labelEn}`,
        `Objectif ${number} : ${labelFr ?? labelEn}`,
        `Objetivo ${number}: ${labelEs ?? labelEn}`,
      );
      return thing('Objective', String(number), name, {
        titles: texts(labelEn, labelFr, labelEs, titleEn, titleFr, titleEs),
        lead: () => byRelevance(number, BY_NUMBER),
        leadByTitle: () => byRelevance(number, BY_TITLE),
      });
    }),
    ...reference.principles.map(({ code, nameEn, nameFr, nameEs }) =>
      thing('Principle', code, called(nameEn, nameFr, nameEs), {
        titles: texts(nameEn, nameFr, nameEs),
        lead: () => once(mappings.ofPrinciple(code, curated(null)), 1),
        leadByTitle: () => once(mappings.ofPrinciple(code, curated(null)), BY_TITLE.PRIMARY),
      }),
    ),
    ...reference.domains.map(({ code, nameEn, nameFr, nameEs, titleEn, titleFr, titleEs }) =>
      thing('Domain', code, called(nameEn, nameFr, nameEs), {
        titles: texts(nameEn, nameFr, nameEs, titleEn, titleFr, titleEs),
        lead: () => once(values.domains.get(code) ?? nothing, 1),
        leadByTitle: () => once(values.domains.get(code) ?? nothing, BY_TITLE.SECONDARY),
      }),
    ),
    // Which findings an area has is known to nobody: it is named, and leads to none.
    ...reference.areas.map(({ code, nameEn, nameFr, nameEs }) =>
      thing('IndicatorArea', code, called(nameEn, nameFr, nameEs), {
        titles: texts(nameEn, nameFr, nameEs),
        lead: () => [],
      }),
    ),
  ];
}

function listDocuments(catalogue: Catalogue, reference: Reference): readonly Named[] {
  const { instruments, size, profiles } = catalogue;
  return [
    ...CONVENTIONS.filter(({ code }) => instruments.byCode.has(code)).map(
      ({ code, name, aliases, year }) =>
        thing('Instrument', code, name, {
          spellings: [
            ...texts(name.en, name.fr, name.es).flatMap((title) => [title, `${title} (${year})`]),
            ...Object.values(aliases ?? {}).flat(),
          ],
          codes: [code],
          inTexts: [...texts(name.en, name.fr, name.es), ...Object.values(aliases ?? {}).flat()],
          lead: () => whole(withInstruments(instruments, [code], size)),
        }),
    ),
    ...profiles.map(({ slug, year, jurisdictionId }, number) => {
      const { nameEn, nameFr, nameEs, code, kind } = reference.jurisdiction(jurisdictionId);
      const names = texts(nameEn, nameFr, nameEs, kind === 'COUNTRY' ? null : code.slice(4));
      return thing('Profile', slug, called(slug), {
        spellings: [slug, ...names.map((name) => `${name} ${year}`)],
        lead: () => whole(findingsOf(catalogue, profilesAt(catalogue, [number]))),
      });
    }),
    ...reference.publications.map(({ slug, title, groupId }) =>
      thing('Publication', slug, called(title), {
        spellings: [title],
        lead: () =>
          groupId === null
            ? []
            : whole(
                findingsOf(
                  catalogue,
                  profilesIn(catalogue, 'groups', [reference.group(groupId).code]),
                ),
              ),
      }),
    ),
  ];
}

/** A country by any name or by its code in capitals; names that several countries have are left out. */
function readCountry(run: string) {
  const match = matchCountry(run);
  return match === null ? [] : [{ type: 'Jurisdiction', key: match.country.alpha3 } as const];
}

/** Makes the finder of what a query may name in a release. */
export function makeEntities(
  catalogue: Catalogue,
  reference: Reference,
  breathe?: Breathe,
): Promise<EntityFinder> {
  return makeEntityFinder(
    [
      ...listPlaces(catalogue, reference),
      ...listFramework(catalogue, reference),
      ...listDocuments(catalogue, reference),
    ],
    readCountry,
    breathe,
  );
}
