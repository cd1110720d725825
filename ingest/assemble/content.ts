import type {
  DomainCode,
  DomainSource,
  EditionSource,
  FindingKind,
  InstrumentKind,
  Level,
  StatementKind,
} from '../../reference/codes.ts';
import type { Language } from '../../text/languages.ts';
import type { CuratedMappings } from '../corpus/read-corpus.ts';
import type { ObjectiveProposal, PrincipleProposal } from '../map/proposal.ts';

/** Where a statement stands: lines of a source document, by number from 1, both ends included. */
export interface SourceLines {
  readonly documentId: string;
  readonly lineFrom: number;
  readonly lineTo: number;
  /** The lines as they are, or the sentence of them that states it. */
  readonly quote: string;
}

/** A source document and the terms it came on, ready to be stored. */
export interface DocumentContent {
  readonly id: string;
  readonly kind: 'OVERVIEW' | 'PROFILE';
  readonly file: string;
  readonly sha256: string;
  readonly title: string;
  readonly publisher: string;
  readonly portal: string;
  readonly attribution: string;
  readonly rights: string;
  /** Of the page around the findings; null when it cannot be told. */
  readonly pageLanguage: Language | null;
  /** Null for a document without findings. */
  readonly textLanguage: Language | null;
  readonly lineCount: number;
  /** Where it was published, of an import that tells; absent where nobody did. */
  readonly sourceUrl?: string | null;
}

/** A place that the reference data does not have: a local authority or a regional body. */
export interface AddedJurisdiction {
  readonly code: string;
  readonly kind: 'LOCAL_AUTHORITY' | 'REGIONAL_BODY';
  readonly nameEn: string;
  /** Alpha-3 code of the country of a local authority, null for a regional body. */
  readonly country: string | null;
  /** M49 code of the smallest region around it, null for a regional body and where M49 has none. */
  readonly region: string | null;
}

/** A finding, ready to be stored. */
export interface FindingContent {
  readonly reference: string;
  readonly domainCode: DomainCode;
  readonly kind: FindingKind;
  readonly position: number;
  readonly ordinal: number;
  readonly text: string;
  readonly textHash: string;
  readonly language: Language;
  readonly lineFrom: number;
  readonly lineTo: number;
  readonly quote: string;
}

/** A mention of an instrument, ready to be stored. */
export interface MentionContent {
  /** Reference of the finding. */
  readonly reference: string;
  /** Offsets in the finding's text, in characters (Unicode code points); `spanTo` is not included. */
  readonly spanFrom: number;
  readonly spanTo: number;
  readonly text: string;
  /** Place among the mentions of this instrument in this finding, from 1. */
  readonly ordinal: number;
}

/** An instrument that findings of a profile name, ready to be stored. */
export interface InstrumentContent {
  readonly code: string;
  /** What it is; null for an international convention, which is reference data. */
  readonly own: {
    readonly kind: InstrumentKind;
    readonly name: string;
    readonly language: Language;
    readonly yearFrom: number | null;
    readonly yearTo: number | null;
  } | null;
  readonly mentions: readonly MentionContent[];
}

/** What the engine proposes for a finding, ready to be stored. */
export interface ProposalContent {
  /** Reference of the finding. */
  readonly reference: string;
  readonly engineVersion: string;
  readonly objectives: readonly (Omit<ObjectiveProposal, 'score' | 'nearest'> & {
    readonly rationale: string;
  })[];
  readonly principles: readonly (Omit<PrincipleProposal, 'score'> & {
    readonly rationale: string;
  })[];
}

/** A profile with everything that hangs on it, ready to be stored. */
export interface ProfileContent {
  readonly slug: string;
  readonly title: string;
  /** Code of its jurisdiction: alpha-3, or alpha-3 and place ("KEN-MOMBASA"). */
  readonly jurisdiction: string;
  /** The jurisdiction itself where the reference data does not have it. */
  readonly added: AddedJurisdiction | null;
  readonly level: Level;
  readonly edition: number;
  readonly editionFrom: EditionSource;
  readonly year: number;
  readonly month: number | null;
  readonly language: Language;
  readonly introduction: string | null;
  readonly researchPartner: string | null;
  /** The line of its title. */
  readonly source: SourceLines;
  readonly sections: readonly {
    readonly domainCode: DomainCode;
    readonly domainFrom: DomainSource;
    readonly heading: string | null;
  }[];
  readonly findings: readonly FindingContent[];
  readonly instruments: readonly InstrumentContent[];
  readonly curated: CuratedMappings;
  /** What the engine proposes for each finding, whether it is curated or not. */
  readonly proposals: readonly ProposalContent[];
}

/** What the overview page of the programme says, ready to be stored. */
export interface OverviewContent {
  /** The line of each indicator area, by the area's code. */
  readonly areaLines: ReadonlyMap<string, SourceLines>;
  readonly steps: readonly (SourceLines & {
    readonly number: number;
    readonly titleFr: string;
    readonly descriptionFr: string;
  })[];
  readonly groups: readonly (SourceLines & {
    readonly code: string;
    readonly nameEn: string;
    readonly localName: string | null;
    /** In the order of the source; `code` is the alpha-3 code. */
    readonly members: readonly { readonly code: string; readonly nameAsWritten: string }[];
  })[];
  readonly assessments: readonly (SourceLines & { readonly code: string; readonly year: number })[];
  readonly publications: readonly (SourceLines & {
    readonly slug: string;
    readonly kind: 'REPORT' | 'PROFILE' | 'GUIDANCE' | 'VIDEO';
    readonly position: number;
    readonly title: string;
    readonly description: string | null;
    readonly language: Language | null;
    readonly year: number | null;
    /** Code of the group that it is about, null for none. */
    readonly group: string | null;
  })[];
}

/** A statement on the programme at one of the places where it stands, ready to be stored. */
export interface ProgrammeContent extends SourceLines {
  /** Among the statements, from 1: the same wherever it stands. */
  readonly number: number;
  /** Among the places where it stands, from 1: the first is the one to cite. */
  readonly rank: number;
  readonly kind: StatementKind;
  readonly domainCode: DomainCode | null;
  readonly level: Level | null;
  readonly text: string;
  readonly language: Language;
}
