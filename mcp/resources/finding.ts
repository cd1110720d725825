import { graphql } from '../../sdk/src/index.ts';
import { takeAll } from '../answer.ts';
import { describeFinding, describeMeta } from '../describe.ts';
import { QuotedFinding, ReadRelease } from '../documents.ts';
import type { Resource } from '../resource.ts';

const Finding = graphql(
  `query AssistantFinding($reference: String!, $language: Language = EN) {
    finding(reference: $reference) {
      ...QuotedFinding
      profile { url }
      reasons: mappings { objective { label(language: $language) { text } } rationale(language: $language) { text } }
      source { lineFrom lineTo lines { text } document { file sha256 } }
    }
    meta { ...ReadRelease }
  }`,
  [QuotedFinding, ReadRelease],
);

export const finding: Resource = {
  name: 'finding',
  title: 'A finding',
  description:
    'One finding, quoted: why it is mapped to its objectives, and the lines of its document around it.',
  template: 'mgi://findings/{+reference}',
  list: null,
  answer: async (graph, reference) => {
    const { finding, meta } = await graph.request(Finding, { reference });
    if (finding === null) return null;
    const { source, reasons, profile } = finding;
    const { file, sha256 } = source.document;
    const row = {
      ...describeFinding(finding),
      reasons: reasons.map(
        ({ objective, rationale }) => `${objective.label.text}: ${rationale.text}`,
      ),
      source: `${file}, lines ${source.lineFrom} to ${source.lineTo}, SHA-256 ${sha256}`,
      around: source.lines?.map(({ text }) => text.trim()).filter((text) => text !== '') ?? [],
    };
    return {
      ...describeMeta(meta),
      base: `One finding of its profile, ${profile.url}`,
      citation: finding.citation,
      ...takeAll([row], 'Read it with `findings`.'),
    };
  },
};
