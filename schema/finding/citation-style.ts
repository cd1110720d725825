import { writeApa } from '../../citations/apa.ts';
import { writeBibtex } from '../../citations/bibtex.ts';
import type { CslItem } from '../../citations/csl-item.ts';
import { writeRis } from '../../citations/ris.ts';
import { writeText } from '../../citations/text.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import {
  LABEL_LANGUAGES,
  type LabelLanguage,
  type Language as LanguageCode,
} from '../../text/languages.ts';
import { builder } from '../builder.ts';
import { describeValues } from '../support/enum-values.ts';
import { Language } from '../support/language.ts';

/** How a work is cited in each style. */
const WRITERS = {
  TEXT: writeText,
  APA: writeApa,
  BIBTEX: writeBibtex,
  RIS: writeRis,
  CSL_JSON: (item: CslItem) => JSON.stringify([item]),
} as const satisfies Readonly<Record<string, (item: CslItem, language: LabelLanguage) => string>>;

/** A style of a citation. */
export type CitationStyleCode = keyof typeof WRITERS;

/** The styles of a citation. */
export const CitationStyle = builder.enumType('CitationStyle', {
  description:
    'How a citation is written. Each names the source, the release that was read, the day of its content and the beginning of its checksum. Lists of references have English titles in sentence case, plain text letter by letter.',
  values: describeValues<CitationStyleCode>({
    TEXT: 'One line of plain text: "International Organization for Migration (IOM) (2022). …".',
    APA: 'One line for a list of references after the APA manual, seventh edition, in plain text.',
    BIBTEX: 'One entry of BibTeX in UTF-8, for LaTeX: "@misc{mgi:guatemala-2022, …}".',
    RIS: 'One record of RIS, for EndNote, Mendeley, Zotero and others: "TY  - RPRT …".',
    CSL_JSON:
      'A JSON array with one item of CSL-JSON, for Zotero, pandoc and other reference managers.',
  }),
});

/** The arguments of every citation. */
export const citationArguments = builder.args((t) => ({
  style: t.field({
    type: CitationStyle,
    defaultValue: 'TEXT',
    description: 'How the citation is written. [Default: TEXT]',
  }),
  language: t.field({
    type: Language,
    defaultValue: 'EN',
    description:
      'The language of the words beside the title and the names of the source, filters and months among them; English for one that they are not in. [Default: EN]',
  }),
}));

/** How a citation is asked for. */
export interface CitationArguments {
  readonly style?: CitationStyleCode | null | undefined;
  readonly language?: LanguageCode | null | undefined;
}

/** The language of the words of a citation. */
export const readLanguage = ({ language }: CitationArguments): LabelLanguage =>
  LABEL_LANGUAGES.find((each) => each === language) ?? 'EN';

/** What a citation names of a profile and of the document that it was read from. */
export async function readCited(release: PublishedRelease, profileId: number) {
  const profile = await release.entities.profiles.get(profileId);
  const { portal, publisher, sourceUrl } = await release.entities.documents.get(profile.documentId);
  return { ...profile, portal, publisher, sourceUrl };
}

/** Writes a work in a style. */
export function writeCitation(
  style: CitationStyleCode,
  item: CslItem,
  language: LabelLanguage,
): string {
  return WRITERS[style](item, language);
}
