import type { CorpusDocument } from '../corpus/read-corpus.ts';
import { quoteLines, splitLines } from '../parse/page/lines.ts';
import { IngestError } from '../problem.ts';
import type { ProgrammeContent } from './content.ts';

/**
 * Brings what the pages say of the programme into the shape of the table. Pages that are not in the
 * corpus are passed over.
 * @throws IngestError when a statement does not stand where it is said to. Each problem names its place.
 */
export function assembleProgramme(
  documents: readonly CorpusDocument[],
): readonly ProgrammeContent[] {
  const lines = new Map(documents.map(({ id, text }) => [id, splitLines(text)]));
  const problems: string[] = [];
  const content = documents.flatMap(({ programme }) =>
    (programme ?? []).flatMap(({ kind, domain, level, language, text, stands }, index) =>
      stands.flatMap(({ document, line }, at): readonly ProgrammeContent[] => {
        const page = lines.get(document);
        if (page === undefined) return [];
        const quote = quoteLines(page, { from: line, to: line });
        if (!quote.includes(text)) {
          problems.push(
            `programme.json: statements › ${index} › stands: is not what line ${line} of "${document}" says.`,
          );
        }
        return [
          {
            number: index + 1,
            rank: at + 1,
            kind,
            domainCode: domain ?? null,
            level: level ?? null,
            text,
            language,
            documentId: document,
            lineFrom: line,
            lineTo: line,
            quote,
          },
        ];
      }),
    ),
  );
  if (problems.length > 0) throw new IngestError(problems);
  return content;
}
