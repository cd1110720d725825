import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { CONFIDENCES, PRINCIPLE_CODES, RELEVANCES } from '../../reference/codes.ts';
import { LANGUAGES } from '../../text/languages.ts';
import { IngestError } from '../problem.ts';
import { OverviewStatements } from './overview-statements.ts';
import { ProgrammeFile, type ProgrammeStatement } from './programme-statements.ts';

/** The folder of the source documents, their manifest and what was made of them by hand. */
export const CORPUS_DIR = fileURLToPath(new URL('../../corpus', import.meta.url));

const Language = z.enum(LANGUAGES);
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits');

const ManifestDocument = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
  kind: z.enum(['OVERVIEW', 'PROFILE']),
  file: z.string(),
  sha256: Sha256,
  title: z.string().min(1),
  pageLanguage: Language,
  textLanguage: Language.nullable(),
  /** File of the curated mappings of a profile. */
  mappings: z.string().optional(),
  /** File of what an overview says. */
  statements: z.string().optional(),
  /** File of what the pages say of the programme, beside an overview. */
  programme: z.string().optional(),
});

const Manifest = z.strictObject({
  /** The day of the newest content in the folder: whoever changes content changes it. */
  date: z.iso.date(),
  publisher: z.string().min(1),
  portal: z.string().min(1),
  attribution: z.string().min(1),
  rights: z.string().min(1),
  documents: z.array(ManifestDocument),
});

const CuratedFinding = z.strictObject({
  text: z.string().min(1),
  textHash: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/, 'must be "sha256:" and 64 hexadecimal digits'),
  objectives: z.array(
    z.strictObject({
      objective: z.int().min(1).max(23),
      action: z
        .string()
        .regex(/^[a-l]$/, 'must be one letter, a to l')
        .nullable(),
      relevance: z.enum(RELEVANCES),
      confidence: z.enum(CONFIDENCES),
      rationale: z.string().min(1),
    }),
  ),
  principles: z.array(
    z.strictObject({
      principle: z.enum(PRINCIPLE_CODES),
      confidence: z.enum(CONFIDENCES),
      rationale: z.string().min(1),
    }),
  ),
  /** Objectives that a reader may think of and that were not given, each with why; absent for none. */
  considered: z
    .array(z.strictObject({ objective: z.int().min(1).max(23), reason: z.string().min(1) }))
    .optional(),
  /** Who looked at these mappings, and when; absent where nobody did. */
  review: z
    .strictObject({
      reviewer: z.string().min(1),
      date: z.iso.date(),
      /** What the reviewer says beside the decisions; absent for nothing. */
      note: z.string().min(1).optional(),
    })
    .optional(),
});

const CuratedFile = z.strictObject({
  profile: z.string(),
  findings: z.record(z.string(), CuratedFinding),
});

/** What the manifest says of every document: who published it, and on what terms. */
export type CorpusTerms = Omit<z.infer<typeof Manifest>, 'date' | 'documents'>;

/** The curated mappings of one finding. */
export type CuratedFinding = z.infer<typeof CuratedFinding>;

/** The curated mappings of one profile, by finding reference. */
export type CuratedMappings = ReadonlyMap<string, CuratedFinding>;

/** One source document as it came, with what the manifest says of it. */
export interface CorpusDocument extends Omit<z.infer<typeof ManifestDocument>, 'programme'> {
  readonly text: string;
  /** Empty for a document that holds no findings, or whose findings nobody mapped yet. */
  readonly curated: CuratedMappings;
  /** What it says; null for a document that is no overview. */
  readonly overview: OverviewStatements | null;
  /** What it and the pages beside it say of the programme; null for a document that is no overview. */
  readonly programme: readonly ProgrammeStatement[] | null;
}

/** All source documents, in the order of the manifest. */
export interface Corpus {
  /** The day of its content: "2026-11-29". */
  readonly date: string;
  readonly terms: CorpusTerms;
  readonly documents: readonly CorpusDocument[];
}

async function readJson<T>(dir: string, file: string, schema: z.ZodType<T>): Promise<T> {
  const text = await readFile(path.join(dir, file), 'utf8').catch((error: unknown) => {
    throw new IngestError([`${file}: cannot be read (${String(error)}).`]);
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new IngestError([`${file}: is not JSON (${String(error)}).`]);
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  throw new IngestError(
    result.error.issues.map((issue) => `${file}: ${issue.path.join(' › ')}: ${issue.message}`),
  );
}

/**
 * Reads the corpus from disk and holds it against its manifest.
 * @param dir the folder with `manifest.json`.
 * @throws IngestError when a file is missing or malformed, or its bytes are not the ones that the
 * manifest names.
 */
export async function readCorpus(dir: string = CORPUS_DIR): Promise<Corpus> {
  const { date, documents, ...terms } = await readJson(dir, 'manifest.json', Manifest);
  return {
    date,
    terms,
    documents: await Promise.all(
      documents.map(async (document) => ({
        ...document,
        text: await readDocument(document, dir),
        curated: await readCurated(dir, document),
        overview:
          document.statements === undefined
            ? null
            : await readJson(dir, document.statements, OverviewStatements),
        programme:
          document.programme === undefined
            ? null
            : (await readJson(dir, document.programme, ProgrammeFile)).statements,
      })),
    ),
  };
}

/** Reads what the manifest says of every document of the corpus, not the documents. */
export async function readTerms(dir: string = CORPUS_DIR): Promise<CorpusTerms> {
  const {
    date: _date,
    documents: _documents,
    ...terms
  } = await readJson(dir, 'manifest.json', Manifest);
  return terms;
}

/**
 * Reads the text of one document of the corpus.
 * @throws IngestError when its file is missing, or its bytes are not those of the SHA-256.
 */
export async function readDocument(
  { file, sha256 }: { readonly file: string; readonly sha256: string },
  dir: string = CORPUS_DIR,
): Promise<string> {
  const bytes = await readFile(path.join(dir, file)).catch((error: unknown) => {
    throw new IngestError([`${file}: cannot be read (${String(error)}).`]);
  });
  const actual = createHash('sha256').update(bytes).digest('hex');
  if (actual === sha256) return bytes.toString('utf8');
  throw new IngestError([
    `${file}: its SHA-256 is ${actual}, but manifest.json says ${sha256}. Source documents are kept byte for byte; restore the file, or correct the manifest if the document was replaced on purpose.`,
  ]);
}

async function readCurated(
  dir: string,
  document: z.infer<typeof ManifestDocument>,
): Promise<CuratedMappings> {
  if (document.mappings === undefined) return new Map();
  const { profile, findings } = await readJson(dir, document.mappings, CuratedFile);
  if (profile === document.id) return new Map(Object.entries(findings));
  throw new IngestError([
    `${document.mappings}: is for the profile "${profile}", but manifest.json gives it to "${document.id}".`,
  ]);
}
