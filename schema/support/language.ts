import type { Language as Code } from '../../text/languages.ts';
import { builder } from '../builder.ts';
import { describeValues } from './enum-values.ts';

/** The languages of findings and of reference texts. */
export const Language = builder.enumType('Language', {
  description: 'A language: that a text is written in, or that a reader asks for.',
  values: describeValues<Code>({
    EN: 'English.',
    FR: 'French.',
    ES: 'Spanish.',
    PT: 'Portuguese.',
    DE: 'German.',
    AR: 'Arabic.',
  }),
});
