import { addressOf } from '../../addresses/addresses.ts';
import { profilesOf } from '../../catalogue/profile-index.ts';
import { citeProfile } from '../../citations/cite.ts';
import { profileItem } from '../../citations/csl-item.ts';
import type { Profile as Row } from '../../prisma/generated/client/client.ts';
import type { EditionSource as EditionSourceCode } from '../../reference/codes.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import { builder } from '../builder.ts';
import {
  citationArguments,
  readCited,
  readLanguage,
  writeCitation,
} from '../finding/citation-style.ts';
import { FindingConnection, findingArguments } from '../finding/finding.ts';
import { listFindings } from '../finding/finding-list.ts';
import { Level } from '../place/level.ts';
import { SourceSpan } from '../source/source-span.ts';
import { describeValues } from '../support/enum-values.ts';
import { Language } from '../support/language.ts';
import { LocalizedText, languageArgument, quoteIn } from '../support/localized-text.ts';
import { NULL_ON_ERROR } from '../support/null-on-error.ts';
import { listProfiles, ProfileConnection, profileArguments } from './profile-list.ts';

const EditionSource = builder.enumType('EditionSource', {
  description: 'How the edition of a profile is known.',
  values: describeValues<EditionSourceCode>({
    STATED: 'Its title counts it ("Second Profile"), or whoever imported it said so.',
    INFERRED:
      'Nothing states it: a title that counts nothing is taken for the first, and one that only says "follow-up" for the one after the last that is known.',
  }),
});

/** The profile that names this one as the edition before it; null for none. */
async function readNextEdition(
  { catalogue, entities }: PublishedRelease,
  { id, jurisdictionId, edition }: Row,
): Promise<Row | null> {
  const [next] = profilesOf(catalogue, [jurisdictionId])
    .flatMap((number) => catalogue.profiles[number] ?? [])
    .filter((each) => each.edition > edition)
    .sort((a, b) => a.edition - b.edition);
  if (next === undefined) return null;
  const row = await entities.profiles.get(next.id);
  return row.previousEditionId === id ? row : null;
}

/** One published assessment of one jurisdiction. */
export const Profile = builder.prismaNode('Profile', {
  description:
    'One published assessment of one jurisdiction: findings in six domains. It shows how complete policy is at its date; it never ranks.',
  id: { field: 'slug' },
  fields: (t) => ({
    slug: t.exposeString('slug', {
      description: 'Its natural key: place and year. Example: "guatemala-2022".',
    }),
    title: t.field({
      type: LocalizedText,
      description: 'Its title, letter by letter, in the language of its findings.',
      args: languageArgument,
      resolve: ({ title, language: own }, { language }) => quoteIn(own, title, language),
    }),
    url: t.string({
      description:
        'The address of its page on this server: HTML for people, JSON and Markdown for programs with `.json` and `.md`. Example: "https://mgi.example.org/profiles/guatemala-2022".',
      resolve: ({ slug }, _args, { release }) => addressOf(release, 'profiles', slug),
    }),
    jurisdiction: t.field({
      type: 'Jurisdiction',
      description: 'The place that it is about.',
      resolve: ({ jurisdictionId }, _args, { release }) =>
        release.reference.jurisdiction(jurisdictionId),
    }),
    level: t.expose('level', { type: Level, description: 'The level of government assessed.' }),
    edition: t.exposeInt('edition', {
      description:
        'Which profile of this place it is, from 1. A second edition need not have its first in this corpus.',
    }),
    editionFrom: t.expose('editionFrom', {
      type: EditionSource,
      description: 'Whether the edition was stated or inferred.',
    }),
    year: t.exposeInt('year', { description: 'The year of publication. Example: 2022.' }),
    month: t.exposeInt('month', {
      nullable: true,
      description: 'The month of publication, 1 to 12; null when the document does not say.',
    }),
    textLanguage: t.expose('language', {
      type: Language,
      description:
        'The language of its findings. The page around them may be in another: `document.pageLanguage`.',
    }),
    introduction: t.exposeString('introduction', {
      nullable: true,
      description: 'Its first paragraph, letter by letter; null when it has none.',
    }),
    researchPartner: t.exposeString('researchPartner', {
      nullable: true,
      description:
        'The research partner as the document names it. Example: "Economist Impact". Null when it names none.',
    }),
    previousEdition: t.field({
      type: 'Profile',
      nullable: true,
      description:
        'The edition before it in this corpus; null when there is none here, though one may have been published.',
      resolve: ({ previousEditionId }, _args, { release }) =>
        previousEditionId === null ? null : release.entities.profiles.get(previousEditionId),
    }),
    nextEdition: t.field({
      type: 'Profile',
      nullable: true,
      description: 'The edition after it in this corpus; null when there is none here.',
      resolve: (profile, _args, { release }) => readNextEdition(release, profile),
    }),
    document: t.field({
      type: 'Document',
      description: 'The document that it was read from.',
      resolve: ({ documentId }, _args, { release }) => release.entities.documents.get(documentId),
    }),
    source: t.field({
      type: SourceSpan,
      description: 'Where its title stands in that document.',
      resolve: (row) => row,
    }),
    sections: t.field({
      type: ['Section'],
      description: 'What it says of each domain, in the order of the wheel: six at most.',
      resolve: ({ id }, _args, { release }) => release.entities.sections.get(id),
    }),
    findings: t.connection(
      {
        type: 'Finding',
        description: 'Its findings.',
        args: findingArguments,
        resolve: ({ slug }, args, context) => listFindings(context, { of: 'PROFILE', slug }, args),
      },
      FindingConnection,
    ),
    citation: t.string({
      description:
        'How to cite it, unless asked otherwise in plain text: author body, year, title, portal, release.',
      args: citationArguments,
      resolve: async ({ id }, args, { release }) => {
        const style = args.style ?? 'TEXT';
        const language = readLanguage(args);
        const cited = await readCited(release, id);
        return style === 'TEXT'
          ? citeProfile(cited, release, language)
          : writeCitation(style, profileItem(cited, release, language), language);
      },
    }),
  }),
});

builder.queryFields((t) => ({
  profiles: t.connection(
    {
      type: 'Profile',
      nullable: true,
      extensions: NULL_ON_ERROR,
      description: 'Profiles of all jurisdictions. Example: {regions: ["002"]}.',
      args: profileArguments,
      resolve: (_root, args, { release }) => listProfiles(release, args),
    },
    ProfileConnection,
  ),
  profile: t.field({
    type: 'Profile',
    nullable: true,
    description: 'The profile with this slug; null when there is none.',
    args: {
      slug: t.arg.string({
        required: true,
        description: 'Place and year. Example: "guatemala-2022".',
      }),
    },
    resolve: (_root, { slug }, { release: { catalogue, entities } }) => {
      const profile = catalogue.profiles[catalogue.profileNumbers.get(slug) ?? -1];
      return profile === undefined ? null : entities.profiles.get(profile.id);
    },
  }),
}));
