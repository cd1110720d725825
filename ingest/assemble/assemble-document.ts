import type { CorpusDocument, CorpusTerms } from '../corpus/read-corpus.ts';
import { splitLines } from '../parse/page/lines.ts';
import type { DocumentContent } from './content.ts';

/** What a source document is known by, and its text. */
export type DescribedDocument = Pick<
  CorpusDocument,
  'id' | 'kind' | 'file' | 'sha256' | 'title' | 'findingsLanguage' | 'text'
> & { readonly shellLanguage: DocumentContent['shellLanguage'] };

/** Brings a source document into the shape of its table. */
export function assembleDocument(
  { id, kind, file, sha256, title, shellLanguage, findingsLanguage, text }: DescribedDocument,
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
    shellLanguage,
    findingsLanguage,
    lineCount: splitLines(text).length,
  };
}
