import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { DOMAIN_CODES, FINDING_KINDS, LEVELS, PRINCIPLE_CODES } from '../../reference/codes.ts';
import { LANGUAGES } from '../../text/languages.ts';
import { readCorpus } from '../corpus/read-corpus.ts';
import { WORDS_OF } from '../languages/languages.ts';
import { RuleFile } from '../map/rule-file.ts';
import { listWordings } from '../map/wording.ts';
import { parseProfile } from '../parse/profile.ts';
import type { LabelledFinding } from './labelled.ts';

const TESTS = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../tests/ingest/map');

/** The hand of those who wrote the rules. */
export const RULES_HAND = 'rules';

/** Who wrote texts without tuning rules on them, but knew the rules. */
export const RULES_READERS_HAND = 'N';

/** Who wrote texts in Portuguese only, of a kind with those of other hands, and knew the rules. */
export const PORTUGUESE_HAND = 'P';

/** Who wrote sentences off topic under domains, to tempt an engine whose rules they knew. */
export const OFF_TOPIC_HAND = 'O';

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

const HandLine = z.strictObject({
  id: z.string(),
  language: z.enum(LANGUAGES),
  level: z.enum(LEVELS).nullable(),
  domain: z.enum(DOMAIN_CODES).nullable(),
  kind: z.enum(FINDING_KINDS).nullable(),
  text: z.string(),
  primary: z.array(z.int()),
  secondary: z.array(z.int()),
  action: z
    .string()
    .regex(/^\d{1,2}[a-l]$/)
    .nullable(),
});

async function readHand(file: string): Promise<readonly LabelledFinding[]> {
  const lines = (await readFile(path.join(TESTS, file), 'utf8')).trimEnd().split('\n');
  const hand = path.basename(file, '.jsonl');
  return lines.map((line) => {
    const { id, language, domain, text, primary, secondary, action } = HandLine.parse(
      JSON.parse(line),
    );
    const [main = null, ...others] = primary;
    return {
      id,
      text,
      language,
      domain,
      hand,
      primary: main,
      secondary: [...others, ...secondary],
      action: action?.replace(/^\d+/, '') ?? null,
      principles: null,
    };
  });
}

/** Reads the texts of all hands, hand by hand in the order of their names. */
export async function readHands(): Promise<readonly LabelledFinding[]> {
  const files = (await readdir(path.join(TESTS, 'hands'))).toSorted();
  return (await Promise.all(files.map((file) => readHand(`hands/${file}`)))).flat();
}

/** Reads the sentences off topic that are not learned from. */
export async function readOffTopic(): Promise<readonly LabelledFinding[]> {
  return readHand(`off-topic/${OFF_TOPIC_HAND}.jsonl`);
}

/** Reads the control set, which nothing may be trained or tuned on. */
export async function readControl(): Promise<readonly LabelledFinding[]> {
  return readHand('control/Z.jsonl');
}

/** Reads a file of findings that were invented beside the rules. */
export async function readInvented(file: string): Promise<readonly LabelledFinding[]> {
  const text = await readFile(path.join(TESTS, file), 'utf8');
  const { findings } = InventedFile.parse(JSON.parse(text));
  const name = path.basename(file, '-findings.json');
  return findings.map(({ kind: _, ...finding }, index) => ({
    ...finding,
    id: `${name}-${index + 1}`,
    hand: RULES_HAND,
    action: null,
  }));
}

/** Lists what the Compact says, in each language that has rules, as texts about its objectives. */
export function listCompact(): readonly LabelledFinding[] {
  return LANGUAGES.flatMap((language) => {
    const { rules } = WORDS_OF[language];
    if (rules === null) return [];
    return listWordings(RuleFile.parse(rules)).map(({ text, target }, index) => ({
      id: `compact-${language}-${index + 1}`,
      text,
      language,
      domain: null,
      hand: RULES_HAND,
      primary: target.objective,
      secondary: [],
      action: target.action,
      principles: null,
    }));
  });
}

/**
 * Reads the findings of the corpus with their curated mappings, the profile of each as its hand. It
 * asks no engine for proposals: there is none before it is trained.
 */
export async function readCurated(): Promise<readonly LabelledFinding[]> {
  const { documents } = await readCorpus();
  return documents.flatMap(({ id, text, curated }) => {
    if (curated.size === 0) return [];
    const parsed = parseProfile(text);
    return parsed.findings.flatMap((finding) => {
      const mapped = curated.get(finding.reference ?? '');
      const language = finding.language ?? parsed.language;
      if (mapped === undefined || language === null) return [];
      const of = (relevance: string) =>
        mapped.objectives.filter((one) => one.relevance === relevance);
      const main = of('PRIMARY')[0];
      return {
        id: finding.reference ?? id,
        text: finding.text,
        language,
        domain: finding.domain,
        hand: id,
        primary: main?.objective ?? null,
        secondary: of('SECONDARY').map(({ objective }) => objective),
        action: main?.action ?? null,
        principles: mapped.principles.map(({ principle }) => principle),
      };
    });
  });
}
