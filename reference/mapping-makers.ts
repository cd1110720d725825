import type { MappingMethod } from './codes.ts';

/**
 * Who made the mappings, in English: the one place that says it. The schema, its cautions, the files and
 * their README repeat these sentences; tests hold the documents to them.
 */
export const MAPPING_MAKERS: Readonly<Record<MappingMethod, string>> = {
  CURATED:
    'Judged finding by finding with the help of a language model, with a rationale that you can check; no expert has reviewed it unless `reviewedAt` says when somebody did.',
  RULE: 'Proposed by rules and a trained model that read the words of the finding, with the words as evidence; nobody has reviewed it.',
};

/** The caution to print beside mappings. None of its languages is official. */
export const MAPPING_CAUTION = {
  en: 'Mappings to objectives and principles are a draft by the makers of MGI Graph, judged finding by finding with the help of a language model. They are not official: no expert, neither IOM nor any government, has reviewed them.',
  fr: 'Les rattachements aux objectifs et aux principes sont une ébauche des auteurs de MGI Graph, jugée constat par constat à l’aide d’un modèle de langue. Ils ne sont pas officiels : aucun expert, ni l’OIM ni aucun gouvernement, ne les a revus.',
  es: 'Las correspondencias con objetivos y principios son un borrador de los autores de MGI Graph, juzgado hallazgo por hallazgo con ayuda de un modelo de lenguaje. No son oficiales: ningún experto, ni la OIM ni gobierno alguno, las ha revisado.',
} as const;
