import { prismaConnectionHelpers } from '@pothos/plugin-prisma';
import type { Prisma } from '../../prisma/generated/client/client.ts';
import { builder } from '../builder.ts';
import { facetsField } from '../facets/facets-field.ts';
import { Finding } from '../finding/finding.ts';
import {
  type FindingConditions,
  FindingFilter,
  findingConditions,
} from '../finding/finding-filter.ts';
import { Jurisdiction } from '../place/jurisdiction.ts';
import { Profile } from '../profile/profile.ts';
import { describePages, planRows, totalCountField } from '../support/connection.ts';
import { Language } from '../support/language.ts';
import { LocalizedText, languageArgument, localize } from '../support/localized-text.ts';
import { InstrumentFilter, instrumentConditions } from './instrument-filter.ts';
import { InstrumentKind } from './instrument-kind.ts';
import { InstrumentMentionConnection } from './instrument-mention.ts';

// A finding may name an instrument twice; its first mention stands for the finding.
function namingFindings(
  filter: FindingConditions | null | undefined,
): Prisma.InstrumentMentionWhereInput {
  return { ordinal: 1, finding: findingConditions(filter) };
}

const filterArgument = builder.args((t) => ({
  filter: t.field({
    type: FindingFilter,
    description: 'Which findings; all that name it when it is left out.',
  }),
}));

const findingsOfInstrument = prismaConnectionHelpers(builder, 'InstrumentMention', {
  cursor: 'id',
  args: () => filterArgument,
  select: (nodeSelection) => ({ finding: nodeSelection({ select: { reference: true } }) }),
  query: ({ filter }) => ({
    where: namingFindings(filter),
    orderBy: { finding: { reference: 'asc' as const } },
  }),
  resolveNode: ({ finding }) => finding,
});

