import { MAPPING_CAUTION } from '../../reference/mapping-makers.ts';
import type { Words } from '../support/localized-text.ts';

/** What to keep in mind with every answer. Meta says it, and so does the base of every aggregate. */
export const CAUTIONS: readonly Words[] = [
  {
    en: 'Findings speak of policy, not of practice: they say what is written down, not what is done.',
    fr: 'Les constats parlent des politiques, non de la pratique : ils disent ce qui est écrit, non ce qui est fait.',
    es: 'Los hallazgos hablan de políticas, no de la práctica: dicen lo que está escrito, no lo que se hace.',
  },
  {
    en: 'A finding holds at the date of its profile; policy may have changed since.',
    fr: 'Un constat vaut à la date de son profil ; la politique a pu changer depuis.',
    es: 'Un hallazgo vale en la fecha de su perfil; la política puede haber cambiado desde entonces.',
  },
  {
    en: 'MGI never ranks: counts of findings are not scores, and no comparison of them is one.',
    fr: 'Les IGM ne classent jamais : un nombre de constats n’est pas une note, et aucune comparaison n’en est une.',
    es: 'Los IGM nunca clasifican: un número de hallazgos no es una nota, y ninguna comparación lo es.',
  },
  {
    en: 'The corpus holds few of the published profiles. Not being here is something other than not being assessed, and not being assessed is something other than having no gap.',
    fr: 'Le corpus contient peu des profils publiés. Ne pas y être n’est pas ne pas avoir été évalué, et ne pas avoir été évalué n’est pas être sans lacune.',
    es: 'El corpus contiene pocos de los perfiles publicados. No estar aquí no es no haber sido evaluado, y no haber sido evaluado no es carecer de lagunas.',
  },
  MAPPING_CAUTION,
];
