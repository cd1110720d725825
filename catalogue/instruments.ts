import { type Bits, bitsOf } from './bits.ts';
import type { CataloguedProfile } from './columns.ts';
import type { Facts, InstrumentFacts } from './facts.ts';
import { compareText } from './sorted.ts';

/** Where a finding names an instrument. */
export interface Mention {
  readonly finding: number;
  /** Among the mentions of the instrument in that finding, from 1. */
  readonly ordinal: number;
}

/** The instruments of a release, numbered from 0 by code, and the findings that name them. */
export interface Instruments {
  /** By code. */
  readonly all: readonly InstrumentFacts[];
  readonly byCode: ReadonlyMap<string, number>;
  /** The number of an instrument by the id of its row. */
  readonly numberOf: (id: number) => number;
  /** The findings that name an instrument, each once, in their own order. */
  readonly findingsOf: (instrument: number) => Int32Array;
  /** Where an instrument is named, in the order of the findings, then as its text has them. */
  readonly mentionsOf: (instrument: number) => readonly Mention[];
  /** Where each list of `findings` begins, by instrument. */
  readonly starts: Int32Array;
  /** The findings that name each instrument, one list after the other. */
  readonly findings: Int32Array;
}

/** Sorts the findings by the instruments that they name. */
export function catalogueInstruments(
  { instruments, mentions }: Facts,
  profiles: readonly CataloguedProfile[],
  findingOf: (id: number) => number,
): Instruments {
  const known = new Set(profiles.map(({ id }) => id));
  const all = instruments
    .filter(({ profileId }) => profileId === null || known.has(profileId))
    .toSorted((a, b) => compareText(a.code, b.code));
  const numbers = new Map(all.map(({ id }, number) => [id, number]));
  const rows = Array.from(mentions.findingIds, (findingId, row) => ({
    instrument: numbers.get(mentions.instrumentIds[row] ?? -1) ?? -1,
    finding: findingOf(findingId),
    ordinal: mentions.ordinals[row] ?? 0,
  })).sort((a, b) => a.instrument - b.instrument || a.finding - b.finding || a.ordinal - b.ordinal);
  const starts = new Int32Array(all.length + 1);
  const mentionStarts = new Int32Array(all.length + 1);
  for (const { instrument, ordinal } of rows) {
    mentionStarts[instrument + 1] = (mentionStarts[instrument + 1] ?? 0) + 1;
    if (ordinal === 1) starts[instrument + 1] = (starts[instrument + 1] ?? 0) + 1;
  }
  for (let at = 0; at < all.length; at += 1) {
    starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
    mentionStarts[at + 1] = (mentionStarts[at + 1] ?? 0) + (mentionStarts[at] ?? 0);
  }
  const findings = Int32Array.from(
    rows.filter(({ ordinal }) => ordinal === 1),
    ({ finding }) => finding,
  );
  const mentionFindings = Int32Array.from(rows, ({ finding }) => finding);
  const ordinals = Uint16Array.from(rows, ({ ordinal }) => ordinal);
  return {
    all,
    byCode: new Map(all.map(({ code }, number) => [code, number])),
    numberOf: (id) => numbers.get(id) ?? -1,
    findingsOf: (at) => findings.subarray(starts[at], starts[at + 1]),
    mentionsOf: (at) =>
      Array.from(
        mentionFindings.subarray(mentionStarts[at], mentionStarts[at + 1]),
        (finding, offset) => ({
          finding,
          ordinal: ordinals[(mentionStarts[at] ?? 0) + offset] ?? 0,
        }),
      ),
    starts,
    findings,
  };
}

/** The findings that name any of the instruments with these codes. */
export function withInstruments(
  { byCode, findingsOf }: Instruments,
  codes: readonly string[],
  size: number,
): Bits {
  return bitsOf(
    size,
    codes.flatMap((code) => {
      const number = byCode.get(code);
      return number === undefined ? [] : [...findingsOf(number)];
    }),
  );
}
