import type { ClientBase } from 'pg';
import { type Row, readIds, upsertRows } from '../../prisma/rows.ts';
import { listOtherNames } from '../../reference/convention-names.ts';
import { CONVENTIONS } from '../../reference/conventions.ts';
import { listCountries } from '../../reference/countries.ts';
import { DOMAINS } from '../../reference/domains.ts';
import { INDICATOR_AREAS } from '../../reference/indicator-areas.ts';
import type { Localized } from '../../reference/localized.ts';
import { OBJECTIVE_ACTIONS } from '../../reference/objective-actions.ts';
import { OBJECTIVES } from '../../reference/objectives.ts';
import { PRINCIPLES } from '../../reference/principles.ts';
import { PROCESS_STEPS_EN } from '../../reference/process-steps.ts';
import { listRegions } from '../../reference/regions.ts';
import type { AddedJurisdiction } from '../assemble/content.ts';
import { writeConventions } from './write-instruments.ts';

/** The columns of a text in three languages: `nameEn`, `nameFr`, `nameEs` for "name". */
export function localizedColumns(field: string, { en, fr, es }: Localized): Row {
  return { [`${field}En`]: en, [`${field}Fr`]: fr, [`${field}Es`]: es };
}

/** All reference data, for the checksum of a release: a corrected title is new content too. */
export function listReference(): unknown {
  return [
    DOMAINS,
    INDICATOR_AREAS,
    OBJECTIVES,
    OBJECTIVE_ACTIONS,
    PRINCIPLES,
    CONVENTIONS.map((convention) => [convention, listOtherNames(convention)]),
    PROCESS_STEPS_EN,
    listRegions(),
    listCountries(),
  ];
}

/** Writes the framework, the Compact and the countries; safe to repeat. */
export async function writeReference(client: ClientBase): Promise<void> {
  await upsertRows(
    client,
    'Domain',
    ['code'],
    DOMAINS.map(({ code, number, name, title, sdgBreakdown }) => ({
      code,
      number,
      ...localizedColumns('name', name),
      nameUnverified: name.unverified,
      ...localizedColumns('title', title),
      titleUnverified: title.unverified,
      sdgBreakdown,
    })),
  );
  await upsertRows(
    client,
    'Objective',
    ['number'],
    OBJECTIVES.map(({ number, title, label }) => ({
      number,
      ...localizedColumns('title', title),
      titleUnverified: title.unverified,
      ...localizedColumns('label', label),
      labelUnverified: label.unverified,
    })),
  );
  await upsertRows(
    client,
    'ObjectiveAction',
    ['objectiveNumber', 'letter'],
    OBJECTIVE_ACTIONS.map(({ objective, letter, gist }) => ({
      objectiveNumber: objective,
      letter,
      gist,
    })),
  );
  await upsertRows(
    client,
    'Principle',
    ['code'],
    PRINCIPLES.map(({ code, number, name }) => ({
      code,
      number,
      ...localizedColumns('name', name),
      unverified: name.unverified,
    })),
  );
  await writeConventions(client);
  await writePlaces(client);
}

async function writePlaces(client: ClientBase): Promise<void> {
  await upsertRows(
    client,
    'Region',
    ['code'],
    listRegions().map(({ code, kind, parent, name }) => ({
      code,
      kind,
      parentCode: parent,
      ...localizedColumns('name', name),
      unverified: name.unverified,
    })),
  );
  await upsertRows(
    client,
    'Jurisdiction',
    ['code'],
    listCountries().map(({ alpha2, alpha3, name, region }) => ({
      code: alpha3,
      kind: 'COUNTRY',
      alpha2,
      alpha3,
      ...localizedColumns('name', name),
      unverified: name.unverified,
      regionCode: region,
    })),
  );
}

/** Writes places that the reference data does not have. `country` is an alpha-3 code. */
export async function writeAddedJurisdictions(
  client: ClientBase,
  added: readonly AddedJurisdiction[],
): Promise<void> {
  const countries = added.flatMap(({ country }) => (country === null ? [] : [country]));
  const ids = await readIds(client, 'Jurisdiction', 'code', countries);
  await upsertRows(
    client,
    'Jurisdiction',
    ['code'],
    added.map(({ code, kind, nameEn, country, region }) => ({
      code,
      kind,
      nameEn,
      unverified: [],
      countryId: country === null ? null : ids.get(country),
      regionCode: region,
    })),
  );
}
