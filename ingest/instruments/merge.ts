import { countCharacters } from '../../text/characters.ts';
import type { InstrumentContent, MentionContent } from '../assemble/content.ts';
import { createNamer } from './instrument-code.ts';
import type { Mention } from './mention.ts';
import { type FindingMentions, isSameInstrument, isShortFor, readKey } from './name-key.ts';

/** A mention with what it is compared by. */
interface Named {
  readonly finding: FindingMentions;
  readonly mention: Mention;
  readonly key: readonly string[];
}

function listNamed(findings: readonly FindingMentions[], places: ReadonlySet<string>): Named[] {
  return findings.flatMap((finding) =>
    finding.mentions.map((mention) => ({ finding, mention, key: readKey(mention, places) })),
  );
}

/** Groups mentions that name one instrument: first by full names, then short forms of just one. */
function groupNames(named: readonly Named[]): Named[][] {
  const groups: Named[][] = [];
  // Names with years first: one without can then tell whether there is one that it can mean.
  const isDated = ({ mention }: Named) => mention.yearsFrom === 'NAME';
  for (const each of [...named.filter(isDated), ...named.filter((other) => !isDated(other))]) {
    const same = groups.filter((group) => group.every((other) => isSameInstrument(each, other)));
    if (same.length === 1) same[0]?.push(each);
    else groups.push([each]);
  }
  for (const group of [...groups]) {
    const longer = groups.filter(
      (other) => other !== group && other.some((full) => group.every((s) => isShortFor(s, full))),
    );
    const [only] = longer;
    if (longer.length !== 1 || only === undefined) continue;
    only.push(...group);
    groups.splice(groups.indexOf(group), 1);
  }
  return groups;
}

/** The fullest form of a name; of two as full, the one with its years, then the earlier one. */
function pickName(group: readonly Named[]): Named | undefined {
  const weigh = ({ key, mention }: Named): number =>
    key.length * 2 + (mention.yearsFrom === 'NAME' ? 1 : 0);
  return group.toSorted((a, b) => weigh(b) - weigh(a))[0];
}

function describe(group: readonly Named[]): InstrumentContent['own'] {
  const picked = pickName(group);
  if (picked === undefined) return null;
  const { mention, finding } = picked;
  const dated = group.find((each) => each.mention.yearsFrom === 'NAME');
  const years = (dated ?? group.find((each) => each.mention.years !== null))?.mention.years;
  return {
    kind: mention.kind,
    name: mention.text,
    language: finding.language,
    yearFrom: years?.from ?? null,
    yearTo: years?.to ?? null,
  };
}

function toMentions(group: readonly Named[]): MentionContent[] {
  const perFinding = new Map<string, number>();
  return group.map(({ finding: { reference, text }, mention }) => {
    const ordinal = (perFinding.get(reference) ?? 0) + 1;
    perFinding.set(reference, ordinal);
    // Offsets are stored as PostgreSQL and most languages count.
    const spanFrom = countCharacters(text, mention.from);
    const spanTo = spanFrom + countCharacters(mention.text);
    return { reference, spanFrom, spanTo, text: mention.text, ordinal };
  });
}

/** "The Agreement" goes with the mention that it repeats. */
function addRepetitions(named: readonly Named[], groups: readonly Named[][]): Named[][] {
  const all = groups.map((group) => new Set(group));
  for (const each of named) {
    const { repeats } = each.mention;
    const antecedent = repeats === null ? undefined : each.finding.mentions[repeats];
    all.find((group) => [...group].some(({ mention }) => mention === antecedent))?.add(each);
  }
  return all
    .map((group) => named.filter((each) => group.has(each)))
    .toSorted(([a], [b]) => (a && b ? named.indexOf(a) - named.indexOf(b) : 0));
}

/**
 * Brings the mentions of one profile together: one instrument for each, however often it is named.
 * @param profile slug of the profile, which begins the codes of its instruments.
 * @param places folded words that mean the place itself: "Mombasa Plan" and "CGM Plan" are one.
 */
export function mergeMentions(
  profile: string,
  findings: readonly FindingMentions[],
  places: ReadonlySet<string>,
): readonly InstrumentContent[] {
  const named = listNamed(findings, places);
  const nameInstrument = createNamer(profile);
  const ofProfile = named.filter(({ mention }) => mention.convention === null);
  const groups = groupNames(ofProfile.filter(({ mention }) => mention.repeats === null));
  const codes = new Set(named.flatMap(({ mention }) => mention.convention ?? []));
  return [
    ...[...codes].map((code) => ({
      code,
      own: null,
      mentions: toMentions(named.filter(({ mention }) => mention.convention === code)),
    })),
    ...addRepetitions(ofProfile, groups).map((group) => {
      const own = describe(group);
      return { code: nameInstrument(own?.name ?? ''), own, mentions: toMentions(group) };
    }),
  ];
}
