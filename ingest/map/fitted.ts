import * as z from 'zod';
import { DOMAIN_CODES } from '../../reference/codes.ts';

const BandScores = z.strictObject({ HIGH: z.number(), MEDIUM: z.number() });

/** Scores from which a proposal is HIGH or MEDIUM; below, it is LOW. */
export type Bands = z.infer<typeof BandScores>;

/**
 * How a proposal stands: the only one, the main one of several, or one beside the main one. A main
 * one that another comes near to is wrong more often than its score alone says.
 */
export type Standing = 'CLEAR' | 'CONTESTED' | 'BESIDE';

/**
 * What is fitted from labelled findings and not written by hand: how much a domain speaks for an
 * objective, and from which score on a proposal deserves a band of confidence.
 */
export const Fitted = z.strictObject({
  about: z.string(),
  /** Added to a score's log-odds, by domain and number of the objective; 0 where there is none. */
  priors: z.partialRecord(z.enum(DOMAIN_CODES), z.record(z.string(), z.number())),
  bands: z.strictObject({ CLEAR: BandScores, CONTESTED: BandScores, BESIDE: BandScores }),
});
export type Fitted = z.infer<typeof Fitted>;
