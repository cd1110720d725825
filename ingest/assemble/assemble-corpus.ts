import type { Corpus } from '../corpus/read-corpus.ts';
import { assembleDocument } from './assemble-document.ts';
import { assembleOverview } from './assemble-overview.ts';
import { assembleProfile } from './assemble-profile.ts';
import { assembleProgramme } from './assemble-programme.ts';
import type {
  DocumentContent,
  OverviewContent,
  ProfileContent,
  ProgrammeContent,
} from './content.ts';

/** Everything that the corpus says, ready to be stored. */
export interface CorpusContent {
  readonly documents: readonly DocumentContent[];
  readonly overviews: readonly OverviewContent[];
  readonly profiles: readonly ProfileContent[];
  readonly programme: readonly ProgrammeContent[];
}

/**
 * Brings the corpus into the shape of the tables.
 * @throws IngestError when a document of it cannot be understood, or its files contradict each other.
 */
export function assembleCorpus({ terms, documents }: Corpus): CorpusContent {
  return {
    documents: documents.map((document) => assembleDocument(document, terms)),
    overviews: documents.filter(({ kind }) => kind === 'OVERVIEW').map(assembleOverview),
    profiles: documents.filter(({ kind }) => kind === 'PROFILE').map(assembleProfile),
    programme: assembleProgramme(documents),
  };
}
