import { builder } from '../builder.ts';
import { FindingKind } from '../finding/finding-kind.ts';
import { describeValues } from '../support/enum-values.ts';

const DomainSource = builder.enumType('DomainSource', {
  description: 'How the domain of a part of a profile is known.',
  values: describeValues<'HEADING' | 'ORDER'>({
    HEADING: 'The document has a heading over it.',
    ORDER:
      'The document has no heading there: its place among the six parts tells, which follow the wheel.',
  }),
});

/** What one profile says of one domain. */
export const ProfileDomain = builder.prismaObject('ProfileDomain', {
  description: 'What one profile says of one domain.',
  select: { profileId: true, domainCode: true },
  fields: (t) => ({
    profile: t.relation('profile', { description: 'The profile.' }),
    domain: t.relation('domain', { description: 'The domain.' }),
    domainFrom: t.expose('domainFrom', {
      type: DomainSource,
      description: 'Whether a heading names the domain, or it was inferred by order.',
    }),
    heading: t.exposeString('heading', {
      nullable: true,
      description: 'The heading, letter by letter; null when the document has none there.',
    }),
    findings: t.relation('findings', {
      description:
        'Its findings, as the document has them: strengths, then gaps. Empty where the profile lists none, which does not mean that there are none.',
      args: { kind: t.arg({ type: FindingKind, description: 'Only strengths, or only gaps.' }) },
      query: ({ kind }) => ({ where: kind ? { kind } : {}, orderBy: { ordinal: 'asc' } }),
    }),
  }),
});
