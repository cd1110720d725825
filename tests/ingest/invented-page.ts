import { DOMAIN_CODES, type FindingKind } from '../../reference/codes.ts';
import {
  type InventedSection,
  type Layout,
  PLAIN_LAYOUT,
  renderProfile,
} from './render-profile.ts';

/** What is invented of a page, beside its layout. */
export interface InventedPage {
  readonly title: string;
  /** "2020 Mai" */
  readonly date: string;
  /** Texts to write in place of the usual ones, by "DOMAIN/KIND/place"; null leaves one out. */
  readonly texts?: Readonly<Record<string, string | null>>;
  /** Findings of each kind in each domain. @default 2 */
  readonly count?: number;
}

const WORDS = 'office policy register council strategy survey permit protocol fund forum'.split(
  ' ',
);

/** The text of an invented finding: says that it is one, and is like no other. */
export function inventText(domain: string, kind: string, place: number): string {
  const word = WORDS[(place * 7 + domain.length + kind.length) % WORDS.length];
  return `TEST ${domain} ${kind} ${place}: the invented ${word} number ${place} serves the migrants of ${domain.toLowerCase()} in this test.`;
}

/** The six sections of an invented page. */
export function inventSections({
  texts = {},
  count = 2,
}: Partial<InventedPage>): InventedSection[] {
  return DOMAIN_CODES.map((domain) => {
    const list = (kind: FindingKind): string[] =>
      Array.from({ length: count }, (_, at) => {
        const given = texts[`${domain}/${kind}/${at + 1}`];
        return given === undefined ? inventText(domain, kind, at + 1) : given;
      }).filter((text) => text !== null);
    return {
      domain,
      findings: {
        WELL_DEVELOPED: list('WELL_DEVELOPED'),
        AREA_FOR_DEVELOPMENT: list('AREA_FOR_DEVELOPMENT'),
      },
    };
  });
}

/** Writes an invented page in a layout of the portal. */
export function inventPage(page: InventedPage, layout: Layout = PLAIN_LAYOUT): string {
  return renderProfile(inventSections(page), layout)
    .replace('Migration Governance Profile: Republic of Ruritania', page.title)
    .replace('2020 Mai', page.date)
    .replaceAll('Republic of Ruritania', 'invented place of a test');
}
