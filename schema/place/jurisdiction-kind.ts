import type { JurisdictionFacts } from '../../catalogue/facts.ts';
import { builder } from '../builder.ts';
import { describeValues } from '../support/enum-values.ts';

/** What a jurisdiction is. */
export const JurisdictionKind = builder.enumType('JurisdictionKind', {
  description: 'What a jurisdiction is.',
  values: describeValues<JurisdictionFacts['kind']>({
    COUNTRY: 'A country or area of ISO 3166-1.',
    LOCAL_AUTHORITY: 'A city, municipality, county, canton, state or district.',
    REGIONAL_BODY: 'A body that several countries form.',
  }),
});
