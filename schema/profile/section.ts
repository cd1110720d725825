import { profileById } from '../../catalogue/profile-index.ts';
import { builder } from '../builder.ts';
import { FindingConnection, findingArguments } from '../finding/finding.ts';
import { listFindings } from '../finding/finding-list.ts';
import { describeValues } from '../support/enum-values.ts';
import { costs, measureShort } from '../support/query-cost.ts';

const DomainSource = builder.enumType('DomainSource', {
  description: 'How the domain of a part of a profile is known.',
  values: describeValues<'HEADING' | 'ORDER'>({
    HEADING: 'The document has a heading over it.',
    ORDER:
      'The document has no heading there: its place among the six parts tells, which follow the wheel.',
  }),
});

/** What one profile says of one domain. */
export const Section = builder.prismaObject('Section', {
  description: 'What one profile says of one domain.',
  fields: (t) => ({
    profile: t.field({
      type: 'Profile',
      description: 'The profile.',
      resolve: ({ profileId }, _args, { release }) => release.entities.profiles.get(profileId),
    }),
    domain: t.field({
      type: 'Domain',
      description: 'The domain.',
      resolve: ({ domainCode }, _args, { release }) => release.reference.domain(domainCode),
    }),
    domainFrom: t.expose('domainFrom', {
      type: DomainSource,
      description: 'Whether a heading names the domain, or it was inferred by order.',
    }),
    heading: t.exposeString('heading', {
      nullable: true,
      description: 'The heading, letter by letter; null when the document has none there.',
    }),
    findings: t.connection(
      {
        type: 'Finding',
        extensions: costs(measureShort(8)),
        description:
          'Its findings: strengths, then gaps. Empty where the profile lists none, which does not mean that there are none.',
        args: findingArguments,
        resolve: ({ profileId, domainCode: code }, args, context) => {
          const { slug } = profileById(context.release.catalogue, profileId);
          return listFindings(context, { of: 'SECTION', slug, code }, args);
        },
      },
      FindingConnection,
    ),
  }),
});
