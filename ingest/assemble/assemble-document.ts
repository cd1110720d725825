import type { CorpusDocument, CorpusTerms } from '../corpus/read-corpus.ts';
import { splitLines } from '../parse/page/lines.ts';
import type { DocumentContent } from './content.ts';

/** What a source document is known by, and its text. */
export type DescribedDocument = Pick<
  CorpusDocument,
  'id' | 'kind' | 'file' | 'sha256' | 'title' | 'textLanguage' | 'text'
> & { readonly pageLanguage: DocumentContent['pageLanguage'] };

/** Brings a source document into the shape of its table. */
export function assembleDocument(
  { id, kind, file, sha256, title, pageLanguage, textLanguage, text }: DescribedDocument,
  { publisher, portal, attribution, rights }: CorpusTerms,
): DocumentContent {
  // The order of the fields is part of the checksum of a release.
  return {
    id,
    kind,
    file,
    sha256,
    title,
    publisher,
    portal,
    attribution,
    rights,
    pageLanguage,
    textLanguage,
    lineCount: splitLines(text).length,
  };
}
