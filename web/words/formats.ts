/** Makes a formatter once a language: that takes longer than to write all of a page with it. */
function perLanguage<T>(make: (language: string) => T): (language: string) => T {
  const made = new Map<string, T>();
  return (language) => {
    const formatter = made.get(language) ?? make(language);
    made.set(language, formatter);
    return formatter;
  };
}

/** The form that a number asks of a noun, by the categories of CLDR. */
export const pluralsOf = perLanguage((language) => new Intl.PluralRules(language));

/** Numbers with the signs of a language between thousands. */
export const numbersOf = perLanguage((language) => new Intl.NumberFormat(language));

/** The names that a language has for languages. */
export const languagesOf = perLanguage(
  (language) => new Intl.DisplayNames(language, { type: 'language' }),
);

/** A day in words: "28 November 2026". */
export const daysOf = perLanguage(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }),
);

/** A month and its year in words: "May 2022". */
export const monthsOf = perLanguage(
  (language) =>
    new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
