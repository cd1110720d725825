import { DOMAIN_CODES, type DomainCode, type FindingKind } from '../../reference/codes.ts';

/** The lists of one domain, as a test invents them. */
export interface InventedSection {
  domain: DomainCode;
  findings: Record<FindingKind, string[]>;
}

/** How to write a page: each field is one of the ways that pages of the portal differ in. */
export interface Layout {
  language: 'EN' | 'FR' | 'ES' | 'PT' | 'DE' | 'AR';
  heading: 'NONE' | 'PLAIN' | 'DOUBLED' | 'CAPITALS' | 'NUMBERED' | 'ROMAN' | 'SPACED' | 'WRAPPED';
  marker: readonly string[];
  bullet: string;
  labelEnd: string;
  /** Empty lines before a label and after the last bullet of a section. */
  gap: 0 | 1 | 2;
  /** Running head and page number after this many lines of a list; 0 for none. */
  page?: number;
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

export const HEADINGS: Record<Layout['language'], Record<DomainCode, string>> = {
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
  ES: {
    MIGRANTS_RIGHTS: 'Derechos de los migrantes',
    WHOLE_OF_GOVERNMENT: 'Enfoque pangubernamental',
    PARTNERSHIPS: 'Alianzas',
    WELL_BEING: 'Bienestar de los migrantes',
    MOBILITY_DIMENSIONS_OF_CRISES: 'Dimensiones de movilidad de las crisis',
    SAFE_ORDERLY_REGULAR_MIGRATION: 'Migración segura, ordenada y regular',
  },
  PT: {
    MIGRANTS_RIGHTS: 'Direitos dos migrantes',
    WHOLE_OF_GOVERNMENT: 'Abordagem pangovernamental',
    PARTNERSHIPS: 'Parcerias',
    WELL_BEING: 'Bem-estar dos migrantes',
    MOBILITY_DIMENSIONS_OF_CRISES: 'Dimensões da mobilidade nas crises',
    SAFE_ORDERLY_REGULAR_MIGRATION: 'Migração segura, ordenada e regular',
  },
  DE: {
    MIGRANTS_RIGHTS: 'Die Rechte der Migrantinnen und Migranten',
    WHOLE_OF_GOVERNMENT: 'Ganzer Regierungsansatz',
    PARTNERSHIPS: 'Partnerschaften',
    WELL_BEING: 'Das Wohlergehen der Migrantinnen und Migranten',
    MOBILITY_DIMENSIONS_OF_CRISES: 'Mobilitätsdimensionen von Krisen',
    SAFE_ORDERLY_REGULAR_MIGRATION: 'Sichere, geordnete und reguläre Migration',
  },
  AR: {
    MIGRANTS_RIGHTS: 'حقوق المهاجرين',
    WHOLE_OF_GOVERNMENT: 'النهج الحكومي الشامل',
    PARTNERSHIPS: 'الشراكات',
    WELL_BEING: 'رفاه المهاجرين',
    MOBILITY_DIMENSIONS_OF_CRISES: 'أبعاد التنقل في الأزمات',
    SAFE_ORDERLY_REGULAR_MIGRATION: 'الهجرة الآمنة والمنظمة والنظامية',
  },
};

export const LABELS: Record<Layout['language'], Record<FindingKind, string>> = {
  EN: {
    WELL_DEVELOPED: 'Migration Governance: examples of well-developed areas',
    AREA_FOR_DEVELOPMENT: 'Areas with potential for further development',
  },
  FR: {
    WELL_DEVELOPED: 'Gouvernance de la migration : exemples d’aspects bien développés',
    AREA_FOR_DEVELOPMENT: 'Aspects qui pourraient être renforcés',
  },
  ES: {
    WELL_DEVELOPED: 'Gobernanza de la migración: ejemplos de áreas bien desarrolladas',
    AREA_FOR_DEVELOPMENT: 'Áreas con potencial para un mayor desarrollo',
  },
  PT: {
    WELL_DEVELOPED: 'Governança da migração: exemplos de áreas bem desenvolvidas',
    AREA_FOR_DEVELOPMENT: 'Áreas com potencial para maior desenvolvimento',
  },
  DE: {
    WELL_DEVELOPED: 'Migrationssteuerung: Beispiele für gut entwickelte Bereiche',
    AREA_FOR_DEVELOPMENT: 'Bereiche mit Potenzial für weitere Entwicklung',
  },
  AR: {
    WELL_DEVELOPED: 'حوكمة الهجرة: أمثلة على المجالات المتطورة',
    AREA_FOR_DEVELOPMENT: 'مجالات ذات إمكانات لمزيد من التطوير',
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
    ...breakPages(
      findings[kind].flatMap((text) => renderBullet(text, layout)),
      layout,
    ),
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
    case 'ROMAN':
      return [`${['I', 'II', 'III', 'IV', 'V', 'VI'][DOMAIN_CODES.indexOf(domain)]}. ${name}`];
    case 'SPACED':
      return [name.toUpperCase().split('').join(' ')];
    case 'WRAPPED':
      return wrapHeading(name);
  }
}

/** A heading of several words on two lines, as a narrow column sets it. */
function wrapHeading(name: string): string[] {
  const words = name.split(' ');
  const half = Math.ceil(words.length / 2);
  return [words.slice(0, half), words.slice(half)]
    .filter((part) => part.length > 0)
    .map((part) => part.join(' '));
}

/** Puts the foot of a page, and the head of the next one, behind every `page` lines. */
function breakPages(lines: readonly string[], { page = 0 }: Layout): string[] {
  if (page === 0) return [...lines];
  return lines.flatMap((line, at) =>
    (at + 1) % page === 0
      ? [line, '', `Page ${at + 1} of 90`, '\f', 'Invented booklet of a test', '']
      : [line],
  );
}

function renderBullet(text: string, { bullet, wrap }: Layout): string[] {
  const words = text.split(' ');
  const width = wrap === 0 ? words.length : wrap;
  const rows = Array.from({ length: Math.ceil(words.length / width) }, (_, row) =>
    words.slice(row * width, (row + 1) * width).join(' '),
  );
  return rows.map((row, at) => (at === 0 ? `  ${bullet} ${row}` : `    ${row}`));
}
