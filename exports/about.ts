import { type DocumentNode, execute, type GraphQLSchema, parse } from 'graphql';
import * as z from 'zod';
import type { FindingConditions } from '../catalogue/finding-filter.ts';
import { nameDay } from '../citations/cited-release.ts';
import type { Database } from '../prisma/client.ts';
import type { PublishedRelease } from '../release/published-release.ts';
import type { Context } from '../schema/context.ts';
import type { LabelLanguage } from '../text/languages.ts';

/** A text to read, of which only the text is. */
const Text = z.object({ text: z.string() }).transform(({ text }) => text);

/** What the graph says of itself, and what its files repeat. */
const About = z.object({
  meta: z.object({
    release: z.object({
      number: z.int(),
      contentDate: z.iso.datetime().transform((text) => new Date(text)),
      summary: Text,
      checksum: z.string(),
    }),
    attributions: z.array(z.string()),
    cautions: z.array(Text),
  }),
  findings: z.object({ citation: z.string(), apa: z.string(), bibtex: z.string() }),
  documents: z.object({
    nodes: z.array(z.object({ rights: z.string(), attribution: z.string(), portal: z.string() })),
  }),
});

const QUESTION: DocumentNode = parse(`query ($filter: FindingFilter, $language: Language!) {
  meta {
    release { number contentDate summary { text } checksum }
    attributions
    cautions(language: $language) { text }
  }
  findings(filter: $filter, first: 0) {
    citation(language: $language)
    apa: citation(style: APA, language: $language)
    bibtex: citation(style: BIBTEX, language: $language)
  }
  documents(first: 100) { nodes { rights attribution portal } }
}`);

/** What files are of, how to cite them, and what to keep in mind. */
export interface AboutFiles {
  readonly release: z.infer<typeof About>['meta']['release'];
  readonly attributions: readonly string[];
  /** The attributions, each with the name of its portal. */
  readonly sources: readonly { readonly title: string; readonly portal: string | null }[];
  readonly rights: readonly string[];
  readonly cautions: readonly string[];
  readonly citation: string;
  readonly apa: string;
  readonly bibtex: string;
}

/** What is asked for as files. */
export interface AskedFiles {
  /** The findings that are cited. @default all of them */
  readonly filter?: FindingConditions;
  /** The language of the cautions. @default "EN" */
  readonly language?: LabelLanguage;
}

/** Asks the graph about itself, so that files say what the server says. */
export async function readAbout(
  schema: GraphQLSchema,
  database: Database,
  release: PublishedRelease,
  { filter = {}, language = 'EN' }: AskedFiles = {},
): Promise<AboutFiles> {
  const contextValue: Context = { database, release, readings: [] };
  const { data, errors } = await execute({
    schema,
    document: QUESTION,
    contextValue,
    variableValues: { filter, language },
  });
  const [error] = errors ?? [];
  if (error !== undefined) throw error.originalError ?? error;
  const { meta, findings, documents } = About.parse(data);
  const rights = [...new Set(documents.nodes.map((document) => document.rights))];
  const portals = new Map(documents.nodes.map(({ attribution, portal }) => [attribution, portal]));
  const sources = meta.attributions.map((title) => ({ title, portal: portals.get(title) ?? null }));
  return { ...meta, ...findings, rights, sources };
}

/** What a file says of itself where its format has a place for that: release, citation, rights, sources. */
export const describeFile = ({
  release,
  citation,
  rights,
  attributions,
  cautions,
}: AboutFiles): Readonly<Record<string, string>> => ({
  release: String(release.number),
  contentDate: nameDay(release),
  checksum: release.checksum,
  citation,
  rights: rights.join(' '),
  source: attributions.join(' '),
  cautions: cautions.join(' '),
});
