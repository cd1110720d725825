import type { ProfileReading } from '../../ingest/assemble/read-profile.ts';
import { MAPPING_ENGINE } from '../../ingest/engine/engine.ts';
import type { Evidence } from '../../ingest/map/proposal.ts';
import { suggestMappings } from '../../ingest/map/suggest.ts';
import type { Diagnostic } from '../../ingest/parse/diagnostics.ts';
import type { ParsedFinding } from '../../ingest/parse/findings/findings.ts';
import type { LineRole } from '../../ingest/parse/layout/classified-line.ts';
import type { ParsedProfile } from '../../ingest/parse/profile.ts';
import type {
  Confidence,
  DomainCode,
  FindingKind,
  Level,
  Relevance,
} from '../../reference/codes.ts';
import type { Language } from '../../text/languages.ts';

/** How the document tells the domains of its findings. */
export type LayoutName = 'headings' | 'order' | 'mixed' | 'none';

/** What is said of one input, as `import --json` prints it. Other programs rely on its shape. */
export interface ImportDocument {
  /** The path as given, "-" for standard input. */
  readonly file: string;
  readonly sha256: string;
  /** The page's own address, as it says or as it was said; null when nobody does. */
  readonly url: string | null;
  readonly layout: LayoutName;
  readonly identity: {
    readonly title: string | null;
    readonly slug: string | null;
    readonly jurisdiction: {
      readonly name: string | null;
      /** "GTM", or "KEN-MOMBASA" for a local authority. */
      readonly code: string | null;
      readonly level: Level | null;
      /** Alpha-3 of the country itself, or of the one that the local authority is in. */
      readonly country: string | null;
    };
    /** Null for one after the first that nothing counts. */
    readonly edition: number | null;
    readonly year: number | null;
    readonly month: number | null;
    readonly language: Language | null;
    readonly pageLanguage: Language | null;
  };
  readonly findings: readonly {
    readonly reference: string | null;
    readonly domain: DomainCode;
    readonly domainFrom: 'heading' | 'order';
    readonly kind: FindingKind;
    readonly text: string;
    readonly language: Language | null;
    /** First and last line, from 1, of the text that was read from the file. */
    readonly lines: readonly [number, number];
    /** What the rules propose, the main one first; nobody has looked at it. */
    readonly objectives: readonly {
      readonly number: number;
      readonly relevance: Relevance;
      readonly confidence: Confidence;
      readonly method: 'RULE';
      /** The words of the text that speak for it; spans count Unicode code points of `text`. */
      readonly evidence: readonly Evidence[];
    }[];
  }[];
  readonly counts: {
    readonly findings: number;
    readonly wellDeveloped: number;
    readonly areasForDevelopment: number;
    readonly domains: Readonly<Partial<Record<DomainCode, number>>>;
    /** How many lines play which part; together all lines of the text. */
    readonly lines: Readonly<Partial<Record<Lowercase<LineRole>, number>>>;
  };
  readonly diagnostics: readonly {
    readonly level: 'error' | 'warning' | 'note';
    readonly code: string;
    readonly message: string;
    readonly line: number | null;
  }[];
}

const LEVELS = { ERROR: 'error', WARNING: 'warning', NOTE: 'note' } as const;

type Understood = Pick<ProfileReading, 'file' | 'sha256' | 'parsed' | 'diagnostics'>;

type Read = Understood & Pick<ProfileReading, 'url'>;

/** What is said of one input without its findings. */
export type ImportSummary = Pick<
  ImportDocument,
  'file' | 'sha256' | 'identity' | 'counts' | 'diagnostics'
>;

/** Says of one input in short what was understood; objectives are not asked for. */
export function summariseReading({ file, sha256, parsed, diagnostics }: Understood): ImportSummary {
  return {
    file,
    sha256,
    identity: describeIdentity(parsed),
    counts: countParts(parsed),
    diagnostics: diagnostics.map(describeDiagnostic),
  };
}

/** Says of one input what was understood. */
export function describeReading({ file, sha256, url, parsed, diagnostics }: Read): ImportDocument {
  const findings = parsed?.findings ?? [];
  return {
    file,
    sha256,
    url,
    layout: nameLayout(parsed),
    identity: describeIdentity(parsed),
    findings: findings.map(describeFinding),
    counts: countParts(parsed),
    diagnostics: diagnostics.map(describeDiagnostic),
  };
}

/** A diagnostic as it is printed. */
export function describeDiagnostic({ level, code, message, line }: Diagnostic) {
  return { level: LEVELS[level], code, message, line };
}

function describeFinding(finding: ParsedFinding): ImportDocument['findings'][number] {
  const { reference, domain, domainFrom, kind, text, language, span } = finding;
  return {
    reference,
    domain,
    domainFrom: domainFrom === 'HEADING' ? 'heading' : 'order',
    kind,
    text,
    language,
    lines: [span.from, span.to],
    objectives: proposeObjectives(text, language, domain),
  };
}

function proposeObjectives(
  text: string,
  language: Language | null,
  domain: DomainCode,
): ImportDocument['findings'][number]['objectives'] {
  if (language === null) return [];
  return suggestMappings({ text, language, domain }, MAPPING_ENGINE).objectives.map(
    ({ objective, relevance, confidence, evidence }) => ({
      number: objective,
      relevance,
      confidence,
      method: 'RULE',
      evidence,
    }),
  );
}

function nameLayout(parsed: ParsedProfile | null): LayoutName {
  const sources = new Set(parsed?.sections.map(({ domainFrom }) => domainFrom));
  if (sources.size === 2) return 'mixed';
  if (sources.has('HEADING')) return 'headings';
  return sources.has('ORDER') ? 'order' : 'none';
}

function describeIdentity(parsed: ParsedProfile | null): ImportDocument['identity'] {
  const identity = parsed?.identity;
  return {
    title: identity?.title?.text ?? null,
    slug: identity?.slug ?? null,
    jurisdiction: {
      name: identity?.jurisdictionName ?? null,
      code: identity?.code ?? null,
      level: identity?.level ?? null,
      country: identity?.country?.alpha3 ?? null,
    },
    edition: identity === undefined ? 1 : identity.edition,
    year: identity?.year ?? null,
    month: identity?.month ?? null,
    language: parsed?.language ?? null,
    pageLanguage: parsed?.pageLanguage ?? null,
  };
}

function countBy<Key extends string>(keys: readonly Key[]): Partial<Record<Key, number>> {
  const counts: Partial<Record<Key, number>> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

function countParts(parsed: ParsedProfile | null): ImportDocument['counts'] {
  const findings = parsed?.findings ?? [];
  const kinds = countBy(findings.map(({ kind }) => kind));
  return {
    findings: findings.length,
    wellDeveloped: kinds.WELL_DEVELOPED ?? 0,
    areasForDevelopment: kinds.AREA_FOR_DEVELOPMENT ?? 0,
    domains: countBy(findings.map(({ domain }) => domain)),
    // TypeScript knows no lower case of a union in `toLowerCase`.
    lines: countBy(
      (parsed?.lines ?? []).map(({ role }) => role.toLowerCase() as Lowercase<LineRole>),
    ),
  };
}
