import { type Language as Code, LANGUAGES } from '../../text/languages.ts';
import { builder } from '../builder.ts';
import { Language } from './language.ts';

/** A reference text as it is stored: English always, the others where known. */
interface StoredText {
  readonly en: string;
  readonly fr: string | null;
  readonly es: string | null;
  readonly unverified: readonly Code[];
}

interface Localized {
  readonly text: string;
  readonly language: Code;
  readonly requested: Code;
  readonly isVerified: boolean;
}

/** Picks the language asked for; English where that is not known. */
export function localize(stored: StoredText, asked: Code | null | undefined): Localized {
  const requested = asked ?? 'EN';
  // The framework is not published in the languages of some profiles.
  const texts = { EN: stored.en, FR: stored.fr, ES: stored.es, PT: null, DE: null, AR: null };
  const wanted = texts[requested];
  const language = wanted === null ? 'EN' : requested;
  return {
    text: wanted ?? stored.en,
    language,
    requested,
    isVerified: !stored.unverified.includes(language),
  };
}

/** Picks the name of a row in the language asked for. */
export function localizeName(
  row: {
    readonly nameEn: string;
    readonly nameFr: string | null;
    readonly nameEs: string | null;
    readonly unverified: readonly Code[];
  },
  asked: Code | null | undefined,
): Localized {
  const { nameEn, nameFr, nameEs, unverified } = row;
  return localize({ en: nameEn, fr: nameFr, es: nameEs, unverified }, asked);
}

/** A sentence of ours, in the languages that this graph is read in. */
export interface Words {
  readonly en: string;
  readonly fr: string;
  readonly es: string;
}

/** A text in the quotation marks of each language. */
export const inQuotes = ({ en, fr, es }: Words): Words => ({
  en: `“${en}”`,
  fr: `« ${fr} »`,
  es: `«${es}»`,
});

/** A sentence of ours in the language asked for; none of them is official. */
export const sayIn = ({ en, fr, es }: Words, asked: Code | null | undefined): Localized =>
  localize({ en, fr, es, unverified: LANGUAGES }, asked);

/** A text in a language of its own, which is never translated: the title of a document, a rationale. */
export function quoteIn(
  language: Code,
  text: string,
  asked: Code | null | undefined,
  isVerified = true,
): Localized {
  return { text, language, requested: asked ?? 'EN', isVerified };
}

/** A text, in the language that was asked for or in the one that there is. */
export const LocalizedText = builder.objectRef<Localized>('LocalizedText').implement({
  description:
    'A text to read, in the language that was asked for; in another where there is none in it (`isFallback`). Findings are never translated: they have plain text, in their `textLanguage`.',
  fields: (t) => ({
    text: t.exposeString('text', {
      description: 'The text itself. Example: "Eradicate trafficking".',
    }),
    language: t.expose('language', {
      type: Language,
      description: 'The language that came back: the one that `text` is written in.',
    }),
    isFallback: t.boolean({
      description:
        'Whether another language stands in for the one asked for, in which there is no such text.',
      resolve: ({ language, requested }) => language !== requested,
    }),
    isVerified: t.exposeBoolean('isVerified', {
      description:
        'Whether this wording was read on an official page. False: from memory or translated here, so do not quote it as official.',
    }),
  }),
});

/** The argument `language` of every localized field. */
export const languageArgument = builder.args((t) => ({
  language: t.field({
    type: Language,
    defaultValue: 'EN',
    description:
      'The language to read in; another stands in where there is no such text (see `isFallback`). [Default: EN]',
  }),
}));
