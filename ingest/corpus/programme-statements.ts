import * as z from 'zod';
import { DOMAIN_CODES, LEVELS, STATEMENT_KINDS } from '../../reference/codes.ts';
import { LANGUAGES } from '../../text/languages.ts';

/** A document of the corpus and a line of it: "mali-2021:15". */
const Stand = z
  .string()
  .regex(/^[a-z0-9-]+:[1-9]\d*$/, 'must be a document and a line, as in "mali-2021:15"')
  .transform((text) => {
    const [document = '', line = ''] = text.split(':');
    return { document, line: Number(line) };
  });

const ProgrammeStatement = z
  .strictObject({
    kind: z.enum(STATEMENT_KINDS),
    /** The domain that it describes. */
    domain: z.enum(DOMAIN_CODES).optional(),
    /** The level of government whose indicators it describes. */
    level: z.enum(LEVELS).optional(),
    language: z.enum(LANGUAGES),
    /** Letter by letter, typos included. */
    text: z.string().min(1),
    /** Where it stands; several pages have the same shell. The first is the one to cite. */
    stands: z.array(Stand).min(1),
  })
  .refine(
    ({ kind, domain, level }) =>
      (kind === 'DOMAIN') === (domain !== undefined) &&
      (domain !== undefined) === (level !== undefined),
    'must have a domain and a level where its kind is DOMAIN, and nowhere else',
  );

/** What the pages of the corpus say of the programme itself, in the order in which to read it. */
export const ProgrammeFile = z.strictObject({ statements: z.array(ProgrammeStatement) });

/** A statement on the programme, with the places where it stands. */
export type ProgrammeStatement = z.infer<typeof ProgrammeStatement>;
