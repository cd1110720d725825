import type { FindingKind } from './codes.ts';

/** Words of ours for a code, in the languages that files and citations come in. */
interface Names {
  readonly en: string;
  readonly fr: string;
  readonly es: string;
}

/** What the kinds of finding are called beside their codes, after the headings of profiles. */
export const KIND_NAMES: Readonly<Record<FindingKind, Names>> = {
  WELL_DEVELOPED: {
    en: 'Well-developed area',
    fr: 'Aspect bien développé',
    es: 'Área bien desarrollada',
  },
  AREA_FOR_DEVELOPMENT: {
    en: 'Area for development',
    fr: 'Aspect à développer',
    es: 'Área con potencial de desarrollo',
  },
};
