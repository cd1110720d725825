import { Client } from 'pg';
import { assembleProfile, hashText } from '../../ingest/assemble/assemble-profile.ts';
import type { FindingContent, ProfileContent } from '../../ingest/assemble/content.ts';
import {
  type CorpusDocument,
  type CuratedMappings,
  readCorpus,
} from '../../ingest/corpus/read-corpus.ts';
import { readInstruments } from '../../ingest/instruments/read-instruments.ts';
import { parseProfile } from '../../ingest/parse/profile.ts';
import { planEditions, readEditions } from '../../ingest/store/write-editions.ts';
import { writeProfiles } from '../../ingest/store/write-profile.ts';
import { upsertRows } from '../../prisma/rows.ts';
import type { DomainCode, FindingKind } from '../../reference/codes.ts';
import type { Language } from '../../text/languages.ts';

/** What a later edition says, made from what an earlier one says. */
export interface EditionPlan {
  readonly slug: string;
  readonly edition: number;
  readonly year: number;
  readonly month: number | null;
  /** Texts to write instead, by the position of the finding in the earlier edition; null drops it. */
  readonly texts?: Readonly<Record<string, string | null>>;
  readonly more?: readonly {
    readonly domainCode: DomainCode;
    readonly kind: FindingKind;
    readonly text: string;
    readonly objective?: number;
  }[];
  readonly language?: Language;
}

/** The part of a reference behind the profile: "partnerships/well-developed/1". */
const placeOf = (reference: string): string => reference.slice(reference.indexOf('/') + 1);

const slugOf = (code: string): string => code.toLowerCase().replaceAll('_', '-');

type Mapped = Omit<ReturnType<CuratedMappings['get']> & object, 'text' | 'textHash'>;

/** A finding of a later edition, and how it is mapped. */
interface Draft extends Pick<FindingContent, 'domainCode' | 'kind' | 'text' | 'language'> {
  readonly mapped: Mapped;
}

function draftKept(base: ProfileContent, { texts, language }: EditionPlan): Draft[] {
  return base.findings.flatMap((finding) => {
    const text = texts?.[placeOf(finding.reference)];
    if (text === null) return [];
    const { objectives = [], principles = [] } = base.curated.get(finding.reference) ?? {};
    return [
      {
        domainCode: finding.domainCode,
        kind: finding.kind,
        text: text ?? finding.text,
        language: language ?? finding.language,
        mapped: { objectives, principles },
      },
    ];
  });
}

function draftMore(base: ProfileContent, { more = [], language }: EditionPlan): Draft[] {
  return more.map(({ objective, ...finding }) => ({
    ...finding,
    language: language ?? base.language,
    mapped: {
      principles: [],
      objectives:
        objective === undefined
          ? []
          : [
              {
                objective,
                action: null,
                relevance: 'PRIMARY',
                confidence: 'HIGH',
                rationale: 'For a test.',
              },
            ],
    },
  }));
}

/** A later edition of a profile, as if a document of it had been read. */
function planEdition(document: CorpusDocument, plan: EditionPlan): ProfileContent {
  const base = assembleProfile(document);
  const drafts = [...draftKept(base, plan), ...draftMore(base, plan)];
  const positions = new Map<string, number>();
  const written = drafts.map(({ mapped, ...finding }, at) => {
    const section = `${slugOf(finding.domainCode)}/${slugOf(finding.kind)}`;
    const position = (positions.get(section) ?? 0) + 1;
    positions.set(section, position);
    const textHash = hashText(finding.text);
    return {
      finding: {
        ...finding,
        reference: `${plan.slug}/${section}/${position}`,
        position,
        ordinal: at + 1,
        textHash,
        lineFrom: at + 1,
        lineTo: at + 1,
        quote: finding.text,
      },
      mapping: { ...mapped, text: finding.text, textHash: `sha256:${textHash}` },
    };
  });
  const findings = written.map(({ finding }) => finding);
  return {
    ...base,
    slug: plan.slug,
    edition: plan.edition,
    year: plan.year,
    month: plan.month,
    language: plan.language ?? base.language,
    source: { ...base.source, documentId: plan.slug },
    findings,
    instruments: readInstruments(plan.slug, parseProfile(document.text).identity, findings),
    proposals: [],
    curated: new Map(written.map(({ finding, mapping }) => [finding.reference, mapping])),
  };
}

async function writeDocument(client: Client, { id, ...document }: CorpusDocument, slug: string) {
  const { rows } = await client.query('SELECT * FROM "Document" WHERE "id" = $1', [id]);
  const row = { ...rows[0], id: slug, file: `documents/${slug}.txt`, sha256: hashText(slug) };
  await upsertRows(client, 'Document', ['id'], [{ ...row, kind: document.kind }]);
}

/** Brings later editions of one of its profiles into a database that holds the corpus. */
export async function loadEditions(
  url: string,
  slug: string,
  plans: readonly EditionPlan[],
): Promise<void> {
  const corpus = await readCorpus();
  const document = corpus.documents.find(({ id }) => id === slug);
  if (document === undefined) throw new Error(`The corpus has no document ${slug}.`);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const plan of plans) {
      await writeDocument(client, document, plan.slug);
      const profile = planEdition(document, plan);
      const stored = await readEditions(client, [profile.jurisdiction]);
      const { numbers } = planEditions(profile, stored, plan.edition);
      await writeProfiles(client, [{ profile, editions: numbers }], 'REPLACE');
    }
  } finally {
    await client.end();
  }
}
