import type { ConventionRecord } from './conventions.ts';

/** The same in every language. No finding is read with these: "CRC" and "GCM" have other senses. */
const ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  icerd: ['ICERD'],
  iccpr: ['ICCPR'],
  icescr: ['ICESCR'],
  cedaw: ['CEDAW'],
  crc: ['CRC'],
  icrmw: ['ICRMW'],
  untoc: ['UNTOC'],
  'global-compact-for-migration': ['GCM'],
};

/** Names by language. */
export interface OtherNames {
  readonly en: readonly string[];
  readonly fr: readonly string[];
  readonly es: readonly string[];
}

/** Shorter than texts of findings may be read with: there is a compact on refugees as well. */
const SHORT_NAMES: Readonly<Record<string, OtherNames>> = {
  'global-compact-for-migration': {
    en: ['Global Compact'],
    fr: ['Pacte mondial'],
    es: ['Pacto Mundial'],
  },
};

function listNumbers(ilo: number | null): OtherNames {
  if (ilo === null) return { en: [], fr: [], es: [] };
  const short = [`C${ilo}`, ...(ilo < 100 ? [`C0${ilo}`] : [])];
  const withOrganization = (name: string) => short.map((number) => `${name} ${number}`);
  return {
    en: [`ILO Convention No. ${ilo}`, ...withOrganization('ILO')],
    fr: [`Convention n° ${ilo} de l'OIT`, ...withOrganization('OIT')],
    es: [`Convenio núm. ${ilo} de la OIT`, ...withOrganization('OIT')],
  };
}

/** The names of a convention beside its titles, as people type them. Example: "ILO C97". */
export function listOtherNames({ code, ilo, aliases }: ConventionRecord): OtherNames {
  const abbreviations = ABBREVIATIONS[code] ?? [];
  const numbers = listNumbers(ilo);
  const list = (language: keyof OtherNames) => [
    ...abbreviations,
    ...numbers[language],
    ...(SHORT_NAMES[code]?.[language] ?? []),
    ...(aliases?.[language] ?? []),
  ];
  return { en: list('en'), fr: list('fr'), es: list('es') };
}
