import type { FindingConditions } from '../../catalogue/finding-filter.ts';
import type { Database } from '../../prisma/client.ts';
import { CONFIDENCES } from '../../reference/codes.ts';

// Findings with everything that a filter can ask of them, and the filter in plain JavaScript: what
// the SQL must agree with. Nothing here is shared with the code under test.

/** Reads all findings. */
export async function readPlainFindings(database: Database) {
  const findings = await database.finding.findMany({
    include: {
      objectiveMappings: true,
      principleMappings: true,
      instrumentMentions: { include: { instrument: true } },
      profile: {
        include: {
          jurisdiction: {
            include: {
              country: true,
              region: { include: { parent: { include: { parent: true } } } },
              memberships: { include: { group: true } },
            },
          },
        },
      },
    },
  });
  return findings.map(({ profile, instrumentMentions, ...finding }) => {
    const { jurisdiction } = profile;
    const { region, country } = jurisdiction;
    const ofCountry = jurisdiction.kind === 'COUNTRY' ? jurisdiction.code : country?.code;
    return {
      ...finding,
      profile,
      instruments: [...new Set(instrumentMentions.map(({ instrument }) => instrument.code))],
      countries: ofCountry === undefined ? [] : [ofCountry],
      regions: [region?.code, region?.parent?.code, region?.parent?.parent?.code].filter(
        (code) => code !== undefined,
      ),
      groups: jurisdiction.memberships.map(({ group }) => group.code),
    };
  });
}

/** A finding with everything that a filter can ask of it. */
export type PlainFinding = Awaited<ReturnType<typeof readPlainFindings>>[number];

const isGiven = (list: readonly unknown[] | null | undefined) => (list ?? []).length > 0;

function anyOf(list: readonly unknown[] | null | undefined, values: readonly unknown[]): boolean {
  return !isGiven(list) || values.some((value) => (list ?? []).includes(value));
}

/** The objectives that a finding is mapped to in the way that the filter asks. */
export function objectivesOf(finding: PlainFinding, filter: FindingConditions): number[] {
  const { methods, minConfidence, relevances } = filter;
  return finding.objectiveMappings
    .filter((mapping) => anyOf(isGiven(methods) ? methods : ['CURATED'], [mapping.method]))
    .filter((mapping) => !minConfidence || isSure(mapping.confidence, minConfidence))
    .filter((mapping) => anyOf(relevances, [mapping.relevance]))
    .map(({ objectiveNumber }) => objectiveNumber)
    .filter((number, at, all) => all.indexOf(number) === at);
}

/** The principles that a finding is mapped to in the way that the filter asks. */
export function principlesOf(finding: PlainFinding, filter: FindingConditions): string[] {
  const { methods, minConfidence } = filter;
  return finding.principleMappings
    .filter((mapping) => anyOf(isGiven(methods) ? methods : ['CURATED'], [mapping.method]))
    .filter((mapping) => !minConfidence || isSure(mapping.confidence, minConfidence))
    .map(({ principleCode }) => principleCode)
    .filter((code, at, all) => all.indexOf(code) === at);
}

function isSure(confidence: (typeof CONFIDENCES)[number], least: (typeof CONFIDENCES)[number]) {
  return CONFIDENCES.indexOf(confidence) <= CONFIDENCES.indexOf(least);
}

function fitsMappings(finding: PlainFinding, filter: FindingConditions): boolean {
  const { objectives, principles, methods, minConfidence, relevances } = filter;
  const concerned = objectivesOf(finding, filter);
  const under = principlesOf(finding, filter);
  if (isGiven(objectives) || isGiven(relevances) || isGiven(principles)) {
    return (
      (!isGiven(relevances) || concerned.length > 0) &&
      anyOf(objectives, concerned) &&
      anyOf(principles, under)
    );
  }
  return !(isGiven(methods) || minConfidence) || concerned.length + under.length > 0;
}

/** Whether a finding fits a filter. */
export function fits(finding: PlainFinding, filter: FindingConditions): boolean {
  const { profile } = finding;
  const { from, to } = filter.years ?? {};
  return (
    anyOf(filter.domains, [finding.domainCode]) &&
    anyOf(filter.textLanguages, [finding.language]) &&
    anyOf(filter.kinds, [finding.kind]) &&
    anyOf(filter.levels, [profile.level]) &&
    anyOf(filter.profiles, [profile.slug]) &&
    anyOf(filter.jurisdictions, [profile.jurisdiction.code]) &&
    anyOf(filter.countries, finding.countries) &&
    anyOf(filter.regions, finding.regions) &&
    anyOf(filter.groups, finding.groups) &&
    anyOf(filter.instruments, finding.instruments) &&
    anyOf(filter.editions, [profile.edition]) &&
    (typeof from !== 'number' || profile.year >= from) &&
    (typeof to !== 'number' || profile.year <= to) &&
    fitsMappings(finding, filter) &&
    (filter.and ?? []).every((inner) => fits(finding, inner)) &&
    (!isGiven(filter.or) || (filter.or ?? []).some((inner) => fits(finding, inner))) &&
    (!filter.not || !fits(finding, filter.not))
  );
}
