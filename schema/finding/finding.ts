import { addressOf } from '../../addresses/addresses.ts';
import { findReference } from '../../catalogue/catalogue.ts';
import { readMethods } from '../../catalogue/finding-filter.ts';
import { EVERYWHERE } from '../../catalogue/finding-set.ts';
import { citeFinding } from '../../citations/cite.ts';
import { findingItem } from '../../citations/csl-item.ts';
import type { MappingMethod as MethodCode } from '../../reference/codes.ts';
import { builder } from '../builder.ts';
import { facetsField } from '../facets/facets-field.ts';
import { MappingMethod } from '../framework/mapping-enums.ts';
import { SourceSpan } from '../source/source-span.ts';
import { describePages, totalCountField } from '../support/connection.ts';
import { Language } from '../support/language.ts';
import { NULL_ON_ERROR } from '../support/null-on-error.ts';
import { whenRead } from '../support/when-read.ts';
import { citationArguments, readCited, readLanguage, writeCitation } from './citation-style.ts';
import { FindingFilter } from './finding-filter.ts';
import { FindingKind } from './finding-kind.ts';
import { findingOrder, listFindings } from './finding-list.ts';
import { resultCitationField } from './result-citation.ts';

/** Which mappings of a finding: curated ones, so that nobody takes a proposal for one of them. */
const methodsArgument = builder.args((t) => ({
  methods: t.field({
    type: [MappingMethod],
    defaultValue: ['CURATED'],
    description:
      'Only mappings made in any of these ways. With several, a proposal stands beside a curated mapping. [Default: [CURATED]]',
  }),
}));

/** The rows that were made in some ways. */
const madeBy = <Row extends { readonly method: MethodCode }>(
  rows: readonly Row[],
  methods: readonly MethodCode[] | null | undefined,
): readonly Row[] => rows.filter(({ method }) => readMethods(methods).includes(method));

/** A statement of a profile. */
export const Finding = builder.prismaNode('Finding', {
  description:
    'One statement of a profile: an example of a well-developed area, or an area with potential for further development. It speaks of policy, not of practice, at the date of the profile.',
  id: { field: 'reference' },
  fields: (t) => ({
    reference: t.exposeString('reference', {
      description:
        'Its natural key: profile, domain, kind, position. Example: "guatemala-2022/migrants-rights/well-developed/3".',
    }),
    url: t.string({
      description:
        'The address of its page on this server: HTML for people, JSON and Markdown for programs with `.json` and `.md`. Example: "https://mgi.example.org/findings/guatemala-2022/migrants-rights/well-developed/3".',
      resolve: ({ reference }, _args, { release }) => addressOf(release, 'findings', reference),
    }),
    profile: t.field({
      type: 'Profile',
      description: 'The profile that says it.',
      resolve: ({ profileId }, _args, { release }) => release.entities.profiles.get(profileId),
    }),
    domain: t.field({
      type: 'Domain',
      description: 'The domain that it stands under.',
      resolve: ({ domainCode }, _args, { release }) => release.reference.domain(domainCode),
    }),
    section: t.field({
      type: 'Section',
      description: 'The part of its profile on that domain, which tells how the domain is known.',
      resolve: ({ profileId, domainCode, reference }, _args, { release }) =>
        whenRead(release.entities.sections.get(profileId), (sections) => {
          const section = sections.find((each) => each.domainCode === domainCode);
          if (section === undefined)
            throw new Error(`${reference} stands in no part of its profile.`);
          return section;
        }),
    }),
    kind: t.expose('kind', { type: FindingKind, description: 'Strength or gap; never a score.' }),
    position: t.exposeInt('position', {
      description: 'Its place among the findings of its domain and kind in the profile, from 1.',
    }),
    text: t.exposeString('text', {
      description:
        'What it says, in the characters of the source, typos included, in its own `textLanguage`. Never translated.',
    }),
    textLanguage: t.expose('language', {
      type: Language,
      description: 'The language that `text` is written in.',
    }),
    source: t.field({
      type: SourceSpan,
      description: 'Where it stands in its source document.',
      resolve: ({ profileId, lineFrom, lineTo, quote }, _args, { release }) =>
        whenRead(release.entities.profiles.get(profileId), ({ documentId }) => ({
          lineFrom,
          lineTo,
          quote,
          documentId,
        })),
    }),
    mappings: t.field({
      type: ['ObjectiveMapping'],
      description:
        'The objectives that it concerns, primary first, each with its reason. Empty where it concerns a guiding principle only (see `principleMappings`).',
      args: methodsArgument,
      resolve: ({ id }, { methods }, { release }) =>
        whenRead(release.entities.objectiveMappings.get(id), (rows) => madeBy(rows, methods)),
    }),
    principleMappings: t.field({
      type: ['PrincipleMapping'],
      description: 'The guiding principles that it stands under, each with its reason.',
      args: methodsArgument,
      resolve: ({ id }, { methods }, { release }) =>
        whenRead(release.entities.principleMappings.get(id), (rows) => madeBy(rows, methods)),
    }),
    citation: t.string({
      description:
        'How to cite it, unless asked otherwise in plain text: author body, year, title, portal, reference, lines, release.',
      args: citationArguments,
      resolve: async (finding, args, { release }) => {
        const style = args.style ?? 'TEXT';
        const language = readLanguage(args);
        const cited = await readCited(release, finding.profileId);
        return style === 'TEXT'
          ? citeFinding(finding, cited, release, language)
          : writeCitation(style, findingItem(finding, cited, release, language), language);
      },
    }),
  }),
});

const [findingPages, findingRow] = describePages('Finding', 'findings');

/** A page of findings. */
export const FindingConnection = builder.connectionObject(
  {
    ...findingPages,
    type: 'Finding',
    fields: (t) => ({
      totalCount: t.int(totalCountField),
      facets: t.field(facetsField),
      citation: t.string(resultCitationField),
    }),
  },
  findingRow,
);

/** The arguments of every connection of findings, beside those of its page. */
export const findingArguments = builder.args((t) => ({
  filter: t.field({
    type: FindingFilter,
    description: 'Which findings; all when it is left out. Example: {objectives: [10]}.',
  }),
  orderBy: t.field(findingOrder.argument),
}));

builder.queryFields((t) => ({
  findings: t.connection(
    {
      type: 'Finding',
      nullable: true,
      extensions: NULL_ON_ERROR,
      description:
        'Findings of all profiles. Example: the gaps that concern trafficking, {objectives: [10], kinds: [AREA_FOR_DEVELOPMENT]}.',
      args: findingArguments,
      resolve: (_root, args, context) => listFindings(context, EVERYWHERE, args),
    },
    FindingConnection,
  ),
  finding: t.field({
    type: 'Finding',
    nullable: true,
    description: 'The finding with this reference; null when there is none.',
    args: {
      reference: t.arg.string({
        required: true,
        description:
          'Profile, domain, kind, position. Example: "guatemala-2022/migrants-rights/well-developed/3".',
      }),
    },
    resolve: (_root, { reference }, { release: { catalogue, entities } }) => {
      const id = catalogue.ids[findReference(catalogue, reference)];
      return id === undefined ? null : entities.findings.get(id);
    },
  }),
}));
