import type { FindingConditions } from '../../catalogue/finding-filter.ts';
import type { FindingSet } from '../../catalogue/finding-set.ts';
import type { FindingKind as FindingKindCode } from '../../reference/codes.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { FindingFilter } from '../finding/finding-filter.ts';
import { openFindings } from '../finding/finding-list.ts';
import { userError } from '../support/errors.ts';
import type { BaseOf } from './coverage-base.ts';

/** What the findings of one kind on the places of a group or a region have in common. */
export interface Common {
  readonly kind: FindingKindCode;
  readonly minJurisdictions: number;
  /** Those findings. */
  readonly set: FindingSet;
  readonly base: BaseOf;
}

interface Places {
  readonly group?: string | null | undefined;
  readonly region?: string | null | undefined;
}

/** The condition of exactly one of the two. */
function readPlaces({ group, region }: Places): FindingConditions {
  const given = [group, region].filter((code) => typeof code === 'string');
  if (given.length !== 1) {
    throw userError(
      'BAD_USER_INPUT',
      `Give \`group\` or \`region\`, one of them; ${given.length === 0 ? 'neither was' : 'both were'} given. For other sets ask \`coverage\`.`,
    );
  }
  return typeof group === 'string' ? { groups: [group] } : { regions: given };
}

interface Question extends Places {
  readonly filter?: FindingConditions | null | undefined;
  readonly minJurisdictions: number;
}

/**
 * Reads the arguments of a question about what is common.
 * @throws BAD_USER_INPUT when they name no group and no region, or both.
 */
export async function readQuestion(
  kind: FindingKindCode,
  question: Question,
  context: Context,
): Promise<Common> {
  const { filter, minJurisdictions } = question;
  if (minJurisdictions < 1) {
    throw userError(
      'BAD_USER_INPUT',
      `\`minJurisdictions\` is ${minJurisdictions}; it must be 1 or more.`,
    );
  }
  if (filter?.kind && filter.kind !== kind) {
    throw userError(
      'BAD_USER_INPUT',
      `\`filter.kind\` is ${filter.kind}, and this asks for ${kind} only. Leave it out.`,
    );
  }
  const within = { ...readPlaces(question), kind };
  const set = await openFindings(context, { of: 'COMMON', conditions: within }, filter);
  const places = [filter ?? {}, within];
  return { kind, minJurisdictions, set, base: { set, places, minJurisdictions } };
}

/** The arguments of a question about what is common. */
export const commonArguments = builder.args((t) => ({
  group: t.string({
    description:
      'Code of a group: findings on its members. Example: "CPLP". Give this or `region`, never both.',
  }),
  region: t.string({
    description:
      'M49 code: findings on countries and local authorities of a region. Example: "002". Give this or `group`, never both.',
  }),
  filter: t.field({
    type: FindingFilter,
    description:
      'Which of those findings; all when it is left out. `relevance`, `method` and `minConfidence` are asked of the mapping that counts. [Default: {method: CURATED}]',
  }),
  minJurisdictions: t.int({
    required: true,
    defaultValue: 2,
    description: 'In how many jurisdictions a thing must stand to be common, from 1. [Default: 2]',
  }),
}));
