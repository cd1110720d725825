import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Coded, CodeKind } from '../catalogue/code-book.ts';
import { REGION_ALIASES } from '../reference/region-aliases.ts';
import type { Reference } from './reference-rows.ts';

interface Named {
  readonly code: string;
  readonly nameEn: string;
  readonly nameFr: string | null;
  readonly nameEs: string | null;
}

const isText = (name: string | null): name is string => name !== null;

const codedAs = ({ code, nameEn, nameFr, nameEs }: Named, more: readonly string[] = []): Coded => {
  const names = [nameEn, nameFr, nameEs].filter(isText);
  return { code, names, spellings: [...names, ...more] };
};

// Which names of countries are sure is known by the reference data: "Congo" is not.
const codeCountry = (country: Named & { readonly alpha2: string | null }): Coded => ({
  ...codedAs(country),
  spellings: [country.alpha2].filter(isText),
});

/** Lists the things of a release that have codes, with the names by which they may be asked for. */
export function listCodes(
  { profiles, instruments }: Catalogue,
  { jurisdictions, groups, regions }: Reference,
): (kind: CodeKind) => readonly Coded[] {
  const places = (isWanted: (kind: string) => boolean) =>
    jurisdictions
      .filter(({ kind }) => isWanted(kind))
      .map((place) => (place.kind === 'COUNTRY' ? codeCountry(place) : codedAs(place)));
  const lists: Readonly<Record<CodeKind, () => readonly Coded[]>> = {
    COUNTRY: () => places((kind) => kind === 'COUNTRY'),
    JURISDICTION: () => places(() => true),
    GROUP: () => groups.map((group) => codedAs(group)),
    REGION: () => regions.map((region) => codedAs(region, REGION_ALIASES[region.code])),
    PROFILE: () => profiles.map(({ slug }) => ({ code: slug, names: [], spellings: [] })),
    INSTRUMENT: () => instruments.all.map(({ code }) => ({ code, names: [], spellings: [] })),
  };
  return (kind) => lists[kind]();
}
