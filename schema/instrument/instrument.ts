import { profileById } from '../../catalogue/profile-index.ts';
import { builder } from '../builder.ts';
import { FindingConnection, findingArguments } from '../finding/finding.ts';
import { listFindings } from '../finding/finding-list.ts';
import { listProfiles, ProfileConnection, profileArguments } from '../profile/profile-list.ts';
import { Language } from '../support/language.ts';
import { LocalizedText, languageArgument, localize, quoteIn } from '../support/localized-text.ts';
import { NULL_ON_ERROR } from '../support/null-on-error.ts';
import { InstrumentKind } from './instrument-kind.ts';
import { InstrumentConnection, instrumentArguments, listInstruments } from './instrument-list.ts';
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
    name: t.field({
      type: LocalizedText,
      description:
        'Its name as the findings write it, in the fullest form, typos included, never translated; of an international convention its title in the language asked for. Example: "Migration Code (2016)".',
      args: languageArgument,
      resolve: (row, { language }) => {
        const { profileId, name, nameFr, nameEs, unverified } = row;
        return profileId === null
          ? localize({ en: name, fr: nameFr, es: nameEs, unverified }, language)
          : quoteIn(row.language, name, language);
      },
    }),
    textLanguage: t.expose('language', {
      type: Language,
      description: 'The language of the findings that name it; English for a convention.',
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
    profiles: t.connection(
      {
        type: 'Profile',
        description: 'The profiles that name it. One, but for an international convention.',
        args: profileArguments,
        resolve: ({ id }, args, { release }) => {
          const { instruments, profileOf } = release.catalogue;
          const findings = instruments.findingsOf(instruments.numberOf(id));
          const numbers = new Set(Array.from(findings, (finding) => profileOf[finding] ?? -1));
          return listProfiles(release, args, [...numbers]);
        },
      },
      ProfileConnection,
    ),
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
        description: 'The findings that name it, each once.',
        args: findingArguments,
        resolve: ({ code }, args, context) =>
          listFindings(context, { of: 'INSTRUMENT', code }, args),
      },
      FindingConnection,
    ),
  }),
});

builder.queryFields((t) => ({
  instruments: t.connection(
    {
      type: 'Instrument',
      nullable: true,
      extensions: NULL_ON_ERROR,
      description:
        'The instruments that findings name: international conventions and those of a profile side by side. Example: the laws and codes, {kinds: [LAW, CODE]}.',
      args: instrumentArguments,
      resolve: (_root, args, { release }) => listInstruments(release, args),
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
