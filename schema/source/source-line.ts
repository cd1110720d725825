import { builder } from '../builder.ts';

/** A line of a source document. */
export interface DocumentLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** Whether it is one of those that are spoken of, and not one around them. */
  readonly isQuoted: boolean;
}

/** A line of a source document, beside those that a statement stands in. */
export const SourceLine = builder.objectRef<DocumentLine>('SourceLine').implement({
  description: 'A line of a source document: one that a statement stands in, or one around it.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its number; lines count from 1.' }),
    text: t.exposeString('text', {
      description: 'What it says, letter by letter, without its break; "" for an empty line.',
    }),
    isQuoted: t.exposeBoolean('isQuoted', {
      description: 'Whether the statement stands in it; false for a line around it.',
    }),
  }),
});
