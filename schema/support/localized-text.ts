import type { Language as Code } from '../../text/languages.ts';
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
export function localize(stored: StoredText, requested: Code): Localized {
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
  requested: Code,
): Localized {
  const { nameEn, nameFr, nameEs, unverified } = row;
  return localize({ en: nameEn, fr: nameFr, es: nameEs, unverified }, requested);
}

/** A text of the reference data, in the language that was asked for or in English. */
export const LocalizedText = builder.objectRef<Localized>('LocalizedText').implement({
  description:
    'A text of the reference data in the language that was asked for; in English where that language is not known (`isFallback`). Findings are never translated: they have plain text in their own language.',
  fields: (t) => ({
    text: t.exposeString('text', {
      description: 'The text itself. Example: "Eradicate trafficking".',
    }),
    language: t.expose('language', {
      type: Language,
      description: 'The language that `text` is written in.',
    }),
    isFallback: t.boolean({
      description: 'Whether English stands in for the language asked for, which is not known.',
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
    required: true,
    defaultValue: 'EN',
    description: 'The language to read in; English stands in where it is not known. [Default: EN]',
  }),
}));
