import type { Language } from '../../../text/languages.ts';
import type { Neighbours } from './neighbours.ts';
import type { Weights } from './weights.ts';

/** Probabilities from which on a proposal is HIGH or MEDIUM; below, it is LOW. */
export interface BandEdges {
  readonly HIGH: number;
  readonly MEDIUM: number;
}

/** Where bands begin, by what a text is. */
export interface Bands {
  /** HIGH, by the language of a text; a text without a word of migration is never HIGH. */
  readonly high: Readonly<Partial<Record<Language, number>>>;
  readonly medium: number;
  /** MEDIUM for a text without a word of migration, which has to be surer. */
  readonly mediumOffTopic: number;
}

/** The bands of a text. */
export function edgesOf(bands: Bands, language: Language, isOnTopic: boolean): BandEdges {
  return isOnTopic
    ? { HIGH: bands.high[language] ?? Infinity, MEDIUM: bands.medium }
    : { HIGH: Infinity, MEDIUM: bands.mediumOffTopic };
}

/** How scores become probabilities and bands, fitted on hands that the model had not seen. */
export interface Calibration {
  /** How much a difference of scores says. */
  readonly sharpness: number;
  readonly bands: Bands;
}

/** The trained model. */
export interface MappingModel extends Calibration {
  readonly weights: Weights;
  /** The texts of an objective that it was trained on. */
  readonly neighboursOf: (objective: number) => Neighbours;
}
