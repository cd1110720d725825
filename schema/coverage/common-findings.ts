import { countBase } from '../../catalogue/base.ts';
import type { Cell } from '../../catalogue/count-rows.ts';
import { pickExamples, type Subject } from '../../catalogue/examples.ts';
import type { FindingConditions } from '../../catalogue/finding-filter.ts';
import { readMatrix } from '../../catalogue/matrix.ts';
import { DOMAIN_CODES, type DomainCode } from '../../reference/codes.ts';
import { OBJECTIVE_COUNT } from '../../reference/objectives.ts';
import { builder, type ObjectFields } from '../builder.ts';
import type { Context } from '../context.ts';
import { FindingConnection, findingArguments } from '../finding/finding.ts';
import { FindingKind } from '../finding/finding-kind.ts';
import { listPart } from '../finding/finding-list.ts';
import { LocalizedText, languageArgument, sayIn, type Words } from '../support/localized-text.ts';
import { NULL_ON_ERROR } from '../support/null-on-error.ts';
import { costs } from '../support/query-cost.ts';
import { askedFields, putAskedFirst } from './asked-objectives.ts';
import { type Common, commonArguments, readQuestion } from './common-question.ts';
import { CoverageBase } from './coverage-base.ts';
import { mappedFields } from './mapped-counts.ts';

/** Findings that stand for an objective or a domain, at most. */
const MAX_EXAMPLES = 3;

/** One thing that is common. */
interface Shared<Value> {
  readonly common: Common;
  readonly value: Value;
  readonly cell: Cell;
}

function describeShare({ common, cell }: Shared<unknown>): Words {
  const { jurisdictions, profiles } = countBase(common.set);
  return {
    en: `${cell.jurisdictions} of ${jurisdictions} assessed with a profile here; ${cell.profiles} of ${profiles} profiles.`,
    fr: `${cell.jurisdictions} sur ${jurisdictions} évalués et dont un profil est ici ; ${cell.profiles} profils sur ${profiles}.`,
    es: `${cell.jurisdictions} de ${jurisdictions} evaluados y con un perfil aquí; ${cell.profiles} de ${profiles} perfiles.`,
  };
}

function readExamples({ set }: Common, subject: Subject, { release }: Context) {
  const numbers = pickExamples(set, subject, MAX_EXAMPLES);
  return release.entities.findings.list(
    numbers.map((number) => release.catalogue.ids[number] ?? 0),
  );
}

/**
 * The fields of everything that is common, beside what it is.
 * @param subjectOf what its findings are about.
 * @param partOf what tells them from the others of the set.
 */
function sharedFields<Value>(
  t: ObjectFields<Shared<Value>>,
  subjectOf: (value: Value) => Subject,
  partOf: (value: Value) => FindingConditions,
) {
  return {
    findingCount: t.int({
      description: 'How many findings of that kind.',
      resolve: ({ cell }) => cell.findings,
    }),
    profileCount: t.int({
      description: 'In how many profiles. Two editions of one place are two.',
      resolve: ({ cell }) => cell.profiles,
    }),
    jurisdictionCount: t.int({
      description: 'In how many jurisdictions: at least `minJurisdictions`.',
      resolve: ({ cell }) => cell.jurisdictions,
    }),
    statement: t.field({
      type: LocalizedText,
      description:
        'The same beside its base. Example: "2 of 2 assessed with a profile here; 2 of 2 profiles."',
      args: languageArgument,
      resolve: (shared, { language }) => sayIn(describeShare(shared), language),
    }),
    examples: t.field({
      type: ['Finding'],
      description: `Findings that say it, ${MAX_EXAMPLES} at most: of as many jurisdictions as there are, by the slug of the profile; of each the one that is nearest to it, newest and first. Each has its \`citation\`.`,
      extensions: costs({ field: 1, multiplier: MAX_EXAMPLES }),
      resolve: ({ common, value }, _args, context) =>
        readExamples(common, subjectOf(value), context),
    }),
    findings: t.connection(
      {
        type: 'Finding',
        description: 'Those findings.',
        args: findingArguments,
        resolve: ({ common, value }, args, context) =>
          listPart(context, common.set, partOf(value), args),
      },
      FindingConnection,
    ),
  };
}

