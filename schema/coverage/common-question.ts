import type { FindingConditions } from '../../catalogue/finding-filter.ts';
import { type FindingSet, ignoreTraits } from '../../catalogue/finding-set.ts';
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

const CommonAmong = builder.inputType('CommonAmong', {
  description: 'The places among which something is common: exactly one of these.',
  isOneOf: true,
  fields: (t) => ({
    group: t.string({ description: 'Code of a group: its members. Example: "CPLP".' }),
    region: t.string({
      description:
        'M49 code of a region: its countries and their local authorities. Example: "002".',
    }),
  }),
});

interface Question {
  readonly among: typeof CommonAmong.$inferInput;
  readonly filter?: FindingConditions | null | undefined;
  readonly minJurisdictions?: number | null | undefined;
}

/** In how many jurisdictions a thing must stand where nothing else is asked. */
const MIN_JURISDICTIONS = 2;

/**
 * Reads the arguments of a question about what is common.
 * @throws BAD_USER_INPUT when its numbers or its kinds cannot be.
 */
export async function readQuestion(
  kind: FindingKindCode,
  { among, filter, ...question }: Question,
  context: Context,
): Promise<Common> {
  const minJurisdictions = question.minJurisdictions ?? MIN_JURISDICTIONS;
  if (minJurisdictions < 1) {
    throw userError(
      'BAD_USER_INPUT',
      `\`minJurisdictions\` is ${minJurisdictions}; it must be 1 or more.`,
    );
  }
  const kinds = filter?.kinds ?? [];
  if (kinds.length > 0 && !kinds.includes(kind)) {
    throw userError(
      'BAD_USER_INPUT',
      `\`filter.kinds\` is ${kinds.join(', ')}, and this asks for ${kind} only. Leave it out.`,
    );
  }
  const { group, region } = among;
  const places = {
    ...(typeof group === 'string' && { groups: [group] }),
    ...(typeof region === 'string' && { regions: [region] }),
  };
  const within = { ...places, kinds: [kind] };
  const set = await openFindings(context, { of: 'COMMON', conditions: within }, filter);
  return {
    kind,
    minJurisdictions,
    set,
    base: {
      set: ignoreTraits(set),
      places: [filter ?? {}, within],
      minJurisdictions,
      byObjective: set,
    },
  };
}

/** The arguments of a question about what is common. */
export const commonArguments = builder.args((t) => ({
  among: t.field({
    type: CommonAmong,
    required: true,
    description: 'The group or the region. For other sets ask `coverage`.',
  }),
  filter: t.field({
    type: FindingFilter,
    description:
      'Which of those findings; all when it is left out. `relevances`, `methods` and `minConfidence` are asked of the mapping that counts. [Default: {methods: [CURATED]}]',
  }),
  minJurisdictions: t.int({
    defaultValue: MIN_JURISDICTIONS,
    description: `In how many jurisdictions a thing must stand to be common, from 1. [Default: ${MIN_JURISDICTIONS}]`,
  }),
}));
