import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { DOMAIN_CODES, FINDING_KINDS, PRINCIPLE_CODES } from '../../reference/codes.ts';
import { LANGUAGES } from '../../text/languages.ts';
import { assembleProfile } from '../assemble/assemble-profile.ts';
import { readCorpus } from '../corpus/read-corpus.ts';
import type { LabelledFinding } from './labelled.ts';

const TESTS = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../tests/ingest/map');

const InventedFile = z.strictObject({
  about: z.string(),
  findings: z.array(
    z.strictObject({
      text: z.string(),
      language: z.enum(LANGUAGES),
      domain: z.enum(DOMAIN_CODES),
      kind: z.enum(FINDING_KINDS),
      primary: z.int().nullable(),
      secondary: z.array(z.int()),
      principles: z.array(z.enum(PRINCIPLE_CODES)),
    }),
  ),
});

/** The half that rules are tuned on, and the one that figures are reported on: by hash of the text. */
export type Half = 'TUNING' | 'UNSEEN';

function halfOf(text: string): Half {
  const [first = 0] = createHash('sha256').update(text).digest();
  return first % 2 === 0 ? 'TUNING' : 'UNSEEN';
}

/** Reads a file of invented findings, with the half of each as its fold. */
export async function readInvented(file: string): Promise<readonly LabelledFinding[]> {
  const text = await readFile(path.join(TESTS, file), 'utf8');
  const { findings } = InventedFile.parse(JSON.parse(text));
  return findings.map(({ kind: _, ...finding }) => ({ ...finding, fold: halfOf(finding.text) }));
}

/** Reads the findings of the corpus with their curated mappings, the profile of each as its fold. */
export async function readCurated(): Promise<readonly LabelledFinding[]> {
  const { documents } = await readCorpus();
  const profiles = documents.filter(({ kind }) => kind === 'PROFILE').map(assembleProfile);
  return profiles.flatMap(({ slug, findings, curated }) =>
    findings.flatMap(({ reference, text, language, domainCode }) => {
      const mapped = curated.get(reference);
      if (mapped === undefined) return [];
      const of = (relevance: string) =>
        mapped.objectives.filter((one) => one.relevance === relevance).map((one) => one.objective);
      return {
        text,
        language,
        domain: domainCode,
        fold: slug,
        primary: of('PRIMARY')[0] ?? null,
        secondary: of('SECONDARY'),
        principles: mapped.principles.map(({ principle }) => principle),
      };
    }),
  );
}
