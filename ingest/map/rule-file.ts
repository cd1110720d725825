import * as z from 'zod';
import { PRINCIPLE_CODES } from '../../reference/codes.ts';
import { OBJECTIVE_NUMBERS } from '../../reference/objectives.ts';
import { LANGUAGES } from '../../text/languages.ts';

const NUMBERS: ReadonlySet<string> = new Set(OBJECTIVE_NUMBERS.map(String));

const Cues = z.array(z.string().min(1));

const ObjectiveNumber = z.string().refine((key) => NUMBERS.has(key));
/** Letter of an action; "-" where no action fits alone. */
const ActionLetter = z.string().regex(/^([a-l]|-)$/);

/** Cues by how much they say: alone enough, good with little else, a hint. */
const Strengths = z.strictObject({
  strong: Cues.optional(),
  fair: Cues.optional(),
  weak: Cues.optional(),
});

/** What names of bodies and places look like, folded. */
const NameLists = z.strictObject({
  /** First or last words of a body's name, where they have a capital: "agency". */
  heads: Cues,
  /** Heads that name a body in small letters too: "ministère". */
  ministries: Cues,
  /** Adjectives that a ministry's name in small letters goes on with: "affaires étrangères". */
  adjectives: Cues,
  /** Words that join the words of a name: "of", "de la". */
  connectors: Cues,
  /** Words after which a name in small letters has ended: "has", "est". */
  verbs: Cues,
  /** Words that make a body's name a task: "against". */
  tasks: Cues,
  /** First words of a place's name: "Côte", "County". */
  places: Cues,
  /** Phrases that every profile has. */
  boilerplate: Cues,
});
export type Names = z.infer<typeof NameLists>;

/** The rules of one language, as its file has them. */
export const RuleFile = z.strictObject({
  about: z.string(),
  language: z.enum(LANGUAGES),
  /** Lists that cues name; "topic" has the words without which a text is not about migration. */
  lists: z
    .record(z.string(), Cues)
    .refine((lists) => 'topic' in lists, 'There is no list "topic".'),
  names: NameLists,
  /** What the Compact says, in our own words after it: commitments under "-", and its actions. */
  wording: z.record(ObjectiveNumber, z.record(ActionLetter, Cues)),
  objectives: z.record(ObjectiveNumber, z.record(ActionLetter, Strengths)),
  principles: z.partialRecord(z.enum(PRINCIPLE_CODES), Strengths),
});
export type RuleFile = z.infer<typeof RuleFile>;
export type Strength = keyof z.infer<typeof Strengths>;
