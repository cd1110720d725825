declare module 'snowball-stemmers' {
  /** @param language in English and small letters: "french". */
  function newStemmer(language: string): { stem(word: string): string };
  const stemmers: { newStemmer: typeof newStemmer };
  // biome-ignore lint/style/noDefaultExport: the package is of that kind
  export default stemmers;
}
