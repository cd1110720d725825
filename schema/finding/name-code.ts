import type { NameCode } from '../../citations/describe-filter.ts';
import { DOMAIN_CODES, PRINCIPLE_CODES } from '../../reference/codes.ts';
import type { Reference } from '../../release/reference-rows.ts';
import { localizeName } from '../support/localized-text.ts';

/** Finds what a code of a field of the filter is a code of; null where nothing has a name. */
function findNamed(reference: Reference, field: string, code: string) {
  switch (field) {
    case 'domains': {
      const domain = DOMAIN_CODES.find((each) => each === code);
      return domain === undefined ? null : reference.domain(domain);
    }
    case 'principles': {
      const principle = PRINCIPLE_CODES.find((each) => each === code);
      return principle === undefined ? null : reference.principle(principle);
    }
    case 'jurisdictions':
    case 'countries':
      return reference.jurisdictionByCode(code);
    case 'regions':
      return reference.region(code);
    case 'groups':
      return reference.groupByCode(code);
    default:
      return null;
  }
}

/** Names the codes of a filter, which are those of the release, in a language. */
export const nameCodes =
  (reference: Reference): NameCode =>
  (field, code, language) => {
    const named = findNamed(reference, field, code);
    return named === null ? null : localizeName({ unverified: [], ...named }, language).text;
  };
