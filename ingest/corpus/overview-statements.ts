import * as z from 'zod';
import { DOMAIN_CODES } from '../../reference/codes.ts';
import { LANGUAGES } from '../../text/languages.ts';

/** First and last line of the page, by number from 1. */
const Lines = z
  .tuple([z.int().min(1), z.int().min(1)])
  .refine(([from, to]) => from <= to, 'must be the first and the last line, in this order');

const Text = z.string().min(1);
const Year = z.int().min(2015).max(2100);

/** What the overview page of the programme says, as a person or a parser read it once. */
export const OverviewStatements = z.strictObject({
  /** The document that says it. */
  document: Text,
  domains: z.array(
    z.strictObject({
      domain: z.enum(DOMAIN_CODES),
      /** The page has no headings: words of the paragraph under the areas tell the domain. */
      description: z.strictObject({ lines: Lines, quote: Text }),
      /** Codes of the reference data, which has the bullets letter by letter. */
      areas: z.array(z.strictObject({ area: Text, lines: Lines })),
    }),
  ),
  /** The steps of an assessment, in their order. */
  steps: z.array(z.strictObject({ lines: Lines, title: Text, description: Text })),
  groups: z.array(
    z.strictObject({
      code: Text,
      name: Text,
      localName: Text,
      /** The sentence that lists its members, and their names as it writes them. */
      members: z.strictObject({ lines: Lines, quote: Text, names: z.array(Text) }),
      /** The sentence that lists the members assessed, and when each was. */
      assessed: z.strictObject({
        lines: Lines,
        quote: Text,
        members: z.array(z.strictObject({ name: Text, year: Year })),
      }),
    }),
  ),
  /** In page order, each once. */
  publications: z.array(
    z.strictObject({
      lines: Lines,
      kind: z.enum(['REPORT', 'PROFILE', 'GUIDANCE', 'VIDEO']),
      /** Of the publication, not of its description. */
      language: z.enum(LANGUAGES).nullable(),
      /** Of its title. */
      year: Year.nullable(),
      /** Code of the group that it is about. */
      group: Text.nullable(),
      title: Text,
      /** Paragraphs parted by an empty line; cut off where the page cuts it. */
      description: Text,
    }),
  ),
});

/** What the overview page says, each statement with the lines that it stands on. */
export type OverviewStatements = z.infer<typeof OverviewStatements>;
