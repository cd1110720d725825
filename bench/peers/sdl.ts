/**
 * The part of MGI Graph's schema that the questions ask for, under the same names: peers whose schema
 * is written by hand answer the same queries with the same JSON.
 */
export const SDL = `
  enum Level { NATIONAL LOCAL }
  enum Language { EN FR ES PT DE AR }
  enum FindingKind { WELL_DEVELOPED AREA_FOR_DEVELOPMENT }
  enum Relevance { PRIMARY SECONDARY }
  enum Confidence { HIGH MEDIUM LOW }
  enum DomainCode {
    MIGRANTS_RIGHTS WHOLE_OF_GOVERNMENT PARTNERSHIPS WELL_BEING MOBILITY_DIMENSIONS_OF_CRISES
    SAFE_ORDERLY_REGULAR_MIGRATION
  }
  type LocalizedText { text: String! }
  type Domain { code: DomainCode! number: Int! name: LocalizedText! }
  type Jurisdiction { code: String! name: LocalizedText! }
  type Profile {
    slug: String! title: String! year: Int! edition: Int! level: Level! language: Language!
    jurisdiction: Jurisdiction! domains: [Section!]!
  }
  type Section { domain: Domain! findings: [Finding!]! }
  type Finding {
    reference: String! kind: FindingKind! position: Int! text: String!
    domain: Domain! profile: Profile! mappings: [ObjectiveMapping!]!
  }
  type ObjectiveMapping {
    relevance: Relevance! confidence: Confidence! rationale: String! objective: Objective!
  }
  type Objective {
    number: Int! label: LocalizedText!
    findings(first: Int!, filter: FindingFilter!): FindingConnection!
  }
  type FindingConnection { nodes: [Finding!]! }
  input FindingFilter { kind: FindingKind! }
  type Query {
    profile(slug: String!): Profile
    objective(number: Int!): Objective
    findings(first: Int!, after: String!): FindingConnection!
  }
`;
