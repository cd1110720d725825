import { type DocumentNode, execute, type GraphQLSchema, parse } from 'graphql';
import * as z from 'zod';
import type { Database } from '../../prisma/client.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import type { Context } from '../../schema/context.ts';

/** A text to read, of which only the text is. */
const Text = z.object({ text: z.string() }).transform(({ text }) => text);

/** What the graph says of itself, and what a dataset of it repeats. */
const About = z.object({
  meta: z.object({
    release: z.object({
      number: z.int(),
      publishedAt: z.iso.datetime().transform((text) => new Date(text)),
      summary: Text,
      checksum: z.string(),
    }),
    attributions: z.array(z.string()),
    cautions: z.array(Text),
  }),
  findings: z.object({ citation: z.string(), bibtex: z.string() }),
  documents: z.object({ nodes: z.array(z.object({ rights: z.string() })) }),
});

const QUESTION: DocumentNode = parse(`{
  meta { release { number publishedAt summary { text } checksum } attributions cautions { text } }
  findings(first: 0) { citation bibtex: citation(style: BIBTEX) }
  documents(first: 100) { nodes { rights } }
}`);

/** What a dataset is of, how to cite it, and what to keep in mind. */
export interface AboutDataset {
  readonly release: z.infer<typeof About>['meta']['release'];
  readonly attributions: readonly string[];
  readonly rights: readonly string[];
  readonly cautions: readonly string[];
  readonly citation: string;
  readonly bibtex: string;
}

/** Asks the graph about itself, so that a dataset says what the server says. */
export async function readAbout(
  schema: GraphQLSchema,
  database: Database,
  release: PublishedRelease,
): Promise<AboutDataset> {
  const contextValue: Context = { database, release, readings: [] };
  const { data, errors } = await execute({ schema, document: QUESTION, contextValue });
  const [error] = errors ?? [];
  if (error !== undefined) throw error.originalError ?? error;
  const { meta, findings, documents } = About.parse(data);
  const rights = [...new Set(documents.nodes.map((document) => document.rights))];
  return { ...meta, ...findings, rights };
}
