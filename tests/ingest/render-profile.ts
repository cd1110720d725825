import { DOMAIN_CODES, type DomainCode, type FindingKind } from '../../prisma/reference/codes.ts';

/** The lists of one domain, as a test invents them. */
export interface InventedSection {
  domain: DomainCode;
  findings: Record<FindingKind, string[]>;
}

/** How to write a page: each field is one of the ways that pages of the portal differ in. */
export interface Layout {
  language: 'EN' | 'FR';
  heading: 'NONE' | 'PLAIN' | 'DOUBLED' | 'CAPITALS' | 'NUMBERED';
  marker: readonly string[];
  bullet: string;
  labelEnd: string;
  /** Empty lines before a label and after the last bullet of a section. */
  gap: 0 | 1 | 2;
  /** Words on a line before it wraps; 0 for never. */
  wrap: number;
  lineEnd: '\n' | '\r\n';
  trailing: string;
}

/** The layout of the English pages with headings. */
export const PLAIN_LAYOUT: Layout = {
  language: 'EN',
  heading: 'PLAIN',
  marker: ['Key findings'],
  bullet: '•',
  labelEnd: '',
  gap: 1,
  wrap: 0,
  lineEnd: '\n',
  trailing: '',
};

const HEADINGS: Record<Layout['language'], Record<DomainCode, string>> = {
  EN: {
    MIGRANTS_RIGHTS: 'Migrants’ rights',
    WHOLE_OF_GOVERNMENT: 'Whole-of-government approach',
    PARTNERSHIPS: 'Partnerships',
    WELL_BEING: 'Well-being of migrants',
    MOBILITY_DIMENSIONS_OF_CRISES: 'Mobility dimensions of crises',
    SAFE_ORDERLY_REGULAR_MIGRATION: 'Safe, orderly and regular migration',
  },
  FR: {
    MIGRANTS_RIGHTS: 'Droits des migrants',
    WHOLE_OF_GOVERNMENT: "Approche associant l'ensemble du gouvernement",
    PARTNERSHIPS: 'Partenariats',
    WELL_BEING: 'Bien-être des migrants',
    MOBILITY_DIMENSIONS_OF_CRISES: 'Aspects d’une crises relatifs à la mobilité',
    SAFE_ORDERLY_REGULAR_MIGRATION: 'Migrations sûres, ordonnées et régulières',
  },
};

const LABELS: Record<Layout['language'], Record<FindingKind, string>> = {
  EN: {
    WELL_DEVELOPED: 'Migration Governance: examples of well-developed areas',
    AREA_FOR_DEVELOPMENT: 'Areas with potential for further development',
  },
  FR: {
    WELL_DEVELOPED: 'Gouvernance de la migration : exemples d’aspects bien développés',
    AREA_FOR_DEVELOPMENT: 'Aspects qui pourraient être renforcés',
  },
};

/** Writes the page of an invented place, "Republic of Ruritania", of May 2020. */
export function renderProfile(sections: readonly InventedSection[], layout: Layout): string {
  const lines = [
    'Indicateurs de gouvernance des migrations (IGM)',
    '',
    'Droits des migrants',
    'Droits des migrants',
    '',
    'Les indicateurs dans ce domaine examinent les droits des migrants.',
    '',
    'This country Profile describes the Republic of Ruritania (hereinafter Ruritania).',
    '',
    ...sections.flatMap((section) => renderSection(section, layout)),
    '',
    '2020 Mai',
    '',
    'Migration Governance Profile: Republic of Ruritania',
  ];
  return lines.map((line) => `${line}${line === '' ? '' : layout.trailing}`).join(layout.lineEnd);
}

function renderSection({ domain, findings }: InventedSection, layout: Layout): string[] {
  const gap = Array<string>(layout.gap).fill('');
  const list = (kind: FindingKind): string[] => [
    `${LABELS[layout.language][kind]}${layout.labelEnd}`,
    ...gap,
    ...findings[kind].flatMap((text) => renderBullet(text, layout)),
  ];
  return [
    ...layout.marker,
    ...renderHeading(domain, layout),
    ...gap,
    ...list('WELL_DEVELOPED'),
    ...gap,
    ...list('AREA_FOR_DEVELOPMENT'),
  ];
}

function renderHeading(domain: DomainCode, { heading, language }: Layout): string[] {
  const name = HEADINGS[language][domain];
  switch (heading) {
    case 'NONE':
      return [];
    case 'PLAIN':
      return [name];
    case 'DOUBLED':
      return [name, name];
    case 'CAPITALS':
      return [name.toUpperCase()];
    case 'NUMBERED':
      return [`${DOMAIN_CODES.indexOf(domain)}: ${name}`];
  }
}

function renderBullet(text: string, { bullet, wrap }: Layout): string[] {
  const words = text.split(' ');
  const width = wrap === 0 ? words.length : wrap;
  const rows = Array.from({ length: Math.ceil(words.length / width) }, (_, row) =>
    words.slice(row * width, (row + 1) * width).join(' '),
  );
  return rows.map((row, at) => (at === 0 ? `  ${bullet} ${row}` : `    ${row}`));
}
