import type {
  Domain,
  Finding,
  GuidingPrinciple,
  Instrument,
  Jurisdiction,
  JurisdictionGroup,
  JurisdictionGroupMember,
  Objective,
  Region,
} from '../../prisma/generated/client/client.ts';
import { DOMAIN_CODES, PRINCIPLE_CODES } from '../../reference/codes.ts';
import { readEntities } from './entity-rows.ts';

/** The entities that stand in counts, by their natural keys. */
export const domainRows = readEntities<Domain>({
  type: 'Domain',
  keyOf: ({ code }) => code,
  read: ({ database }, query, keys) =>
    database.domain.findMany({
      ...query,
      where: { code: { in: DOMAIN_CODES.filter((code) => keys.includes(code)) } },
    }),
});

export const objectiveRows = readEntities<Objective>({
  type: 'Objective',
  keyOf: ({ number }) => number,
  read: ({ database }, query, keys) =>
    database.objective.findMany({ ...query, where: { number: { in: keys.map(Number) } } }),
});

export const principleRows = readEntities<GuidingPrinciple>({
  type: 'GuidingPrinciple',
  keyOf: ({ code }) => code,
  read: ({ database }, query, keys) =>
    database.guidingPrinciple.findMany({
      ...query,
      where: { code: { in: PRINCIPLE_CODES.filter((code) => keys.includes(code)) } },
    }),
});

export const regionRows = readEntities<Region>({
  type: 'Region',
  keyOf: ({ code }) => code,
  read: ({ database }, query, keys) =>
    database.region.findMany({ ...query, where: { code: { in: keys.map(String) } } }),
});

export const jurisdictionRows = readEntities<Jurisdiction>({
  type: 'Jurisdiction',
  keyOf: ({ code }) => code,
  read: ({ database }, query, keys) =>
    database.jurisdiction.findMany({ ...query, where: { code: { in: keys.map(String) } } }),
});

export const groupRows = readEntities<JurisdictionGroup>({
  type: 'JurisdictionGroup',
  keyOf: ({ code }) => code,
  read: ({ database }, query, keys) =>
    database.jurisdictionGroup.findMany({ ...query, where: { code: { in: keys.map(String) } } }),
});

export const instrumentRows = readEntities<Instrument>({
  type: 'Instrument',
  keyOf: ({ code }) => code,
  read: ({ database }, query, keys) =>
    database.instrument.findMany({ ...query, where: { code: { in: keys.map(String) } } }),
});

export const findingRows = readEntities<Finding>({
  type: 'Finding',
  keyOf: ({ reference }) => reference,
  read: ({ database }, query, keys) =>
    database.finding.findMany({ ...query, where: { reference: { in: keys.map(String) } } }),
});

/** Members of groups, by the id of the group and of the jurisdiction: "1:24". */
export const memberRows = readEntities<JurisdictionGroupMember>({
  type: 'JurisdictionGroupMember',
  keyOf: ({ groupId, jurisdictionId }) => `${groupId}:${jurisdictionId}`,
  read: ({ database }, query, keys) => {
    const OR = keys.map((key) => {
      const [groupId = 0, jurisdictionId = 0] = String(key).split(':').map(Number);
      return { groupId, jurisdictionId };
    });
    return database.jurisdictionGroupMember.findMany({ ...query, where: { OR } });
  },
});
