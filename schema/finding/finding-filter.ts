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
import { YearRange } from '../support/filter.ts';
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
  description:
    'Which findings. Fields combine with "and", the items of a list with "or"; an empty list is as if it was not given. `and`, `or` and `not` do the rest: at most 50 filters in all, 10 deep, with at most 100 items in a list. A code may be in any spelling, an alpha-2 code or a name that one thing alone has ("Kenya", "Africa"); `extensions.readAs` of the answer says how it was read, and one that does not exist is an error that says what it may have meant.',
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
      and: t.field({ type: [FindingFilter], description: 'All of these must hold as well.' }),
      or: t.field({
        type: [FindingFilter],
        description: 'At least one of these must hold as well.',
      }),
      not: t.field({ type: FindingFilter, description: 'This must not hold.' }),
    };
  },
});
