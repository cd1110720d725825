import { type FindingSet, ignoreField } from '../../catalogue/finding-set.ts';
import { countKindsByDomain, type KindShare } from '../../catalogue/kinds-by-domain.ts';
import { says } from '../../catalogue/limits.ts';
import type { FindingKind as FindingKindCode } from '../../reference/codes.ts';
import { builder } from '../builder.ts';
import { FindingConnection, findingArguments } from '../finding/finding.ts';
import { FindingKind } from '../finding/finding-kind.ts';
import { listPart } from '../finding/finding-list.ts';
import { LocalizedText, languageArgument, sayIn, type Words } from '../support/localized-text.ts';
import { findingCount, profileCount } from './cell-counts.ts';

interface Shared extends KindShare {
  readonly set: FindingSet;
}

const NAMES: Readonly<Record<FindingKindCode, Words>> = {
  WELL_DEVELOPED: {
    en: 'are well-developed areas',
    fr: 'sont des aspects bien développés',
    es: 'son aspectos bien desarrollados',
  },
  AREA_FOR_DEVELOPMENT: {
    en: 'are areas with potential for further development',
    fr: 'sont des aspects qui pourraient être renforcés',
    es: 'son aspectos que podrían reforzarse',
  },
};

function describeShare({ kind, cell, whole }: KindShare): Words {
  const name = NAMES[kind];
  return {
    en: `${cell.findings} of ${whole.findings} findings under this domain ${name.en}. A profile chooses what it lists: a share is no score.`,
    fr: `${cell.findings} des ${whole.findings} constats de ce domaine ${name.fr}. Un profil choisit ce qu’il cite : une part n’est pas une note.`,
    es: `${cell.findings} de los ${whole.findings} hallazgos de este ámbito ${name.es}. Un perfil elige lo que cita: una proporción no es una nota.`,
  };
}

/** What part of the findings under a domain is of a kind. */
export const DomainKindCell = builder.objectRef<Shared>('DomainKindCell').implement({
  description:
    'How many of the findings under a domain are strengths, or gaps, whatever they concern. Print the number beside what it is out of; it is no score.',
  fields: (t) => ({
    domain: t.field({
      type: 'Domain',
      description: 'The domain.',
      resolve: ({ domain }, _args, { release }) => release.reference.domain(domain),
    }),
    kind: t.expose('kind', { type: FindingKind, description: 'Strengths or gaps.' }),
    findingCount: t.int(findingCount),
    outOfCount: t.int({
      description:
        'Out of how many: the findings of both kinds under this domain, whatever `kinds` the filter asks for. Example: 21.',
      resolve: ({ whole }) => whole.findings,
    }),
    share: t.float({
      nullable: true,
      description:
        '`findingCount` divided by `outOfCount`, 0 to 1; null where there is nothing to divide by. Never print it without `outOfCount`.',
      resolve: ({ cell, whole }) => (whole.findings === 0 ? null : cell.findings / whole.findings),
    }),
    profileCount: t.int(profileCount),
    statement: t.field({
      type: LocalizedText,
      description:
        'The same beside its base. Example: "5 of 21 findings under this domain are areas with potential for further development. A profile chooses what it lists: a share is no score."',
      args: languageArgument,
      resolve: (share, { language }) => sayIn(describeShare(share), language),
    }),
    findings: t.connection(
      {
        type: 'Finding',
        description: 'Those findings.',
        args: findingArguments,
        resolve: ({ set, domain, kind }, args, context) =>
          listPart(context, set, { domains: [domain], kinds: [kind] }, args),
      },
      FindingConnection,
    ),
  }),
});

/** The shares of a set: of the kinds that its filter asks for, or of both. */
export function listShares(set: FindingSet): Shared[] {
  const { kinds } = set.filter;
  const whole = ignoreField(set, 'kinds');
  return countKindsByDomain(whole)
    .filter(({ kind }) => !says(kinds) || kinds?.includes(kind) === true)
    .map((share) => ({ ...share, set: whole }));
}
