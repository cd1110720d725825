import { builder } from '../builder.ts';
import { FindingConnection, findingArguments, findingQuery } from '../finding/finding.ts';
import { LocalizedText, languageArgument, localize } from '../support/localized-text.ts';
import { DomainCode } from './domain-code.ts';

/** One of the six domains. */
export const Domain = builder.prismaNode('Domain', {
  description: 'One of the six domains of the Migration Governance Framework (MiGOF).',
  id: { field: 'code' },
  nullable: true,
  select: { code: true },
  fields: (t) => ({
    code: t.expose('code', { type: DomainCode, description: 'Its natural key.' }),
    number: t.exposeInt('number', { description: "Its place on the framework's wheel, 1 to 6." }),
    name: t.field({
      type: LocalizedText,
      description: 'Its name. Example: "Partnerships".',
      args: languageArgument,
      select: { nameEn: true, nameFr: true, nameEs: true, nameUnverified: true },
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
      select: { titleEn: true, titleFr: true, titleEs: true, titleUnverified: true },
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
    areas: t.relation('placements', {
      description:
        'The indicator areas in it, by edition of the overview page, then as that page has them.',
      args: {
        edition: t.arg.string({
          required: true,
          defaultValue: 'overview-fr',
          description:
            'The edition of the overview page: "overview-fr" has all 27 areas, "overview-en" only the two that it is known to place elsewhere. [Default: "overview-fr"]',
        }),
      },
      query: ({ edition }) => ({ where: { edition }, orderBy: { position: 'asc' } }),
    }),
    findings: t.relatedConnection(
      'findings',
      {
        cursor: 'reference',
        totalCount: true,
        description: 'The findings that stand under it, in all profiles.',
        args: findingArguments,
        query: findingQuery,
      },
      FindingConnection,
    ),
  }),
});

builder.queryFields((t) => ({
  domains: t.prismaField({
    type: [Domain],
    description: 'The six domains, in the order of the wheel.',
    resolve: (query, _root, _args, { database }) =>
      database.domain.findMany({ ...query, orderBy: { number: 'asc' } }),
  }),
  domain: t.prismaField({
    type: Domain,
    nullable: true,
    description: 'The domain with this code.',
    args: {
      code: t.arg({
        type: DomainCode,
        required: true,
        description: 'Its code. Example: MIGRANTS_RIGHTS.',
      }),
    },
    resolve: (query, _root, { code }, { database }) =>
      database.domain.findUnique({ ...query, where: { code } }),
  }),
}));
