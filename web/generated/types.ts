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

/** Which findings. Fields combine with "and", the items of a list with "or"; an empty list is as if it was not given. `and`, `or` and `not` do the rest: at most 50 filters in all, 10 deep, with at most 100 items in a list. A code may be in any spelling, an alpha-2 code or a name that one thing alone has ("Kenya", "Africa"); `extensions.readAs` of the answer says how it was read, and one that does not exist is an error that says what it may have meant. */
export type FindingFilter = {
  /** All of these must hold as well. */
  readonly and?: ReadonlyArray<FindingFilter> | null | undefined;
  /** Alpha-3 codes: findings on any of these countries and on their local authorities. Example: ["KEN"]. */
  readonly countries?: ReadonlyArray<string> | null | undefined;
  /** Findings of any of these domains. */
  readonly domains?: ReadonlyArray<DomainCode> | null | undefined;
  /** Findings of any of these editions. Example: [2]. */
  readonly editions?: ReadonlyArray<number> | null | undefined;
  /** Codes: findings on members of any of these groups. Example: ["CPLP"]. */
  readonly groups?: ReadonlyArray<string> | null | undefined;
  /** Codes: findings that name any of these instruments. Example: ["ilo-c097"]. */
  readonly instruments?: ReadonlyArray<string> | null | undefined;
  /** Codes: findings on any of these jurisdictions themselves. Example: ["KEN-MOMBASA"]. */
  readonly jurisdictions?: ReadonlyArray<string> | null | undefined;
  /** Strengths, gaps, or both. Example: [AREA_FOR_DEVELOPMENT]. */
  readonly kinds?: ReadonlyArray<FindingKind> | null | undefined;
  /** Findings on any of these levels of government. Example: [LOCAL]. */
  readonly levels?: ReadonlyArray<Level> | null | undefined;
  /** Findings with a mapping that was made in any of these ways. All that is asked of mappings is asked of curated ones when it is left out: proposals by rule count only where RULE is asked for. [Default: [CURATED]] */
  readonly methods?: ReadonlyArray<MappingMethod> | null | undefined;
  /** Findings with a mapping at least this sure: MEDIUM means MEDIUM or HIGH. */
  readonly minConfidence?: Confidence | null | undefined;
  /** This must not hold. */
  readonly not?: FindingFilter | null | undefined;
  /** Numbers of objectives, 1 to 23: findings mapped to any of these. `relevances`, `methods` and `minConfidence` speak of the same mapping. Example: [10]. */
  readonly objectives?: ReadonlyArray<number> | null | undefined;
  /** At least one of these must hold as well. */
  readonly or?: ReadonlyArray<FindingFilter> | null | undefined;
  /** Findings mapped to any of these guiding principles. */
  readonly principles?: ReadonlyArray<PrincipleCode> | null | undefined;
  /** Slugs: findings of any of these profiles. Example: ["guatemala-2022"]. */
  readonly profiles?: ReadonlyArray<string> | null | undefined;
  /** M49 codes: findings on places in any of these regions. Example: ["002"]. */
  readonly regions?: ReadonlyArray<string> | null | undefined;
  /** Findings with an objective of any of these relevances. Example: [PRIMARY]. */
  readonly relevances?: ReadonlyArray<Relevance> | null | undefined;
  /** Findings whose own text matches, read as `search` reads its query: stems, accents folded, "quoted phrases", OR, a minus; the last word may be unfinished. At most 256 characters; blank is as if it was not given. Example: "border management" OR visas. */
  readonly text?: string | null | undefined;
  /** Findings whose own text is in any of these languages. */
  readonly textLanguages?: ReadonlyArray<Language> | null | undefined;
  /** Years in which the profile was published. */
  readonly years?: YearRange | null | undefined;
};

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

