import type { Language as Code } from '../../text/languages.ts';
import { builder } from '../builder.ts';
import { describeValues } from './enum-values.ts';

/** The languages of findings and of reference texts. */
export const Language = builder.enumType('Language', {
  description:
    'A language: that a text is written in, or that a reader asks for. Not every one of them has findings: the facet `textLanguages` counts those that do.',
  values: describeValues<Code>({
    EN: 'English.',
    FR: 'French.',
    ES: 'Spanish.',
    PT: 'Portuguese.',
    DE: 'German.',
    AR: 'Arabic.',
  }),
});
