import { createHash } from 'node:crypto';
import { OBJECTIVE_ACTIONS } from '../../reference/objective-actions.ts';
import type { Language } from '../../text/languages.ts';
import type { CorpusDocument, CuratedFinding } from '../corpus/read-corpus.ts';
import { readInstruments, readMentions } from '../instruments/read-instruments.ts';
import type { ParsedFinding } from '../parse/findings/findings.ts';
import { checkPlace } from '../parse/identity/identity-checks.ts';
import type { ProfileIdentity } from '../parse/identity/profile-identity.ts';
import { quoteLines, splitLines } from '../parse/page/lines.ts';
import { type ParsedProfile, parseProfile } from '../parse/profile.ts';
import { IngestError } from '../problem.ts';
import type { AddedJurisdiction, FindingContent, ProfileContent } from './content.ts';
import { proposeMappings } from './propose-mappings.ts';

/** The SHA-256 of a finding's text (UTF-8), in hexadecimal. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Reads a profile document and brings it into the shape of the tables.
 * @throws IngestError when the document cannot be understood whole, its place is unknown, or a
 * curated mapping does not fit its text. Each problem names file and line.
 */
export function assembleProfile(document: CorpusDocument): ProfileContent {
  return assembleParsed(document, parseProfile(document.text));
}

/** What of a document the content of its profile is made from, beside its reading. */
export type AssembledDocument = Pick<CorpusDocument, 'id' | 'file' | 'text' | 'curated'> & {
  readonly mappings?: string | undefined;
};

/**
 * Brings a profile that was read into the shape of the tables.
 * @throws IngestError as `assembleProfile` does.
 */
export function assembleParsed(document: AssembledDocument, parsed: ParsedProfile): ProfileContent {
  const { identity, language } = parsed;
  const { slug, title, level, year } = identity;
  const errors = parsed.diagnostics.filter((diagnostic) => diagnostic.level === 'ERROR');
  if (!slug || !title || !level || !year || !language || errors.length > 0) {
    throw new IngestError(
      errors.map(({ line, message }) => `${document.file}:${line ?? 1}: ${message}`),
    );
  }
  const findings = parsed.findings.map((finding) => assembleFinding(document, finding, language));
  requireAgreement(document, slug, findings);
  const mentions = readMentions(findings);
  return {
    slug,
    title: title.text,
    ...placeOf(document, identity),
    level,
    // One after the first that no word counts is the second as far as the page can tell.
    edition: identity.edition ?? 2,
    editionFrom: identity.isEditionStated ? 'STATED' : 'INFERRED',
    year,
    month: identity.month,
    language,
    introduction: parsed.introduction?.text ?? null,
    researchPartner: parsed.researchPartner?.name ?? null,
    source: {
      documentId: document.id,
      lineFrom: title.span.from,
      lineTo: title.span.to,
      quote: quoteLines(splitLines(document.text), title.span),
    },
    sections: listSections(parsed),
    findings,
    instruments: readInstruments(slug, identity, findings, mentions),
    curated: document.curated,
    proposals: findings.map((finding, at) => proposeMappings(finding, mentions[at] ?? [])),
  };
}

function listSections(parsed: ParsedProfile): ProfileContent['sections'] {
  return parsed.sections.map(({ domain, domainFrom, heading }) => ({
    domainCode: domain,
    domainFrom,
    heading: heading?.text ?? null,
  }));
}

function assembleFinding(
  document: AssembledDocument,
  finding: ParsedFinding,
  language: Language,
): FindingContent {
  const { domain, kind, position, ordinal, text, quote, span } = finding;
  if (finding.reference === null) {
    throw new IngestError([`${document.file}:${span.from}: this finding has no reference.`]);
  }
  return {
    reference: finding.reference,
    domainCode: domain,
    kind,
    position,
    ordinal,
    text,
    textHash: hashText(text),
    language: finding.language ?? language,
    lineFrom: span.from,
    lineTo: span.to,
    quote,
  };
}

function placeOf(
  document: AssembledDocument,
  identity: ProfileIdentity,
): { jurisdiction: string; added: AddedJurisdiction | null } {
  const { jurisdictionName, code, country, level } = identity;
  if (country === null || code === null) {
    throw new IngestError(
      checkPlace(identity).map(
        ({ message }) => `${document.file}:${identity.title?.span.from ?? 1}: ${message}`,
      ),
    );
  }
  if (level !== 'LOCAL') return { jurisdiction: code, added: null };
  return {
    jurisdiction: code,
    added: {
      code,
      kind: 'LOCAL_AUTHORITY',
      nameEn: jurisdictionName ?? code,
      country: country.alpha3,
      region: country.region,
    },
  };
}

const ACTIONS = new Set(OBJECTIVE_ACTIONS.map(({ objective, letter }) => `${objective}${letter}`));

function isTwice<Item>(item: Item, index: number, items: readonly Item[]): boolean {
  return items.indexOf(item) < index;
}

/** What the database would refuse of the mappings of one finding, said in words. */
function findFaults({ objectives, principles, considered }: CuratedFinding): readonly string[] {
  const primary = objectives.filter(({ relevance }) => relevance === 'PRIMARY');
  return [
    ...objectives
      .filter(({ objective, action }) => action !== null && !ACTIONS.has(`${objective}${action}`))
      .map(({ objective, action }) => `objective ${objective} has no action "${action}".`),
    ...objectives
      .map(({ objective }) => objective)
      .filter(isTwice)
      .map((objective) => `objective ${objective} stands there twice.`),
    ...principles
      .map(({ principle }) => principle)
      .filter(isTwice)
      .map((principle) => `the principle ${principle} stands there twice.`),
    ...(primary.length > 1 ? ['more than one objective is PRIMARY.'] : []),
    ...(considered ?? [])
      .filter((each) => objectives.some(({ objective }) => objective === each.objective))
      .map(
        ({ objective }) => `objective ${objective} is mapped, and stands under "considered" too.`,
      ),
  ];
}

// The manifest, the mappings and the text are three files; a change in one must not pass unseen.
function requireAgreement(
  document: AssembledDocument,
  slug: string,
  findings: readonly FindingContent[],
): void {
  const byReference = new Map(findings.map((finding) => [finding.reference, finding]));
  const file = document.mappings ?? document.file;
  const problems = [...document.curated].flatMap(([reference, curated]) => {
    const finding = byReference.get(reference);
    if (finding === undefined) {
      return [`${file}: ${reference}: the document has no such finding.`];
    }
    if (curated.textHash === `sha256:${finding.textHash}` && curated.text === finding.text) {
      return findFaults(curated).map((fault) => `${file}: ${reference}: ${fault}`);
    }
    return [
      `${file}: ${reference}: the text was changed since it was mapped (${document.file}:${finding.lineFrom}). Read it again, then correct its mapping, text and textHash.`,
    ];
  });
  if (slug !== document.id) {
    problems.push(`manifest.json: "${document.id}" is the profile "${slug}" by its text.`);
  }
  if (problems.length > 0) throw new IngestError(problems);
}
