import type { Language, TextFragment } from '../generated/types.ts';
import { useSite } from '../site/site.ts';

/** A name or a sentence; where it is in another language than the page, the page says in which. */
export function Localized({ text, isBare = false }: { text: TextFragment; isBare?: boolean }) {
  const { language } = useSite();
  if (text.language === language) return <>{text.text}</>;
  return (
    <>
      <span lang={text.language.toLowerCase()}>{text.text}</span>
      {isBare ? null : <InLanguage of={text.language} />}
    </>
  );
}

/** Says in which language a text is, where that is not the page's. */
export function InLanguage({ of }: { of: Language }) {
  const { language, words } = useSite();
  if (of === language) return null;
  return <span class="in-language"> ({words.site.inLanguage[of]})</span>;
}
