import { z } from 'zod';
import { DOMAIN_CODES, FINDING_KINDS, LEVELS } from '../reference/codes.ts';

/** Rows that a page has at most. */
export const MOST_ROWS = 20;

export const language = z
  .enum(['EN', 'FR', 'ES'])
  .default('EN')
  .describe('Of names; quotes stay as they are.');
export const first = z.int().min(1).max(MOST_ROWS).default(10).describe('Rows of a page.');
export const after = z.string().optional().describe('`next` of the page before.');

/** Which findings: each narrows. */
export const which = {
  objective: z.int().min(1).max(23).optional().describe('Of the Global Compact.'),
  domain: z.enum(DOMAIN_CODES).optional().describe('Of the framework.'),
  kind: z.enum(FINDING_KINDS).optional().describe('Strength, or gap.'),
  level: z.enum(LEVELS).optional().describe('Of government.'),
  country: z.string().optional().describe('Country with its cities: "KEN" or "Kenya".'),
  jurisdiction: z.string().optional().describe('One place alone: "KEN-MOMBASA".'),
  region: z.string().optional().describe('M49 code or name: "002", "Africa".'),
  group: z.string().optional().describe('Code: "CPLP".'),
  instrument: z.string().optional().describe('Code of a law, policy or treaty.'),
  text: z.string().optional().describe('Words that the finding has.'),
};

/** What of `which` a call gave. */
export type Which = {
  readonly [Name in keyof typeof which]?: z.infer<(typeof which)[Name]> | undefined;
};

/** The filter of the graph for it. */
export const toFilter = ({
  objective,
  domain,
  kind,
  level,
  country,
  jurisdiction,
  region,
  group,
  instrument,
  text,
}: Which) => ({
  ...(objective !== undefined && { objectives: [objective] }),
  ...(domain !== undefined && { domains: [domain] }),
  ...(kind !== undefined && { kinds: [kind] }),
  ...(level !== undefined && { levels: [level] }),
  ...(country !== undefined && { countries: [country] }),
  ...(jurisdiction !== undefined && { jurisdictions: [jurisdiction] }),
  ...(region !== undefined && { regions: [region] }),
  ...(group !== undefined && { groups: [group] }),
  ...(instrument !== undefined && { instruments: [instrument] }),
  ...(text !== undefined && { text }),
});
