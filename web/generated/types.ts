/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How sure the mapper is of a mapping. */
export type Confidence =
  /** The finding names what the objective asks for. */
  | 'HIGH'
  /** The nearest objective there is; a second reader may well decide otherwise. */
  | 'LOW'
  /** The finding fits the objective, another reading is possible. */
  | 'MEDIUM';

/** The six domains of the Migration Governance Framework (MiGOF), in the order of its wheel. */
export type DomainCode =
  /** Domain 1: migrants' rights. */
  | 'MIGRANTS_RIGHTS'
  /** Domain 5: mobility dimensions of crises. */
  | 'MOBILITY_DIMENSIONS_OF_CRISES'
  /** Domain 3: partnerships. */
  | 'PARTNERSHIPS'
  /** Domain 6: safe, orderly and regular migration. */
  | 'SAFE_ORDERLY_REGULAR_MIGRATION'
  /** Domain 4: well-being of migrants. */
  | 'WELL_BEING'
  /** Domain 2: whole of government approach. */
  | 'WHOLE_OF_GOVERNMENT';

/** How the domain of a part of a profile is known. */
export type DomainSource =
  /** The document has a heading over it. */
  | 'HEADING'
  /** The document has no heading there: its place among the six parts tells, which follow the wheel. */
  | 'ORDER';

/** How the edition of a profile is known. */
export type EditionSource =
  /** Nothing states it: a title that counts nothing is taken for the first, and one that only says "follow-up" for the one after the last that is known. */
  | 'INFERRED'
  /** Its title counts it ("Second Profile"), or whoever imported it said so. */
  | 'STATED';

/** What a finding says of its domain. Neither kind is a score. */
export type FindingKind =
  /** An area with potential for further development: a gap. */
  | 'AREA_FOR_DEVELOPMENT'
  /** An example of a well-developed area: what is in place. */
  | 'WELL_DEVELOPED';

/** What an instrument is, by the noun of its name in the finding. A name says little of legal force: two places may call the same thing a law and a code. */
export type InstrumentKind =
  /** An agreement, a memorandum of understanding or a treaty between named parties; also a signed partnership or declaration. */
  | 'AGREEMENT'
  /** A bill: a law that is proposed. Example: "CGM Investment Authority Bill (2019)". */
  | 'BILL'
  /** A code. Example: "Migration Code (2016)". */
  | 'CODE'
  /** A convention, covenant or pact. Example: "Conventions de l’OIT (nº 97)". */
  | 'CONVENTION'
  /** A framework, a strategic one too, or a global compact. */
  | 'FRAMEWORK'
  /** Guidelines, a guide or a manual. */
  | 'GUIDELINE'
  /** A constitution, a law or an act. Example: "Law No. 15192 of Civil and Mutual Associations (2020)". */
  | 'LAW'
  /** A plan, an action plan or a road map. */
  | 'PLAN'
  /** A policy. Example: "General Government Policy 2020–2024". */
  | 'POLICY'
  /** A programme. Example: "Punto Emprende program". */
  | 'PROGRAMME'
  /** A protocol, between States or within an administration. */
  | 'PROTOCOL'
  /** A regulation, decree, order or ordinance. */
  | 'REGULATION'
  /** Standards or norms that an administration must keep. */
  | 'STANDARD'
  /** A strategy. Example: "Mombasa Social Protection Strategy (2018)". */
  | 'STRATEGY';

/** What a jurisdiction is. */
export type JurisdictionKind =
  /** A country or area of ISO 3166-1. */
  | 'COUNTRY'
  /** A city, municipality, county, canton, state or district. */
  | 'LOCAL_AUTHORITY'
  /** A body that several countries form. */
  | 'REGIONAL_BODY';

/** A language: that a text is written in, or that a reader asks for. Not every one of them has findings: the facet `textLanguages` counts those that do. */
export type Language =
  /** Arabic. */
  | 'AR'
  /** German. */
  | 'DE'
  /** English. */
  | 'EN'
  /** Spanish. */
  | 'ES'
  /** French. */
  | 'FR'
  /** Portuguese. */
  | 'PT';

