import type { FindingContent, InstrumentContent } from '../assemble/content.ts';
import type { ProfileIdentity } from '../parse/identity/profile-identity.ts';
import { extractInstruments } from './extract.ts';
import { mergeMentions } from './merge.ts';
import { listPlaceWords } from './place-words.ts';

/** The instruments that the findings of a profile name, each once, with all its mentions. */
export function readInstruments(
  slug: string,
  { jurisdictionName, placeName, parentCountryName }: ProfileIdentity,
  findings: readonly FindingContent[],
): readonly InstrumentContent[] {
  const names = [jurisdictionName, placeName, parentCountryName].filter((name) => name !== null);
  const texts = findings.map(({ text }) => text);
  return mergeMentions(
    slug,
    findings.map(({ reference, text, language }) => ({
      reference,
      text,
      language,
      mentions: extractInstruments(text, language),
    })),
    listPlaceWords(names, texts),
  );
}
