import { graphql } from '../sdk/src/index.ts';

/** A finding as an assistant quotes it. */
export const QuotedFinding = graphql(`
  fragment QuotedFinding on Finding {
    reference
    url
    kind
    textLanguage
    text
    citation
    domain { name(language: $language) { text } }
    profile {
      title(language: $language) { text }
      year
      jurisdiction { name(language: $language) { text } }
    }
    mappings { objective { number } relevance confidence method }
  }
`);

/** Which release is read, and what is never to be concluded from it. */
export const ReadRelease = graphql(`
  fragment ReadRelease on Meta {
    release { number contentDate checksum }
    cautions(language: $language) { text }
  }
`);

/** Of what an answer is. */
export const LookedAt = graphql(`
  fragment LookedAt on CoverageBase {
    profileCount
    jurisdictionCount
    findingCount
    earliestYear
    latestYear
    byGroup { statement(language: $language) { text } }
  }
`);

/** What has a name and can be asked for. */
export const Named = graphql(`
  fragment Named on Node {
    __typename
    ... on Finding { reference text }
    ... on Profile { slug title(language: $language) { text } }
    ... on Jurisdiction { code name(language: $language) { text } }
    ... on Objective { number label(language: $language) { text } }
    ... on Principle { principleCode: code name(language: $language) { text } }
    ... on Domain { domainCode: code name(language: $language) { text } }
    ... on IndicatorArea { code name(language: $language) { text } }
    ... on Region { code name(language: $language) { text } }
    ... on Group { code name(language: $language) { text } }
    ... on Publication { slug title(language: $language) { text } }
    ... on Instrument { code name(language: $language) { text } }
  }
`);