/** A law, policy, plan, agreement or the like that findings name. */
export const Instrument = builder.prismaNode('Instrument', {
  description:
    'A law, policy, strategy, plan, agreement, convention or the like that findings name. Found by rules in the texts of the findings: names that no rule knows are missing, and being named says nothing of force or practice. One that several findings of a profile name is one instrument; an international convention is one for all profiles.',
  id: { field: 'code' },
  nullable: true,
  select: { code: true },
  fields: (t) => ({
    code: t.exposeString('code', {
      description:
        'Its natural key: the profile and the name, or the short code of a convention. Examples: "guatemala-2022/migration-code-2016", "ilo-c097".',
    }),
    name: t.exposeString('name', {
      description:
        'Its name as the findings write it, in the fullest form, typos included. Of a convention: its English title. Example: "Migration Code (2016)".',
    }),
    language: t.expose('language', {
      type: Language,
      description: 'The language that `name` is written in.',
    }),
    title: t.field({
      type: LocalizedText,
      nullable: true,
      description:
        'The title of an international convention in the language asked for; null for all others, whose names are never translated.',
      args: languageArgument,
      select: { profileId: true, name: true, nameFr: true, nameEs: true, unverified: true },
      resolve: ({ profileId, name, nameFr, nameEs, unverified }, { language }) =>
        profileId === null
          ? localize({ en: name, fr: nameFr, es: nameEs, unverified }, language)
          : null,
    }),
    aliases: t.stringList({
      description:
        'Other names that an international convention is known by: English, then French, then Spanish; empty for all others. Examples: "ILO C97", "ICRMW", "Palermo Protocol".',
      select: { aliasesEn: true, aliasesFr: true, aliasesEs: true },
      resolve: ({ aliasesEn, aliasesFr, aliasesEs }) => [
        ...new Set([...aliasesEn, ...aliasesFr, ...aliasesEs]),
      ],
    }),
    kind: t.expose('kind', { type: InstrumentKind, description: 'What it is by its name.' }),
    yearFrom: t.exposeInt('yearFrom', {
      nullable: true,
      description:
        'Its year, or the first year of its period, from its name or else from the sentence that says when it was adopted; null when no finding says. Of a convention: the year of its adoption. Example: 2016.',
    }),
    yearTo: t.exposeInt('yearTo', {
      nullable: true,
      description:
        'The last year of its period; null for a single year and for none. Example: 2032.',
    }),
    isInternational: t.boolean({
      description:
        'Whether it is an international convention of the reference list, shared by all profiles. False for an agreement between few States: it belongs to the profile that names it.',
      select: { profileId: true },
      resolve: ({ profileId }) => profileId === null,
    }),
    jurisdiction: t.field({
      type: Jurisdiction,
      nullable: true,
      description:
        'The place whose profile names it; null for an international convention (see `profiles`). A local profile may name an instrument of its country.',
      select: (_args, _context, nestedSelection) => ({
        profile: { select: { jurisdiction: nestedSelection(true) } },
      }),
      resolve: ({ profile }) => profile?.jurisdiction ?? null,
    }),
    profiles: t.field({
      type: [Profile],
      description: 'The profiles that name it, by slug. One, but for an international convention.',
      select: (_args, _context, nestedSelection) => ({
        mentions: {
          where: { ordinal: 1 },
          orderBy: { finding: { reference: 'asc' } },
          select: { finding: { select: { profileId: true, profile: nestedSelection(true) } } },
        },
      }),
      resolve: ({ mentions }) => [
        ...new Map(mentions.map(({ finding }) => [finding.profileId, finding.profile])).values(),
      ],
    }),
    mentions: t.relatedConnection(
      'mentions',
      {
        cursor: 'id',
        totalCount: true,
        description: 'Where findings name it, by finding and place in its text.',
        query: { orderBy: [{ finding: { reference: 'asc' } }, { spanFrom: 'asc' }] },
      },
      InstrumentMentionConnection,
    ),
    findings: t.connection(
      {
        type: Finding,
        description: 'The findings that name it, each once, by reference.',
        args: filterArgument,
        select: (args, context, nestedSelection) => ({
          id: true,
          mentions: findingsOfInstrument.getQuery(
            args,
            context,
            planRows('Finding', nestedSelection),
          ),
        }),
        resolve: ({ id, mentions }, args, context) => ({
          ...findingsOfInstrument.resolve(mentions, args, context),
          key: { instrumentId: id, where: namingFindings(args.filter) },
        }),
      },
      {
        name: 'InstrumentFindingConnection',
        description: 'A page of the findings that name an instrument.',
        fields: (connection) => ({
          totalCount: connection.int({
            description: totalCountField.description,
            resolve: ({ key }, _args, { loaders }) => loaders.instrumentCounts.load(key),
          }),
          facets: connection.field(facetsField),
        }),
      },
      { name: 'InstrumentFindingEdge', description: 'A finding that names an instrument.' },
    ),
  }),
});

const [instrumentPages, instrumentRow] = describePages('Instrument', 'instruments');

/** A page of instruments. */
export const InstrumentConnection = builder.connectionObject(
  { ...instrumentPages, type: Instrument, fields: (t) => ({ totalCount: t.int(totalCountField) }) },
  instrumentRow,
);

builder.queryFields((t) => ({
  instruments: t.prismaConnection(
    {
      type: Instrument,
      cursor: 'code',
      description:
        'The instruments that findings name, by code: international conventions and those of a profile side by side. Example: the laws and codes, {kinds: [LAW, CODE]}.',
      args: {
        filter: t.arg({
          type: InstrumentFilter,
          description: 'Which instruments; all when it is left out. Example: {countries: ["GTM"]}.',
        }),
      },
      totalCount: (_root, { filter }, { database }) =>
        database.instrument.count({ where: instrumentConditions(filter) }),
      resolve: (query, _root, { filter }, { database }) =>
        database.instrument.findMany({
          ...query,
          where: instrumentConditions(filter),
          orderBy: { code: 'asc' },
        }),
    },
    InstrumentConnection,
  ),
  instrument: t.prismaField({
    type: Instrument,
    nullable: true,
    description:
      'The instrument with this code; null when there is none. An international convention of the reference list is found even when no finding names it, which says nothing of who ratified it.',
    args: {
      code: t.arg.string({
        required: true,
        description: 'Examples: "guatemala-2022/migration-code-2016", "ilo-c097".',
      }),
    },
    resolve: (query, _root, { code }, { database }) =>
      database.instrument.findUnique({ ...query, where: { code } }),
  }),
}));
