import type { InstrumentKind as Kind } from '../../reference/codes.ts';
import { builder } from '../builder.ts';
import { describeValues } from '../support/enum-values.ts';

/** What an instrument is, by the noun of its name. */
export const InstrumentKind = builder.enumType('InstrumentKind', {
  description:
    'What an instrument is, by the noun of its name in the finding. A name says little of legal force: two places may call the same thing a law and a code.',
  values: describeValues<Kind>({
    LAW: 'A constitution, a law or an act. Example: "Law No. 15192 of Civil and Mutual Associations (2020)".',
    CODE: 'A code. Example: "Migration Code (2016)".',
    BILL: 'A bill: a law that is proposed. Example: "CGM Investment Authority Bill (2019)".',
    REGULATION: 'A regulation, decree, order or ordinance.',
    STANDARD: 'Standards or norms that an administration must keep.',
    GUIDELINE: 'Guidelines, a guide or a manual.',
    POLICY: 'A policy. Example: "General Government Policy 2020–2024".',
    STRATEGY: 'A strategy. Example: "Mombasa Social Protection Strategy (2018)".',
    FRAMEWORK: 'A framework, a strategic one too, or a global compact.',
    PLAN: 'A plan, an action plan or a road map.',
    PROGRAMME: 'A programme. Example: "Punto Emprende program".',
    AGREEMENT:
      'An agreement, a memorandum of understanding or a treaty between named parties; also a signed partnership or declaration.',
    CONVENTION: 'A convention, covenant or pact. Example: "Conventions de l’OIT (nº 97)".',
    PROTOCOL: 'A protocol, between States or within an administration.',
  }),
});
