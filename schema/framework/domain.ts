import { builder } from '../builder.ts';
import { FindingConnection, findingArguments } from '../finding/finding.ts';
import { listFindings } from '../finding/finding-list.ts';
import { LocalizedText, languageArgument, localize } from '../support/localized-text.ts';
import { DomainCode } from './domain-code.ts';

/** One of the six domains. */
export const Domain = builder.prismaNode('Domain', {
  description: 'One of the six domains of the Migration Governance Framework (MiGOF).',
  id: { field: 'code' },
  fields: (t) => ({
    code: t.expose('code', { type: DomainCode, description: 'Its natural key.' }),
    number: t.exposeInt('number', { description: "Its place on the framework's wheel, 1 to 6." }),
    name: t.field({
      type: LocalizedText,
      description: 'Its name. Example: "Partnerships".',
      args: languageArgument,
      resolve: (row, { language }) =>
        localize(
          { en: row.nameEn, fr: row.nameFr, es: row.nameEs, unverified: row.nameUnverified },
          language,
        ),
    }),
    title: t.field({
      type: LocalizedText,
      description: 'The principle or objective of the framework that it stands for, in full.',
      args: languageArgument,
      resolve: (row, { language }) =>
        localize(
          { en: row.titleEn, fr: row.titleFr, es: row.titleEs, unverified: row.titleUnverified },
          language,
        ),
    }),
    sdgBreakdown: t.exposeString('sdgBreakdown', {
      description:
        'The breakdown of SDG indicator 10.7.2 (series SG_CPA_MIGRS) on the same domain. Example: "PD_1". Governments report it themselves: set it beside MGI, never merge the two.',
    }),
    placements: t.field({
      type: ['IndicatorAreaPlacement'],
      description:
        'The indicator areas in it, by edition of the overview page, then as that page has them.',
      args: {
        overview: t.arg.string({
          defaultValue: 'overview-fr',
          description:
            'The edition of the overview page: "overview-fr" has all 27 areas, "overview-en" only the two that it is known to place elsewhere. [Default: "overview-fr"]',
        }),
      },
      resolve: ({ code }, { overview }, { release }) =>
        release.reference
          .placementsOfDomain(code)
          .filter((each) => each.edition === (overview ?? 'overview-fr')),
    }),
    findings: t.connection(
      {
        type: 'Finding',
        description: 'The findings that stand under it, in all profiles.',
        args: findingArguments,
        resolve: ({ code }, args, context) => listFindings(context, { of: 'DOMAIN', code }, args),
      },
      FindingConnection,
    ),
  }),
});

builder.queryFields((t) => ({
  domains: t.field({
    type: ['Domain'],
    description: 'The six domains, in the order of the wheel.',
    resolve: (_root, _args, { release }) => release.reference.domains,
  }),
  domain: t.field({
    type: 'Domain',
    nullable: true,
    description: 'The domain with this code.',
    args: {
      code: t.arg({
        type: DomainCode,
        required: true,
        description: 'Its code. Example: MIGRANTS_RIGHTS.',
      }),
    },
    resolve: (_root, { code }, { release }) => release.reference.domain(code),
  }),
}));