/** The level of government that a profile assesses. */
export type Level =
  /** A local authority: a city, municipality, county, canton, state or district. */
  | 'LOCAL'
  /** A country. */
  | 'NATIONAL';

/** How a mapping was made. No mapping is official: IOM has not reviewed them. */
export type MappingMethod =
  /** Judged finding by finding with the help of a language model, with a rationale that you can check; no expert has reviewed it unless `reviewedAt` says when somebody did. */
  | 'CURATED'
  /** Proposed by rules and a trained model that read the words of the finding, with the words as evidence; nobody has reviewed it. */
  | 'RULE';

/** The ten guiding principles of the Global Compact for Migration. */
export type PrincipleCode =
  /** Child-sensitive. */
  | 'CHILD_SENSITIVE'
  /** Gender-responsive. */
  | 'GENDER_RESPONSIVE'
  /** Human rights. */
  | 'HUMAN_RIGHTS'
  /** International cooperation. */
  | 'INTERNATIONAL_COOPERATION'
  /** National sovereignty. */
  | 'NATIONAL_SOVEREIGNTY'
  /** People-centred. */
  | 'PEOPLE_CENTRED'
  /** Rule of law and due process. */
  | 'RULE_OF_LAW_AND_DUE_PROCESS'
  /** Sustainable development. */
  | 'SUSTAINABLE_DEVELOPMENT'
  /** Whole-of-government approach. */
  | 'WHOLE_OF_GOVERNMENT'
  /** Whole-of-society approach. */
  | 'WHOLE_OF_SOCIETY';

/** What a release did to a profile. */
export type ProfileChange =
  /** The profile is new, or is back after it was withdrawn. */
  | 'ADDED'
  /** The profile was read anew, and something in it differs. */
  | 'CORRECTED'
  /** The profile was withdrawn. */
  | 'RETRACTED';

/** How near a finding is to an objective. */
export type Relevance =
  /** The objective that the finding is about; at most one for each finding and method. */
  | 'PRIMARY'
  /** An objective that the finding touches beside that. */
  | 'SECONDARY';

/** How the likeness of two texts is measured. */
export type TextSimilarityMethod =
  /** The Sørensen-Dice coefficient of the runs of three letters in their words: twice what they share over what both have. Case, accents, punctuation, the order of words and small words ("the", "de") do not count. */
  | 'TRIGRAM_DICE';

/** What an event of a timeline is. */
export type TimelineEventKind =
  /** A source states that the place was assessed in this year. */
  | 'ASSESSMENT_STATED'
  /** An earlier edition exists, by the edition number of a later one; its text is not in this corpus and its year is not known here. */
  | 'EARLIER_EDITION_NOT_HERE'
  /** A profile was published; its findings are in this corpus. */
  | 'PROFILE_PUBLISHED';

export type TextFragment = {
  readonly text: string,
  readonly language: Language,
  readonly isFallback: boolean,
  readonly isVerified: boolean
};

export type HereFragment = {
  readonly attributions: ReadonlyArray<string>,
  readonly release: {
    readonly number: number,
    readonly url: string,
    readonly contentDate: string,
    readonly checksum: string
  },
  readonly cautions: ReadonlyArray<TextFragment>
};

export type DomainNameFragment = {
  readonly code: DomainCode,
  readonly number: number,
  readonly name: TextFragment
};

export type PlaceFragment = {
  readonly code: string,
  readonly url: string,
  readonly kind: JurisdictionKind,
  readonly name: TextFragment
};

export type ProfileNameFragment = {
  readonly slug: string,
  readonly url: string,
  readonly year: number,
  readonly month: number | null,
  readonly edition: number,
  readonly editionFrom: EditionSource,
  readonly level: Level,
  readonly textLanguage: Language,
  readonly title: TextFragment,
  readonly jurisdiction: PlaceFragment
};

export type ReasonFragment = {
  readonly relevance: Relevance,
  readonly confidence: Confidence,
  readonly method: MappingMethod,
  readonly objective: {
    readonly number: number,
    readonly url: string,
    readonly label: TextFragment
  },
  readonly action: {
    readonly letter: string,
    readonly gist: TextFragment
  } | null,
  readonly rationale: TextFragment
};

