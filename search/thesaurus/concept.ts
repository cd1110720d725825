import * as z from 'zod';
import { PRINCIPLE_CODES } from '../../reference/codes.ts';
import { OBJECTIVE_NUMBERS } from '../../reference/objectives.ts';

/** The languages that the thesaurus has terms in. */
export const THESAURUS_LANGUAGES = ['EN', 'FR', 'ES', 'PT'] as const;
export type ThesaurusLanguage = (typeof THESAURUS_LANGUAGES)[number];

const Term = z.string().min(2);

/** What a concept is called in one language; names after SKOS. */
const Terms = z.strictObject({
  pref: Term,
  /** Other terms, for texts and queries alike. */
  alt: z.array(Term).optional(),
  /** Terms that mean the concept in a query, but in a text say too little. */
  hidden: z.array(Term).optional(),
  /** Runs of words that have a term in them and do not mean the concept. */
  never: z.array(Term).optional(),
});

/** One thing that is spoken of, in whatever words. */
export const Concept = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Concepts that this is a part of: who asks for them finds this too, further down. */
  broader: z.array(z.string()).default([]),
  /** Concepts that lie beside this one, said once of the two: offered where findings speak of none, never found by. */
  related: z.array(z.string()).default([]),
  /** Objectives of the Compact that are about this and nothing else. */
  objectives: z.array(z.literal(OBJECTIVE_NUMBERS)).default([]),
  /** Guiding principles that are about this. */
  principles: z.array(z.enum(PRINCIPLE_CODES)).default([]),
  terms: z.strictObject({ EN: Terms, FR: Terms, ES: Terms, PT: Terms }),
});
export type Concept = z.infer<typeof Concept>;

/** A file of the thesaurus: concepts of one theme, with their four languages side by side. */
export const ThesaurusFile = z.strictObject({
  about: z.string(),
  /** Who has checked the terms; null for nobody yet. */
  checkedBy: z.string().nullable(),
  concepts: z.array(Concept),
});
