import type { Bits } from '../../catalogue/bits.ts';

/** What a query may name. */
export type EntityType =
  | 'Jurisdiction'
  | 'Group'
  | 'Region'
  | 'Objective'
  | 'Domain'
  | 'Principle'
  | 'IndicatorArea'
  | 'Instrument'
  | 'Profile'
  | 'Publication';

/** Findings that a thing leads to. */
export interface Led {
  readonly findings: Bits;
  /** How much one of them counts, 1 at most. */
  readonly weight: number;
}

/** What something is called; null where no name is known in a language. */
export interface EntityName {
  readonly en: string;
  readonly fr: string | null;
  readonly es: string | null;
}

/** A thing that a query names. */
export interface Entity {
  readonly type: EntityType;
  /** Its natural key. */
  readonly key: string;
  /** What it is called, to say why something was found. */
  readonly name: EntityName;
  /** The findings that it leads to, however they are worded. */
  readonly led: readonly Led[];
  /** Names that a text may say it by. */
  readonly names: readonly string[];
}

/** Finds what is named. */
export interface EntityFinder {
  /**
   * The things that a run of words names; several where it names them all, none where it is not sure.
   * @param isWhole whether the run is all that was asked: names of plain words count then only.
   */
  readonly find: (run: string, isWhole: boolean) => readonly Entity[];
  /** Folded words of names, which nobody misspelt. */
  readonly words: ReadonlySet<string>;
}

/** For texts that name nothing. */
export const NO_ENTITIES: EntityFinder = { find: () => [], words: new Set() };
