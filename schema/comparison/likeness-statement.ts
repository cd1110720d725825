import type { DomainCode } from '../../reference/codes.ts';
import { DOMAINS } from '../../reference/domains.ts';
import type { Localized } from '../../reference/localized.ts';
import { OBJECTIVES } from '../../reference/objectives.ts';
import { PRINCIPLES } from '../../reference/principles.ts';
import { inQuotes, type Words } from '../support/localized-text.ts';
import type { Likeness } from './finding-likeness.ts';

const labels = new Map(OBJECTIVES.map(({ number, label }) => [number, label]));
const principleNames = new Map(PRINCIPLES.map(({ code, name }) => [code, name]));
const domainNames = new Map(DOMAINS.map(({ code, name }) => [code, name]));

/** A name in each language; its code where there is none. */
const call = (name: Localized | undefined, code: string | number): Words => ({
  en: name?.en ?? `${code}`,
  fr: name?.fr ?? name?.en ?? `${code}`,
  es: name?.es ?? name?.en ?? `${code}`,
});

/** Terms that a reason names; all of them are in the data. */
const NAMED_TERMS = 5;

function sayTerms(terms: readonly string[]): Words {
  const named = terms
    .slice(0, NAMED_TERMS)
    .map((term) => inQuotes({ en: term, fr: term, es: term }));
  const more = terms.length - named.length;
  const isOne = named.length === 1;
  const rest = (words: string) => (more > 0 ? ` ${words}` : '');
  return {
    en: `use the word${isOne ? '' : 's'} ${named.map(({ en }) => en).join(', ')}${rest(`and ${more} more`)}`,
    fr: `emploient ${isOne ? 'le mot' : 'les mots'} ${named.map(({ fr }) => fr).join(', ')}${rest(`et ${more} de plus`)}`,
    es: `usan ${isOne ? 'la palabra' : 'las palabras'} ${named.map(({ es }) => es).join(', ')}${rest(`y ${more} más`)}`,
  };
}

/** What two findings have in common, in a sentence: "Both concern objective 10 (Eradicate trafficking), action g." */
export function explainLikeness(likeness: Likeness, domain: DomainCode): Words {
  const { objectives, principles, isSameDomain, terms } = likeness;
  const clauses: Words[] = objectives.map(({ number, actionLetter: letter }) => {
    const label = call(labels.get(number), number);
    const action = (word: string) => (letter === null ? '' : `, ${word} ${letter}`);
    return {
      en: `concern objective ${number} (${label.en})${action('action')}`,
      fr: `portent sur l’objectif ${number} (${label.fr})${action('action')}`,
      es: `tratan del objetivo ${number} (${label.es})${action('acción')}`,
    };
  });
  for (const code of principles) {
    const name = inQuotes(call(principleNames.get(code), code));
    clauses.push({
      en: `stand under the principle ${name.en}`,
      fr: `relèvent du principe ${name.fr}`,
      es: `responden al principio ${name.es}`,
    });
  }
  if (isSameDomain) {
    const name = inQuotes(call(domainNames.get(domain), domain));
    clauses.push({
      en: `stand in the domain ${name.en}`,
      fr: `relèvent du domaine ${name.fr}`,
      es: `pertenecen al ámbito ${name.es}`,
    });
  }
  if (terms.length > 0) clauses.push(sayTerms(terms));
  if (clauses.length === 0) {
    return {
      en: 'They have nothing in common.',
      fr: 'Ils n’ont rien en commun.',
      es: 'No tienen nada en común.',
    };
  }
  return {
    en: `Both ${clauses.map(({ en }) => en).join('; both ')}.`,
    fr: `Les deux ${clauses.map(({ fr }) => fr).join(' ; les deux ')}.`,
    es: `Ambos ${clauses.map(({ es }) => es).join('; ambos ')}.`,
  };
}
