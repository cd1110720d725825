import { profileById } from '../../catalogue/profile-index.ts';
import type { ProfileDomain as Row } from '../../prisma/generated/client/client.ts';
import {
  DOMAIN_CODES,
  FINDING_KINDS,
  type FindingKind as KindCode,
} from '../../reference/codes.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
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

/** The ids of the findings of one part of a profile, as the document has them. */
function listIds(
  { catalogue }: PublishedRelease,
  { profileId, domainCode }: Row,
  kind: KindCode | null | undefined,
): readonly number[] {
  const { from, to } = profileById(catalogue, profileId);
  const { domainOf, kindOf } = catalogue;
  const domainAt = DOMAIN_CODES.indexOf(domainCode);
  const kindAt = kind ? FINDING_KINDS.indexOf(kind) : null;
  return [...catalogue.ids.subarray(from, to)].filter(
    (_id, offset) =>
      domainOf[from + offset] === domainAt && (kindAt === null || kindOf[from + offset] === kindAt),
  );
}

/** What one profile says of one domain. */
export const ProfileDomain = builder.prismaObject('ProfileDomain', {
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
    findings: t.field({
      type: ['Finding'],
      description:
        'Its findings, as the document has them: strengths, then gaps. Empty where the profile lists none, which does not mean that there are none.',
      args: { kind: t.arg({ type: FindingKind, description: 'Only strengths, or only gaps.' }) },
      resolve: (row, { kind }, { release }) =>
        release.entities.findings.list(listIds(release, row, kind)),
    }),
  }),
});
