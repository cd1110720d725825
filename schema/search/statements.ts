import type { Way } from '../../search/match/mark-text.ts';
import type { EntityName, EntityType } from '../../search/query/entity.ts';
import { inQuotes, type Words } from '../support/localized-text.ts';

// Why something was found, or nothing was, in a sentence of each language that this graph is read in.

const quote = (text: string): Words => inQuotes({ en: text, fr: text, es: text });

/** A name in each language; quoted where a sentence would have to bend to it. */
const call = ({ en, fr, es }: EntityName): Words => ({
  ...inQuotes({ en, fr: fr ?? en, es: es ?? en }),
  en,
});

/** What a text has of a word or name of the query. */
export function sayText(way: Way, found: string, asked: string): Words {
  const [its, given] = [quote(found), quote(asked)];
  const has = {
    en: `Its text has ${its.en}`,
    fr: `Son texte contient ${its.fr}`,
    es: `Su texto contiene ${its.es}`,
  };
  switch (way) {
    case 'FORM':
      return { en: `${has.en}.`, fr: `${has.fr}.`, es: `${has.es}.` };
    case 'CORRECTED':
      return {
        en: `${has.en}, which nobody spells ${given.en}.`,
        fr: `${has.fr} ; personne n’écrit ${given.fr}.`,
        es: `${has.es}; nadie escribe ${given.es}.`,
      };
    case 'BEGINNING':
      return {
        en: `${has.en}, which begins with ${given.en}.`,
        fr: `${has.fr}, qui commence par ${given.fr}.`,
        es: `${has.es}, que empieza por ${given.es}.`,
      };
    case 'NAMED':
      return {
        en: `Its text names ${its.en}.`,
        fr: `Son texte nomme ${its.fr}.`,
        es: `Su texto nombra ${its.es}.`,
      };
    default:
      return {
        en: `${has.en}, a form of ${given.en}.`,
        fr: `${has.fr}, une forme de ${given.fr}.`,
        es: `${has.es}, una forma de ${given.es}.`,
      };
  }
}

/** What a text speaks of, and the term of the query that stands for it. */
export function sayConcept(concept: EntityName, term: string): Words {
  const [name, given] = [call(concept), quote(term)];
  return {
    en: `It speaks of ${name.en}, which ${given.en} stands for.`,
    fr: `Il y est question de ${name.fr}, que désigne ${given.fr}.`,
    es: `Trata de ${name.es}, que es lo que ${given.es} designa.`,
  };
}

/** How what the query names leads to a finding. */
export function sayLed(type: EntityType, named: EntityName): Words {
  const name = call(named);
  if (type === 'Domain') {
    return {
      en: `It stands under the domain ${name.en}.`,
      fr: `Il relève du domaine ${name.fr}.`,
      es: `Pertenece al ámbito ${name.es}.`,
    };
  }
  if (['Objective', 'Principle', 'IndicatorArea'].includes(type)) {
    return {
      en: `It is mapped to ${name.en}.`,
      fr: `Il est rattaché à ${name.fr}.`,
      es: `Está vinculado a ${name.es}.`,
    };
  }
  if (type === 'Instrument') {
    return { en: `It names ${name.en}.`, fr: `Il nomme ${name.fr}.`, es: `Nombra ${name.es}.` };
  }
  return {
    en: `It is a finding on ${name.en}.`,
    fr: `C’est un constat sur ${name.fr}.`,
    es: `Es un hallazgo sobre ${name.es}.`,
  };
}

/** That the query names a thing. */
export function sayNamed(named: EntityName): Words {
  const name = call(named);
  return {
    en: `The query names ${name.en}.`,
    fr: `La recherche nomme ${name.fr}.`,
    es: `La búsqueda nombra ${name.es}.`,
  };
}

/** That a thing is about what the query means. */
export function sayAbout(concept: EntityName): Words {
  const name = call(concept);
  return {
    en: `It is about ${name.en}.`,
    fr: `Il porte sur ${name.fr}.`,
    es: `Versa sobre ${name.es}.`,
  };
}

/** Of a convention that the graph knows and no finding does. */
export const UNNAMED: Words = {
  en: 'No finding names it.',
  fr: 'Aucun constat ne la nomme.',
  es: 'Ningún hallazgo la nombra.',
};

const join = (names: readonly Words[], words: Words): Words => ({
  en: names.map(({ en }) => en).join(` ${words.en} `),
  fr: names.map(({ fr }) => fr).join(` ${words.fr} `),
  es: names.map(({ es }) => es).join(` ${words.es} `),
});

const AND = { en: 'and', fr: 'et de', es: 'y de' };
const OR = { en: 'or', fr: 'ni de', es: 'ni de' };

/** What a part of the query is called: what it means, or as it was typed. */
export type Part = { readonly concept: EntityName } | { readonly typed: string };

/**
 * That nothing was found.
 * @param why findings speak of it all, but the filter leaves them out; they speak of each part, but none of
 * all; or they speak of none.
 */
export function sayNothing(parts: readonly Part[], why: 'FILTERED' | 'APART' | 'UNKNOWN'): Words {
  const names = parts.map((part) => ('typed' in part ? quote(part.typed) : call(part.concept)));
  const all = join(names, why === 'UNKNOWN' ? OR : AND);
  if (why === 'FILTERED') {
    return {
      en: `What speaks of ${all.en} is not among what may be found here.`,
      fr: `Ce qui parle de ${all.fr} n’est pas parmi ce qui peut être trouvé ici.`,
      es: `Lo que habla de ${all.es} no está entre lo que se puede encontrar aquí.`,
    };
  }
  if (why === 'APART') {
    return {
      en: `No finding speaks at once of ${all.en}.`,
      fr: `Aucun constat ne parle à la fois de ${all.fr}.`,
      es: `Ningún hallazgo habla a la vez de ${all.es}.`,
    };
  }
  return {
    en: `No finding speaks of ${all.en}.`,
    fr: `Aucun constat ne parle de ${all.fr}.`,
    es: `Ningún hallazgo habla de ${all.es}.`,
  };
}

const RELEVANCE = {
  PRIMARY: { en: 'primary', fr: 'principal', es: 'principal' },
  SECONDARY: { en: 'secondary', fr: 'secondaire', es: 'secundario' },
} as const;

const CONFIDENCE = {
  HIGH: { en: 'high confidence', fr: 'confiance élevée', es: 'confianza alta' },
  MEDIUM: { en: 'medium confidence', fr: 'confiance moyenne', es: 'confianza media' },
  LOW: { en: 'low confidence', fr: 'confiance faible', es: 'confianza baja' },
} as const;

/** That a finding is mapped to an objective, how much it is about it and how sure that is. */
export function sayMapped(
  number: number,
  label: EntityName,
  relevance: keyof typeof RELEVANCE,
  confidence: keyof typeof CONFIDENCE,
): Words {
  const [how, sure] = [RELEVANCE[relevance], CONFIDENCE[confidence]];
  return {
    en: `Mapped to objective ${number}, ${label.en} (${how.en}, ${sure.en}).`,
    fr: `Rattaché à l’objectif ${number}, ${label.fr ?? label.en} (${how.fr}, ${sure.fr}).`,
    es: `Vinculado al objetivo ${number}, ${label.es ?? label.en} (${how.es}, ${sure.es}).`,
  };
}
