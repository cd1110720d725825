import {
  FINDING_FIELDS,
  type FieldType,
  type FilterField,
  type FindingConditions,
} from '../../catalogue/finding-filter.ts';
import { builder } from '../builder.ts';
import { DomainCode } from '../framework/domain-code.ts';
import { Confidence, MappingMethod, PrincipleCode, Relevance } from '../framework/mapping-enums.ts';
import { Level } from '../place/level.ts';
import { COMBINING, innerFilters, YearRange } from '../support/filter.ts';
import { Language } from '../support/language.ts';
import { FindingKind } from './finding-kind.ts';

/** The type in the graph of each type of the table. */
const TYPES = {
  Confidence,
  DomainCode,
  FindingKind,
  Int: 'Int',
  Language,
  Level,
  MappingMethod,
  PrincipleCode,
  Relevance,
  String: 'String',
  YearRange,
} as const satisfies Record<FieldType, unknown>;

/** Which findings: the fields are those of the table in catalogue/finding-filter.ts. */
export const FindingFilter = builder.inputRef<FindingConditions>('FindingFilter');

FindingFilter.implement({
  description: `Which findings. ${COMBINING}`,
  fields: (t) => {
    const entries = Object.entries<Pick<FilterField<never>, 'type' | 'isList' | 'description'>>(
      FINDING_FIELDS,
    ).map(([name, { type, isList, description }]) => [
      name,
      t.field({ type: isList ? [TYPES[type]] : TYPES[type], description }),
    ]);
    return {
      // The table and FindingConditions have the same fields by their types.
      ...(Object.fromEntries(entries) as object),
      ...innerFilters(t, FindingFilter),
    };
  },
});