export type PrincipleReasonFragment = {
  readonly confidence: Confidence,
  readonly method: MappingMethod,
  readonly principle: {
    readonly code: PrincipleCode,
    readonly name: TextFragment
  },
  readonly rationale: TextFragment
};

export type QuoteFragment = {
  readonly reference: string,
  readonly url: string,
  readonly kind: FindingKind,
  readonly position: number,
  readonly text: string,
  readonly textLanguage: Language,
  readonly citation: string
};

export type FullQuoteFragment = (
  {
  readonly mappings: ReadonlyArray<ReasonFragment>,
  readonly principleMappings: ReadonlyArray<PrincipleReasonFragment>,
  readonly mentions: {
    readonly nodes: ReadonlyArray<{
      readonly start: number,
      readonly end: number,
      readonly instrument: {
        readonly code: string,
        readonly kind: InstrumentKind,
        readonly name: TextFragment
      }
    }>
  }
}
  & QuoteFragment
);

export type SourceFragment = {
  readonly lineFrom: number,
  readonly lineTo: number,
  readonly quote: string,
  readonly document: {
    readonly slug: string,
    readonly file: string,
    readonly portal: string,
    readonly publisher: string,
    readonly rights: string,
    readonly attribution: string,
    readonly lineCount: number,
    readonly pageLanguage: Language | null,
    readonly title: TextFragment
  }
};

export type FindingPageQueryVariables = Exact<{
  reference: string;
  language: Language;
}>;


export type FindingPageQuery = {
  readonly finding: (
    {
    readonly citationText: string,
    readonly citationApa: string,
    readonly citationBibtex: string,
    readonly citationRis: string,
    readonly citationCsl: string,
    readonly domain: DomainNameFragment,
    readonly profile: ProfileNameFragment,
    readonly section: {
      readonly findings: {
        readonly nodes: ReadonlyArray<{
          readonly reference: string
        }>
      }
    },
    readonly source: SourceFragment
  }
    & FullQuoteFragment
  ) | null,
  readonly meta: HereFragment
};

export type JurisdictionPageQueryVariables = Exact<{
  code: string;
  language: Language;
}>;


export type JurisdictionPageQuery = {
  readonly jurisdiction: (
    {
    readonly alpha2: string | null,
    readonly alpha3: string | null,
    readonly country: PlaceFragment | null,
    readonly region: {
      readonly code: string,
      readonly name: TextFragment
    } | null,
    readonly memberships: {
      readonly nodes: ReadonlyArray<{
        readonly isAssessed: boolean,
        readonly nameAsWritten: string,
        readonly group: {
          readonly code: string,
          readonly name: TextFragment
        }
      }>
    },
    readonly profiles: {
      readonly totalCount: number,
      readonly nodes: ReadonlyArray<ProfileNameFragment>
    },
    readonly localAuthorities: {
      readonly totalCount: number,
      readonly nodes: ReadonlyArray<PlaceFragment>
    },
    readonly timeline: {
      readonly nodes: ReadonlyArray<{
        readonly kind: TimelineEventKind,
        readonly year: number | null,
        readonly month: number | null,
        readonly edition: number | null,
        readonly note: TextFragment,
        readonly jurisdiction: PlaceFragment,
        readonly profile: {
          readonly slug: string,
          readonly url: string
        } | null,
        readonly assessment: {
          readonly year: number,
          readonly source: SourceFragment
        } | null
      }>
    }
  }
    & PlaceFragment
  ) | null,
  readonly meta: HereFragment
};

export type NearestQueryVariables = Exact<{
  text: string;
  language: Language;
}>;


