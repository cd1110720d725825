import {
  DOMAIN_CODES,
  type DomainCode,
  FINDING_KINDS,
  type FindingKind,
} from '../reference/codes.ts';
import { noBits } from './bits.ts';
import { type Cell, makeCounter } from './count-rows.ts';
import type { FindingSet } from './finding-set.ts';

/** What part of the findings under a domain is of a kind. */
export interface KindShare {
  readonly domain: DomainCode;
  readonly kind: FindingKind;
  readonly cell: Cell;
  /** The findings of all kinds under the domain. */
  readonly whole: Cell;
}

/**
 * Counts strengths and gaps out of all findings of a set under each domain.
 * @param set whose filter asks for no kinds.
 */
export function countKindsByDomain({ catalogue, bits }: FindingSet): readonly KindShare[] {
  const countRow = makeCounter(catalogue);
  const whole = countRow(bits);
  const rows = FINDING_KINDS.map((kind) => {
    const ofKind = catalogue.values.kinds.get(kind) ?? noBits(catalogue.size);
    return [kind, countRow(bits.new_intersection(ofKind))] as const;
  });
  const none: Cell = { findings: 0, profiles: 0, jurisdictions: 0 };
  return DOMAIN_CODES.flatMap((domain) =>
    rows.map(([kind, { byDomain }]) => ({
      domain,
      kind,
      cell: byDomain.get(domain) ?? none,
      whole: whole.byDomain.get(domain) ?? none,
    })),
  );
}