/** Which text of a hit matched. */
export type MatchedField =
  /** Another name of the international convention; its title does not match. See `Instrument.aliases`. */
  | 'ALIAS'
  /** The short label of the objective. */
  | 'LABEL'
  /** The name of the jurisdiction or of the instrument. */
  | 'NAME'
  /** None of its texts: it is a finding of a place, a principle or another thing that the query names. See `matches`. */
  | 'NAMED'
  /** The short label of an objective that the query names and that the finding is mapped to; its own text does not match. See `reason`. */
  | 'OBJECTIVE_LABEL'
  /** The text of the finding. */
  | 'TEXT'
  /** The title of the profile or of the objective. */
  | 'TITLE';

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

/** Which profiles. Fields combine with "and", the items of a list with "or"; an empty list is as if it was not given. `and`, `or` and `not` do the rest: at most 50 filters in all, 10 deep, with at most 100 items in a list. A code may be in any spelling, an alpha-2 code or a name that one thing alone has ("Kenya", "Africa"); `extensions.readAs` of the answer says how it was read, and one that does not exist is an error that says what it may have meant. */
export type ProfileFilter = {
  /** All of these must hold as well. */
  readonly and?: ReadonlyArray<ProfileFilter> | null | undefined;
  /** Alpha-3 codes: profiles of any of these countries and of their local authorities. Example: ["KEN"]. */
  readonly countries?: ReadonlyArray<string> | null | undefined;
  /** Editions: 1 is the first profile of a place, 2 the second. Example: [2]. */
  readonly editions?: ReadonlyArray<number> | null | undefined;
  /** Codes of groups: profiles of members of any of these. Example: ["CPLP"]. */
  readonly groups?: ReadonlyArray<string> | null | undefined;
  /** Codes of jurisdictions: profiles of any of these themselves. Example: ["GTM", "KEN-MOMBASA"]. */
  readonly jurisdictions?: ReadonlyArray<string> | null | undefined;
  /** Profiles of any of these levels of government. Example: [LOCAL]. */
  readonly levels?: ReadonlyArray<Level> | null | undefined;
  /** This must not hold. */
  readonly not?: ProfileFilter | null | undefined;
  /** At least one of these must hold as well. */
  readonly or?: ReadonlyArray<ProfileFilter> | null | undefined;
  /** Slugs: any of these profiles. Example: ["mali-2021"]. */
  readonly profiles?: ReadonlyArray<string> | null | undefined;
  /** M49 codes: profiles of places in any of these regions. Example: ["002"]. */
  readonly regions?: ReadonlyArray<string> | null | undefined;
  /** Profiles whose findings are written in any of these languages. */
  readonly textLanguages?: ReadonlyArray<Language> | null | undefined;
  /** Years of publication. */
  readonly years?: YearRange | null | undefined;
};

/** How near a finding is to an objective. */
export type Relevance =
  /** The objective that the finding is about; at most one for each finding and method. */
  | 'PRIMARY'
  /** An objective that the finding touches beside that. */
  | 'SECONDARY';

/** How a text was understood. */
export type ResolvedBy =
  /** It is another name in use: "Ivory Coast", "Mombasa", "ICRMW". */
  | 'ALIAS'
  /** It is the natural key: "KEN", "CPLP", "guatemala-2022". */
  | 'EXACT_KEY'
  /** It is like the name: "Guatamala". */
  | 'FUZZY'
  /** It is the name, a label or a title, in a language that is known: "Kenya". */
  | 'NAME'
  /** It gives the number: "objective ten", "GCM 5", "domaine 3", "ILO 97". */
  | 'NUMBER';

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

/** A run of years, both ends included. Leave one out for an open end. */
export type YearRange = {
  /** The first year. Example: 2021. */
  readonly from?: number | null | undefined;
  /** The last year. Example: 2022. */
  readonly to?: number | null | undefined;
};

export type BaseFragment = {
  readonly profileCount: number,
  readonly jurisdictionCount: number,
  readonly findingCount: number,
  readonly earliestYear: number | null,
  readonly latestYear: number | null
};

