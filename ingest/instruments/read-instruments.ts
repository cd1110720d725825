import type { FindingContent, InstrumentContent } from '../assemble/content.ts';
import type { ProfileIdentity } from '../parse/identity/profile-identity.ts';
import { extractInstruments } from './extract.ts';
import type { Mention } from './mention.ts';
import { mergeMentions } from './merge.ts';
import { listPlaceWords } from './place-words.ts';

/** What each finding of a profile names, in the order of the findings. */
export function readMentions(findings: readonly FindingContent[]): readonly (readonly Mention[])[] {
  return findings.map(({ text, language }) => extractInstruments(text, language));
}

/**
 * The instruments that the findings of a profile name, each once, with all its mentions.
 * @param mentions what each finding names, as `readMentions` gives it.
 */
export function readInstruments(
  slug: string,
  { jurisdictionName, placeName, parentCountryName }: ProfileIdentity,
  findings: readonly FindingContent[],
  mentions: readonly (readonly Mention[])[] = readMentions(findings),
): readonly InstrumentContent[] {
  const names = [jurisdictionName, placeName, parentCountryName].filter((name) => name !== null);
  const texts = findings.map(({ text }) => text);
  return mergeMentions(
    slug,
    findings.map(({ reference, text, language }, at) => ({
      reference,
      text,
      language,
      mentions: mentions[at] ?? [],
    })),
    listPlaceWords(names, texts),
  );
}
