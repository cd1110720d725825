import type { Neighbours } from './neighbours.ts';
import type { Weights } from './weights.ts';

/** Probabilities from which on a proposal is HIGH or MEDIUM; below, it is LOW. */
export interface BandEdges {
  readonly HIGH: number;
  readonly MEDIUM: number;
}

/** How scores become probabilities and bands, fitted on hands that the model had not seen. */
export interface Calibration {
  /** How much a difference of scores says. */
  readonly sharpness: number;
  readonly bands: BandEdges;
}

/** The trained model. */
export interface MappingModel extends Calibration {
  readonly weights: Weights;
  /** The texts of an objective that it was trained on. */
  readonly neighboursOf: (objective: number) => Neighbours;
}