export type AllCitationsFragment = {
  readonly totalCount: number,
  readonly citationText: string,
  readonly citationApa: string,
  readonly citationBibtex: string,
  readonly citationRis: string,
  readonly citationCsl: string
};

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
  readonly lines: ReadonlyArray<{
    readonly number: number,
    readonly text: string,
    readonly isQuoted: boolean
  }> | null,
  readonly document: {
    readonly slug: string,
    readonly file: string,
    readonly portal: string,
    readonly publisher: string,
    readonly rights: string,
    readonly attribution: string,
    readonly sourceUrl: string | null,
    readonly lineCount: number,
    readonly pageLanguage: Language | null,
    readonly textLanguage: Language | null,
    readonly title: TextFragment
  }
};

export type ComparePageQueryVariables = Exact<{
  slugs: ReadonlyArray<string>;
  isChosen: boolean;
  language: Language;
}>;


export type ComparePageQuery = {
  readonly profiles: {
    readonly nodes: ReadonlyArray<ProfileNameFragment>
  },
  readonly compare?: {
    readonly comparedProfiles: ReadonlyArray<ProfileNameFragment>,
    readonly byDomain: ReadonlyArray<{
      readonly kind: FindingKind,
      readonly domain: DomainNameFragment,
      readonly cells: ReadonlyArray<{
        readonly isMissing: boolean,
        readonly findingCount: number,
        readonly profile: {
          readonly slug: string
        },
        readonly findings: {
          readonly nodes: ReadonlyArray<QuoteFragment>
        }
      }>
    }>,
    readonly byObjective: ReadonlyArray<{
      readonly kind: FindingKind,
      readonly objective: {
        readonly number: number,
        readonly url: string,
        readonly label: TextFragment
      },
      readonly cells: ReadonlyArray<{
        readonly isMissing: boolean,
        readonly findingCount: number,
        readonly profile: {
          readonly slug: string
        }
      }>
    }>
  },
  readonly meta: HereFragment
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

export type GroupPageQueryVariables = Exact<{
  code: string;
  language: Language;
}>;


export type GroupPageQuery = {
  readonly group: {
    readonly code: string,
    readonly localName: string | null,
    readonly name: TextFragment,
    readonly source: SourceFragment,
    readonly members: {
      readonly totalCount: number,
      readonly nodes: ReadonlyArray<{
        readonly nameAsWritten: string,
        readonly isAssessed: boolean,
        readonly jurisdiction: (
          {
          readonly profiles: {
            readonly nodes: ReadonlyArray<{
              readonly slug: string,
              readonly url: string,
              readonly year: number,
              readonly edition: number
            }>
          }
        }
          & PlaceFragment
        )
      }>
    },
    readonly publications: {
      readonly nodes: ReadonlyArray<{
        readonly slug: string,
        readonly year: number | null,
        readonly title: TextFragment
      }>
    }
  } | null,
  readonly meta: HereFragment
};

export type HomePageQueryVariables = Exact<{
  language: Language;
}>;


export type HomePageQuery = {
  readonly domains: ReadonlyArray<DomainNameFragment>,
  readonly profiles: {
    readonly totalCount: number,
    readonly nodes: ReadonlyArray<ProfileNameFragment>
  },
  readonly coverage: {
    readonly base: (
      {
      readonly assessedWithoutProfile: {
        readonly totalCount: number
      }
    }
      & BaseFragment
    )
  },
  readonly groups: ReadonlyArray<{
    readonly code: string,
    readonly name: TextFragment
  }>,
  readonly meta: (
    {
    readonly counts: {
      readonly profileCount: number,
      readonly findingCount: number,
      readonly wellDevelopedCount: number,
      readonly areaForDevelopmentCount: number,
      readonly jurisdictionWithProfileCount: number,
      readonly objectiveMappingCount: number
    }
  }
    & HereFragment
  )
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

export type MatrixPageQueryVariables = Exact<{
  filter?: FindingFilter | null | undefined;
  profiles?: ProfileFilter | null | undefined;
  byProfile: boolean;
  after?: string | null | undefined;
  language: Language;
}>;


export type MatrixPageQuery = {
  readonly coverage: {
    readonly withObjectiveCount: number,
    readonly otherwiseMappedCount: number,
    readonly withoutObjectiveCount: number,
    readonly base: BaseFragment,
    readonly byObjective: ReadonlyArray<{
      readonly findingCount: number,
      readonly primaryCount: number,
      readonly secondaryCount: number,
      readonly objective: {
        readonly number: number,
        readonly url: string,
        readonly label: TextFragment
      }
    }>,
    readonly byDomain?: ReadonlyArray<{
      readonly findingCount: number,
      readonly primaryCount: number,
      readonly secondaryCount: number,
      readonly domain: {
        readonly code: DomainCode
      },
      readonly objective: {
        readonly number: number
      }
    }>,
    readonly byKind?: ReadonlyArray<{
      readonly findingCount: number,
      readonly primaryCount: number,
      readonly secondaryCount: number,
      readonly kind: FindingKind,
      readonly objective: {
        readonly number: number
      }
    }>
  },
  readonly profiles?: {
    readonly totalCount: number,
    readonly pageInfo: {
      readonly hasNextPage: boolean,
      readonly endCursor: string | null
    },
    readonly nodes: ReadonlyArray<(
      {
      readonly findings: {
        readonly totalCount: number,
        readonly facets: {
          readonly objectives: ReadonlyArray<{
            readonly count: number,
            readonly primaryCount: number,
            readonly secondaryCount: number,
            readonly objective: {
              readonly number: number
            }
          }>
        }
      }
    }
      & ProfileNameFragment
    )>
  },
  readonly domains: ReadonlyArray<DomainNameFragment>,
  readonly counted: AllCitationsFragment,
  readonly meta: HereFragment
};

export type NearestQueryVariables = Exact<{
  text: string;
  language: Language;
}>;


export type NearestQuery = {
  readonly resolve: ReadonlyArray<{
    readonly node:
      | Named_Domain_Fragment
      | Named_Finding_Fragment
      | Named_Group_Fragment
      | Named_IndicatorArea_Fragment
      | Named_Instrument_Fragment
      | Named_Jurisdiction_Fragment
      | Named_Objective_Fragment
      | Named_Principle_Fragment
      | Named_Profile_Fragment
      | Named_Region_Fragment

  }>,
  readonly meta: HereFragment
};

export type MappedFindingsFragment = {
  readonly totalCount: number,
  readonly facets: {
    readonly domains: ReadonlyArray<{
      readonly count: number,
      readonly domain: {
        readonly code: DomainCode
      }
    }>,
    readonly countries: ReadonlyArray<{
      readonly count: number,
      readonly country: PlaceFragment
    }>
  },
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
  readonly domains: ReadonlyArray<DomainNameFragment>,
  readonly coverage: {
    readonly base: {
      readonly profileCount: number,
      readonly jurisdictionCount: number,
      readonly findingCount: number
    }
  },
  readonly meta: HereFragment
};

export type ObjectivesPageQueryVariables = Exact<{
  language: Language;
}>;


export type ObjectivesPageQuery = {
  readonly coverage: {
    readonly base: BaseFragment,
    readonly byObjective: ReadonlyArray<{
      readonly findingCount: number,
      readonly primaryCount: number,
      readonly secondaryCount: number,
      readonly objective: {
        readonly number: number,
        readonly url: string,
        readonly label: TextFragment,
        readonly title: TextFragment
      }
    }>
  },
  readonly meta: HereFragment
};

export type PlaceInRegionFragment = (
  {
  readonly country: {
    readonly code: string
  } | null,
  readonly region: {
    readonly code: string,
    readonly name: TextFragment,
    readonly parent: {
      readonly code: string,
      readonly name: TextFragment
    } | null
  } | null
}
  & PlaceFragment
);

export type PlacesPageQueryVariables = Exact<{
  language: Language;
}>;


export type PlacesPageQuery = {
  readonly withProfile: {
    readonly totalCount: number,
    readonly nodes: ReadonlyArray<(
      {
      readonly country: PlaceInRegionFragment | null,
      readonly profiles: {
        readonly nodes: ReadonlyArray<{
          readonly slug: string,
          readonly url: string,
          readonly year: number,
          readonly edition: number
        }>
      }
    }
      & PlaceInRegionFragment
    )>
  },
  readonly coverage: {
    readonly base: (
      {
      readonly assessedWithoutProfile: {
        readonly totalCount: number,
        readonly nodes: ReadonlyArray<PlaceInRegionFragment>
      }
    }
      & BaseFragment
    )
  },
  readonly groups: ReadonlyArray<{
    readonly code: string,
    readonly name: TextFragment
  }>,
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
        readonly totalCount: number,
        readonly nodes: ReadonlyArray<QuoteFragment>
      },
      readonly dropped: {
        readonly totalCount: number,
        readonly nodes: ReadonlyArray<QuoteFragment>
      },
      readonly kept: {
        readonly totalCount: number,
        readonly nodes: ReadonlyArray<{
          readonly later: QuoteFragment
        }>
      },
      readonly reworded: {
        readonly totalCount: number,
        readonly nodes: ReadonlyArray<{
          readonly earlier: QuoteFragment,
          readonly later: QuoteFragment
        }>
      },
      readonly base: {
        readonly cautions: ReadonlyArray<TextFragment>
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

export type FoundFindingFragment = (
  {
  readonly domain: DomainNameFragment,
  readonly profile: ProfileNameFragment,
  readonly mappings: ReadonlyArray<{
    readonly relevance: Relevance,
    readonly objective: {
      readonly number: number,
      readonly url: string,
      readonly label: TextFragment
    }
  }>
}
  & QuoteFragment
);

export type FacetsFragment = {
  readonly base: BaseFragment,
  readonly kinds: ReadonlyArray<{
    readonly kind: FindingKind,
    readonly count: number
  }>,
  readonly levels: ReadonlyArray<{
    readonly level: Level,
    readonly count: number
  }>,
  readonly textLanguages: ReadonlyArray<{
    readonly textLanguage: Language,
    readonly count: number
  }>,
  readonly domains: ReadonlyArray<{
    readonly count: number,
    readonly domain: DomainNameFragment
  }>,
  readonly objectives: ReadonlyArray<{
    readonly count: number,
    readonly objective: {
      readonly number: number,
      readonly label: TextFragment
    }
  }>,
  readonly countries: ReadonlyArray<{
    readonly count: number,
    readonly country: PlaceFragment
  }>,
  readonly regions: ReadonlyArray<{
    readonly count: number,
    readonly region: {
      readonly code: string,
      readonly name: TextFragment
    }
  }>,
  readonly groups: ReadonlyArray<{
    readonly count: number,
    readonly group: {
      readonly code: string,
      readonly name: TextFragment
    }
  }>
};

export type SearchPageQueryVariables = Exact<{
  text: string;
  hasText: boolean;
  filter?: FindingFilter | null | undefined;
  counted?: FindingFilter | null | undefined;
  after?: string | null | undefined;
  language: Language;
}>;


export type SearchPageQuery = {
  readonly search?: {
    readonly totalCount: number,
    readonly leftOut: ReadonlyArray<string>,
    readonly didYouMean: string | null,
    readonly named: ReadonlyArray<{
      readonly node:
        | Named_Domain_Fragment
        | Named_Finding_Fragment
        | Named_Group_Fragment
        | Named_IndicatorArea_Fragment
        | Named_Instrument_Fragment
        | Named_Jurisdiction_Fragment
        | Named_Objective_Fragment
        | Named_Principle_Fragment
        | Named_Profile_Fragment
        | Named_Region_Fragment

    }>,
    readonly nothing: {
      readonly nearest: ReadonlyArray<string>,
      readonly statement: TextFragment
    } | null,
    readonly pageInfo: {
      readonly hasNextPage: boolean,
      readonly endCursor: string | null
    },
    readonly edges: ReadonlyArray<{
      readonly matchedField: MatchedField,
      readonly leftOut: ReadonlyArray<string>,
      readonly snippet: string,
      readonly matches: ReadonlyArray<{
        readonly statement: TextFragment
      }>,
      readonly highlights: ReadonlyArray<{
        readonly start: number,
        readonly end: number
      }>,
      readonly node:
        | (
          {
          readonly __typename: 'Finding'
        }
          & FoundFindingFragment
        )
        | {
          readonly __typename: 'Instrument'
        }
        | {
          readonly __typename: 'Jurisdiction'
        }
        | {
          readonly __typename: 'Objective'
        }
        | {
          readonly __typename: 'Profile'
        }

    }>
  },
  readonly findings?: {
    readonly totalCount: number,
    readonly pageInfo: {
      readonly hasNextPage: boolean,
      readonly endCursor: string | null
    },
    readonly nodes: ReadonlyArray<FoundFindingFragment>
  },
  readonly counted: (
    {
    readonly facets: FacetsFragment
  }
    & AllCitationsFragment
  ),
  readonly meta: HereFragment
};

type Named_Domain_Fragment = {
  readonly __typename: 'Domain'
};

type Named_Finding_Fragment = {
  readonly __typename: 'Finding'
};

type Named_Group_Fragment = {
  readonly __typename: 'Group',
  readonly code: string,
  readonly name: TextFragment
};

type Named_IndicatorArea_Fragment = {
  readonly __typename: 'IndicatorArea'
};

type Named_Instrument_Fragment = {
  readonly __typename: 'Instrument'
};

type Named_Jurisdiction_Fragment = {
  readonly __typename: 'Jurisdiction',
  readonly code: string,
  readonly name: TextFragment
};

type Named_Objective_Fragment = {
  readonly __typename: 'Objective',
  readonly number: number,
  readonly label: TextFragment
};

type Named_Principle_Fragment = {
  readonly __typename: 'Principle'
};

type Named_Profile_Fragment = {
  readonly __typename: 'Profile',
  readonly slug: string,
  readonly title: TextFragment
};

type Named_Region_Fragment = {
  readonly __typename: 'Region',
  readonly code: string,
  readonly name: TextFragment
};

export type NamedFragment =
  | Named_Domain_Fragment
  | Named_Finding_Fragment
  | Named_Group_Fragment
  | Named_IndicatorArea_Fragment
  | Named_Instrument_Fragment
  | Named_Jurisdiction_Fragment
  | Named_Objective_Fragment
  | Named_Principle_Fragment
  | Named_Profile_Fragment
  | Named_Region_Fragment
;

export type SuggestQueryVariables = Exact<{
  text: string;
  language: Language;
}>;


export type SuggestQuery = {
  readonly resolve: ReadonlyArray<{
    readonly how: ResolvedBy,
    readonly matchedText: string,
    readonly node:
      | Named_Domain_Fragment
      | Named_Finding_Fragment
      | Named_Group_Fragment
      | Named_IndicatorArea_Fragment
      | Named_Instrument_Fragment
      | Named_Jurisdiction_Fragment
      | Named_Objective_Fragment
      | Named_Principle_Fragment
      | Named_Profile_Fragment
      | Named_Region_Fragment

  }>,
  readonly search: {
    readonly totalCount: number,
    readonly edges: ReadonlyArray<{
      readonly snippet: string,
      readonly textLanguage: Language | null,
      readonly node:
        | {
          readonly __typename: 'Finding',
          readonly url: string,
          readonly profile: {
            readonly year: number,
            readonly jurisdiction: {
              readonly name: TextFragment
            }
          }
        }
        | {
          readonly __typename: 'Instrument'
        }
        | {
          readonly __typename: 'Jurisdiction'
        }
        | {
          readonly __typename: 'Objective'
        }
        | {
          readonly __typename: 'Profile'
        }

    }>
  }
};

export type TimelinePageQueryVariables = Exact<{
  language: Language;
}>;


export type TimelinePageQuery = {
  readonly jurisdictions: {
    readonly totalCount: number,
    readonly nodes: ReadonlyArray<(
      {
      readonly timeline: {
        readonly nodes: ReadonlyArray<{
          readonly kind: TimelineEventKind,
          readonly year: number | null,
          readonly month: number | null,
          readonly edition: number | null,
          readonly note: TextFragment,
          readonly profile: {
            readonly slug: string,
            readonly url: string
          } | null
        }>
      }
    }
      & PlaceFragment
    )>
  },
  readonly meta: HereFragment
};
