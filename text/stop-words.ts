import { fold } from './fold.ts';
import { LANGUAGES, type Language } from './languages.ts';

// Words that say nothing of what a text or a query is about. No word that is about something in one of
// the other languages: "son", "sur" and "para" are no more than they seem, "or" and "us" are looked at
// in capitals.
const WORDS: Readonly<Partial<Record<Language, string>>> = {
  EN: `a an and are as at be been being but by can could do does for from had has have how if in into is it its
    may might more most no nor not of off on or our s shall she should so some such t than that the their them then
    there these they this those to too under until up upon us via was we were what when where which while who whom
    whose why will with within without would you your about any all also between both each how here only other own
    me my among including her his`,
  FR: `à au aux avec c ce ces cet cette d dans de des du elle elles en es est et eu il ils j l la le les leur leurs
    lui m ma mais me mes n ne nos notre nous on ont ou où par pas pour qu que quel quelle quelles quels qui s sa sans
    se selon ses si son sont sous sur t ta te tes ton tous tout toute toutes un une vos votre vous y ainsi afin dont
    être été sera soit comment quoi chez entre ni vers`,
  ES: `a al ante aquel como con cual cuales cuando de del desde donde e el ella ellas ellos en entre era es esa ese
    esos esta estas este estos fue ha han hay la las le les lo los mas me mi mis muy ni no nos o os para pero por que
    quien quienes se segun ser si sin sobre son su sus tambien tan te tu un una unas unos y ya cómo qué hacia hasta`,
  PT: `a ao aos as com como da das de do dos e ela elas ele eles em entre era essa esse esta este foi há isso isto já
    lhe mais mas me mesmo muito na não nas nem no nos num numa o os ou para pela pelas pelo pelos por qual quais
    quando que quem se sem ser seu seus só sua suas são também te tem têm um uma umas uns à às até desde estas estes lhes sobre`,
  DE: `der die das den dem des ein eine einer eines einem einen und oder aber in im an am auf aus bei mit nach von
    vom zu zum zur für über unter durch gegen ohne um ist sind war waren wird werden hat haben nicht kein keine als
    auch nur noch wie was wer wo es er sie wir ihr ihre sein seine sich`,
};

const listOf = (words: string): readonly string[] => words.trim().split(/\s+/).map(fold);

const STOP_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(WORDS).map(([language, words]) => [language, new Set(listOf(words))]),
);

const ANY_STOP_WORD: ReadonlySet<string> = new Set(Object.values(WORDS).flatMap(listOf));

/** The small words that only one language has, with their language. */
const OWN_STOP_WORDS: ReadonlyMap<string, Language> = new Map(
  LANGUAGES.flatMap((language) =>
    [...(STOP_WORDS.get(language) ?? [])].flatMap((word) => {
      const isOwn = LANGUAGES.every(
        (other) => other === language || STOP_WORDS.get(other)?.has(word) !== true,
      );
      return isOwn && word.length > 1 ? [[word, language] as const] : [];
    }),
  ),
);

/** The language that has this small word and no other has; undefined for any other word. */
export function languageOfStopWord(folded: string): Language | undefined {
  return OWN_STOP_WORDS.get(folded);
}

// A letter beyond the first 65,536 characters has two units.
const isLetter = (folded: string) => folded.length <= 2 && /^\p{L}$/u.test(folded);

/** Whether a folded word says nothing in a text of this language; nor does a letter by itself. */
export function isStopWord(folded: string, language: Language): boolean {
  return STOP_WORDS.get(language)?.has(folded) === true || isLetter(folded);
}

/** Whether a folded word says nothing in any of the languages, as a word of a query may. */
export function isStopWordSomewhere(folded: string): boolean {
  return ANY_STOP_WORD.has(folded) || isLetter(folded);
}
