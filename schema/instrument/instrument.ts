import { selectInstruments } from '../../catalogue/instrument-filter.ts';
import { profileById } from '../../catalogue/profile-index.ts';
import { builder } from '../builder.ts';
import { facetsField } from '../facets/facets-field.ts';
import { FindingFilter } from '../finding/finding-filter.ts';
import { listFindings } from '../finding/finding-list.ts';
import { describePages, pageOfList, totalCountField } from '../support/connection.ts';
import { Language } from '../support/language.ts';
import { LocalizedText, languageArgument, localize } from '../support/localized-text.ts';
import { InstrumentFilter } from './instrument-filter.ts';
import { InstrumentKind } from './instrument-kind.ts';
import { InstrumentMentionConnection, listMentions } from './instrument-mention.ts';

/** A law, policy, plan, agreement or the like that findings name. */
export const Instrument = builder.prismaNode('Instrument', {
  description:
    'A law, policy, strategy, plan, agreement, convention or the like that findings name. Found by rules in the texts of the findings: names that no rule knows are missing, and being named says nothing of force or practice. One that several findings of a profile name is one instrument; an international convention is one for all profiles.',
  id: { field: 'code' },
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
      resolve: ({ profileId, name, nameFr, nameEs, unverified }, { language }) =>
        profileId === null
          ? localize({ en: name, fr: nameFr, es: nameEs, unverified }, language)
          : null,
    }),
    aliases: t.stringList({
      description:
        'Other names that an international convention is known by: English, then French, then Spanish; empty for all others. Examples: "ILO C97", "ICRMW", "Palermo Protocol".',
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
      resolve: ({ profileId }) => profileId === null,
    }),
    jurisdiction: t.field({
      type: 'Jurisdiction',
      nullable: true,
      description:
        'The place whose profile names it; null for an international convention (see `profiles`). A local profile may name an instrument of its country.',
      resolve: ({ profileId }, _args, { release: { catalogue, reference } }) =>
        profileId === null
          ? null
          : reference.jurisdiction(profileById(catalogue, profileId).jurisdictionId),
    }),
    profiles: t.field({
      type: ['Profile'],
      description: 'The profiles that name it, by slug. One, but for an international convention.',
      resolve: ({ id }, _args, { release: { catalogue, entities } }) => {
        const { instruments, profiles, profileOf } = catalogue;
        const findings = instruments.findingsOf(instruments.numberOf(id));
        const numbers = new Set(Array.from(findings, (finding) => profileOf[finding] ?? -1));
        return entities.profiles.list([...numbers].flatMap((number) => profiles[number]?.id ?? []));
      },
    }),
    mentions: t.connection(
      {
        type: 'InstrumentMention',
        description: 'Where findings name it, by finding and place in its text.',
        resolve: ({ id }, args, { release }) => listMentions(release, id, args),
      },
      InstrumentMentionConnection,
    ),
    findings: t.connection(
      {
        type: 'Finding',
        description: 'The findings that name it, each once, by reference.',
        args: {
          filter: t.arg({
            type: FindingFilter,
            description: 'Which findings; all that name it when it is left out.',
          }),
        },
        resolve: ({ code }, args, context) =>
          listFindings(context, { of: 'INSTRUMENT', code }, { ...args, orderBy: 'REFERENCE' }),
      },
      {
        name: 'InstrumentFindingConnection',
        description: 'A page of the findings that name an instrument.',
        fields: (connection) => ({
          totalCount: connection.int(totalCountField),
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
  {
    ...instrumentPages,
    type: 'Instrument',
    fields: (t) => ({ totalCount: t.int(totalCountField) }),
  },
  instrumentRow,
);

builder.queryFields((t) => ({
  instruments: t.connection(
    {
      type: 'Instrument',
      description:
        'The instruments that findings name, by code: international conventions and those of a profile side by side. Example: the laws and codes, {kinds: [LAW, CODE]}.',
      args: {
        filter: t.arg({
          type: InstrumentFilter,
          description: 'Which instruments; all when it is left out. Example: {countries: ["GTM"]}.',
        }),
      },
      resolve: (_root, { filter, ...page }, { release: { catalogue, entities } }) => {
        const { all } = catalogue.instruments;
        return pageOfList(
          selectInstruments(catalogue, filter ?? {}).flatMap((number) => all[number] ?? []),
          { order: 'INSTRUMENT_CODE', parts: ['string'], keyOf: ({ code }) => [code] },
          page,
          (items) => entities.instruments.list(items.map(({ id }) => id)),
        );
      },
    },
    InstrumentConnection,
  ),
  instrument: t.field({
    type: 'Instrument',
    nullable: true,
    description:
      'The instrument with this code; null when there is none. An international convention of the reference list is found even when no finding names it, which says nothing of who ratified it.',
    args: {
      code: t.arg.string({
        required: true,
        description: 'Examples: "guatemala-2022/migration-code-2016", "ilo-c097".',
      }),
    },
    resolve: (_root, { code }, { release: { catalogue, entities } }) => {
      const { all, byCode } = catalogue.instruments;
      const instrument = all[byCode.get(code) ?? -1];
      return instrument === undefined ? null : entities.instruments.get(instrument.id);
    },
  }),
}));