const CommonObjective = builder.objectRef<Shared<number>>('CommonObjective').implement({
  description: 'An objective that findings of several jurisdictions concern.',
  fields: (t) => ({
    objective: t.field({
      type: 'Objective',
      description: 'The objective.',
      resolve: ({ value }, _args, { release }) => release.reference.objective(value),
    }),
    ...sharedFields(
      t,
      (objective) => ({ objective }),
      (objective) => ({ objectives: [objective] }),
    ),
    ...mappedFields(t, ({ common: { set }, value }) => ({
      set,
      number: value,
      countIn: (row) => row.all.findings,
    })),
    ...askedFields(t, ({ common: { set }, value, cell }) => ({ set, number: value, cell })),
  }),
});

const CommonDomain = builder.objectRef<Shared<DomainCode>>('CommonDomain').implement({
  description:
    'A domain under which findings of several jurisdictions stand. The data does not say which of the indicator areas in a domain a finding belongs to, so this is as near as it gets.',
  fields: (t) => ({
    domain: t.field({
      type: 'Domain',
      description: 'The domain.',
      resolve: ({ value }, _args, { release }) => release.reference.domain(value),
    }),
    ...sharedFields(
      t,
      (domain) => ({ domain }),
      (domain) => ({ domains: [domain] }),
    ),
  }),
});

const CommonFindings = builder.objectRef<Common>('CommonFindings').implement({
  description:
    'What the findings of one kind on the members of a group, or on the places of a region, have in common. It is no ranking: nothing is ordered by number, and what is missing may be unwritten, unread or not assessed.',
  fields: (t) => ({
    kind: t.expose('kind', { type: FindingKind, description: 'Strengths or gaps.' }),
    base: t.field({
      type: CoverageBase,
      description:
        'What it was counted out of: members not assessed, and members without a text here.',
      resolve: ({ base }) => base,
    }),
    byObjective: t.field({
      type: [CommonObjective],
      description:
        'The objectives that findings of at least `minJurisdictions` jurisdictions concern, by number. Those that the filter names come first; of the others `whyHere` says why they are here.',
      extensions: costs({ field: 1, multiplier: OBJECTIVE_COUNT }),
      resolve: (common) =>
        listShared(
          common,
          putAskedFirst(
            common.set,
            [...readMatrix(common.set).objectives].map(([value, { all }]) => [value, all] as const),
            ([number]) => number,
          ),
        ),
    }),
    byDomain: t.field({
      type: [CommonDomain],
      description:
        'The domains under which findings of at least `minJurisdictions` jurisdictions stand, in the order of the wheel. Findings are not linked to indicator areas, so there is no list of those.',
      extensions: costs({ field: 1, multiplier: DOMAIN_CODES.length }),
      resolve: (common) => listShared(common, [...readMatrix(common.set).whole.byDomain]),
    }),
  }),
});

/** The cells in which enough jurisdictions stand. */
function listShared<Value>(
  common: Common,
  cells: readonly (readonly [Value, Cell])[],
): Shared<Value>[] {
  return cells.flatMap(([value, cell]) =>
    cell.jurisdictions >= common.minJurisdictions ? [{ common, value, cell }] : [],
  );
}

builder.queryFields((t) => ({
  commonGaps: t.field({
    type: CommonFindings,
    nullable: true,
    extensions: NULL_ON_ERROR,
    description:
      'What areas with potential for further development the members of a group, or the places of a region, have in common. A member without a text here is not a member without gaps: see `base`. Example: among: {region: "002"}.',
    args: commonArguments,
    resolve: (_root, args, context) => readQuestion('AREA_FOR_DEVELOPMENT', args, context),
  }),
  commonStrengths: t.field({
    type: CommonFindings,
    nullable: true,
    extensions: NULL_ON_ERROR,
    description:
      'What examples of well-developed areas the members of a group, or the places of a region, have in common. A member without a text here is not a member without strengths: see `base`. Example: among: {group: "CPLP"}.',
    args: commonArguments,
    resolve: (_root, args, context) => readQuestion('WELL_DEVELOPED', args, context),
  }),
}));