export type NearestQuery = {
  readonly resolve: ReadonlyArray<{
    readonly certainty: number,
    readonly node:
      | {
        readonly __typename: 'Domain'
      }
      | {
        readonly __typename: 'Finding'
      }
      | {
        readonly __typename: 'Group'
      }
      | {
        readonly __typename: 'IndicatorArea'
      }
      | {
        readonly __typename: 'Instrument'
      }
      | (
        {
        readonly __typename: 'Jurisdiction'
      }
        & PlaceFragment
      )
      | {
        readonly __typename: 'Objective',
        readonly number: number,
        readonly url: string,
        readonly label: TextFragment
      }
      | {
        readonly __typename: 'Principle'
      }
      | (
        {
        readonly __typename: 'Profile'
      }
        & ProfileNameFragment
      )
      | {
        readonly __typename: 'Region'
      }

  }>,
  readonly meta: HereFragment
};

export type MappedFindingsFragment = {
  readonly totalCount: number,
  readonly edges: ReadonlyArray<{
    readonly mapping: ReasonFragment,
    readonly node: (
      {
      readonly domain: DomainNameFragment,
      readonly profile: ProfileNameFragment
    }
      & QuoteFragment
    )
  }>
};

export type ObjectivePageQueryVariables = Exact<{
  number: number;
  language: Language;
}>;


export type ObjectivePageQuery = {
  readonly objective: {
    readonly number: number,
    readonly url: string,
    readonly label: TextFragment,
    readonly title: TextFragment,
    readonly actions: ReadonlyArray<{
      readonly letter: string,
      readonly gist: TextFragment
    }>,
    readonly sdgTargets: ReadonlyArray<{
      readonly code: string
    }>,
    readonly strengths: MappedFindingsFragment,
    readonly gaps: MappedFindingsFragment,
    readonly all: {
      readonly totalCount: number,
      readonly citationText: string,
      readonly citationApa: string,
      readonly citationBibtex: string,
      readonly citationRis: string,
      readonly citationCsl: string
    }
  } | null,
  readonly coverage: {
    readonly base: {
      readonly profileCount: number,
      readonly jurisdictionCount: number,
      readonly findingCount: number
    }
  },
  readonly meta: HereFragment
};

export type ProfilePageQueryVariables = Exact<{
  slug: string;
  language: Language;
}>;


export type ProfilePageQuery = {
  readonly profile: (
    {
    readonly introduction: string | null,
    readonly researchPartner: string | null,
    readonly citationText: string,
    readonly citationApa: string,
    readonly citationBibtex: string,
    readonly citationRis: string,
    readonly citationCsl: string,
    readonly previousEdition: {
      readonly slug: string,
      readonly year: number,
      readonly edition: number
    } | null,
    readonly nextEdition: {
      readonly slug: string,
      readonly year: number,
      readonly edition: number
    } | null,
    readonly source: SourceFragment,
    readonly sections: ReadonlyArray<{
      readonly heading: string | null,
      readonly domainFrom: DomainSource,
      readonly domain: DomainNameFragment,
      readonly findings: {
        readonly nodes: ReadonlyArray<FullQuoteFragment>
      }
    }>,
    readonly changes: {
      readonly method: TextSimilarityMethod,
      readonly added: {
        readonly totalCount: number
      },
      readonly dropped: {
        readonly totalCount: number
      },
      readonly kept: {
        readonly totalCount: number
      },
      readonly reworded: {
        readonly totalCount: number
      }
    } | null
  }
    & ProfileNameFragment
  ) | null,
  readonly domains: ReadonlyArray<DomainNameFragment>,
  readonly meta: HereFragment
};

export type ReleasePageQueryVariables = Exact<{
  number: number;
  language: Language;
}>;


export type ReleasePageQuery = {
  readonly release: {
    readonly number: number,
    readonly url: string,
    readonly publishedAt: string,
    readonly contentDate: string,
    readonly checksum: string,
    readonly summary: TextFragment,
    readonly revisions: {
      readonly totalCount: number,
      readonly nodes: ReadonlyArray<{
        readonly profileSlug: string,
        readonly profileTitle: string,
        readonly change: ProfileChange,
        readonly findingCount: number,
        readonly addedCount: number,
        readonly removedCount: number,
        readonly changedCount: number
      }>
    }
  } | null,
  readonly meta: (
    {
    readonly counts: {
      readonly profileCount: number,
      readonly findingCount: number,
      readonly jurisdictionWithProfileCount: number
    }
  }
    & HereFragment
  )
};
