import { fold } from '../text/fold.ts';
import { type Country, listCountries } from './countries.ts';
import { iso } from './iso-countries.ts';

// Names in use that neither the United Nations list nor `i18n-iso-countries` has.
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  ARG: ['Argentine Republic', 'República Argentina'],
  BRN: ['Brunei'],
  COD: ['DR Congo', 'RD Congo', 'DRC', 'RDC', 'Congo-Kinshasa', 'Congo (Kinshasa)'],
  COG: ['Republic of Congo', 'República del Congo', 'Congo-Brazzaville', 'Congo (Brazzaville)'],
  GAB: ['Gabonese Republic', 'République gabonaise'],
  KGZ: ['Kyrgyz Republic', 'République kirghize', 'República Kirguisa'],
  LAO: ['Lao PDR'],
  MMR: ['Burma'],
  PRK: ['Corea del Norte'],
  PRT: ['Portuguese Republic', 'República Portuguesa'],
  KOR: ['Corea del Sur'],
  STP: ['São Tomé e Príncipe'],
  SVK: ['Slovak Republic'],
  SWZ: ['Swaziland'],
  SYR: ['Syria', 'Siria'],
  TGO: ['Togolese Republic', 'République togolaise'],
  TLS: ['East Timor', 'Timor oriental'],
  TUN: ['République tunisienne'],
  VAT: ['Vatican', 'Vatican City', 'Vaticano'],
};

/** Languages of names beside the three of the reference data; those yield where they disagree. */
const MORE_LANGUAGES = ['pt', 'de', 'ar', 'it', 'nl'];

// Names in use in those languages that the package does not have; forms of state in Arabic, which
// are adjectives and cannot be taken off.
const MORE_ALIASES: Readonly<Record<string, readonly string[]>> = {
  CIV: ['Costa do Marfim', 'Elfenbeinküste'],
  CPV: ['Kap Verde', 'Cabo Verde'],
  CZE: ['Tschechien'],
  DZA: ['الجمهورية الجزائرية الديمقراطية الشعبية', 'الجزائر'],
  EGY: ['جمهورية مصر العربية', 'مصر العربية', 'مصر'],
  IRQ: ['جمهورية العراق', 'العراق'],
  JOR: ['المملكة الأردنية الهاشمية', 'الأردن'],
  KEN: ['Quénia', 'Quênia', 'Kenia'],
  LBN: ['الجمهورية اللبنانية', 'لبنان'],
  MAR: ['المملكة المغربية', 'المغرب'],
  MDA: ['Moldau', 'Republik Moldau', 'Moldávia'],
  MRT: ['الجمهورية الإسلامية الموريتانية', 'موريتانيا'],
  SAU: ['المملكة العربية السعودية', 'السعودية'],
  SDN: ['جمهورية السودان', 'السودان'],
  SYR: ['الجمهورية العربية السورية'],
  TUN: ['الجمهورية التونسية', 'تونس'],
  YEM: ['الجمهورية اليمنية', 'اليمن'],
};

// Taking "Republic of" from these would name another country.
const MISLEADING = ['Republic of China', 'République de Chine', 'República de China'];

// "State of" is no generic form: the State of Mexico and the State of Georgia are no countries.
const STATES: ReadonlySet<string> = new Set(['ERI', 'ISR', 'KWT', 'LBY', 'PSE', 'QAT']);
const STATE_OF = /^(?:state of(?: the)?|etat (?:de la|de l|des|du|de|d)|estado (?:de la|del|de)) /;

const ARTICLE = /^(?:the|la|le|les|l|el|los|las) /;

const GENERIC_FORMS: readonly RegExp[] = [
  /^(?:(?:united|islamic|federal|federative|democratic|people s|socialist|bolivarian|arab|hashemite|co operative|cooperative|eastern|oriental) )*(?:republic|kingdom|sultanate|principality|grand duchy|commonwealth|union) of (?:the )?/,
  /^(?:republique|royaume|sultanat|principaute|grand duche|commonwealth|union)(?: (?:unie?|islamique|federale|federative|democratique|populaire|socialiste|bolivarienne|arabe|hachemite|cooperative|orientale))* (?:de la|de l|des|du|de|d) /,
  /^(?:republica|reino|sultania|sultanato|principado|gran ducado|commonwealth|union)(?: (?:unida|islamica|federal|federativa|democratica|popular|socialista|bolivariana|arabe|hachemita|cooperativa|oriental))* (?:de las|de los|de la|del|de) /,
  /^(?:plurinational|independent|federated) states? of (?:the )?/,
  /^etats? (?:plurinational|independant|federes) (?:de la|des|du|de|d) /,
  /^estados? (?:plurinacional|independiente|federados) (?:de la|del|de) /,
  / (?:(?:united|islamic|bolivarian|democratic people s) )?(?:republic|kingdom) of(?: the)?$/,
  / (?:plurinational|federated) states? of$/,
  / republique (?:islamique|bolivarienne|unie) (?:du|de|d)$/,
  / republica (?:islamica|bolivariana|unida) (?:del|de)$/,
  /^(?:republica(?: (?:democratica|federativa|popular|islamica|unida))*|reino|principado|uniao|estado) (?:da|do|das|dos) /,
  /^(?:bundes|demokratische |foderale |islamische )?(?:republik|konigreich|furstentum) (?:der |des )?/,
  /^(?:جمهورية|مملكة|سلطنة|دولة) /,
  / (?:etats? (?:plurinational|federes)|estados? (?:plurinacional|federados)) de$/,
];

/** Folds a name, with "&" as "and" and "St" as "Saint". */
function foldName(name: string): string {
  return fold(name.replaceAll('&', ' and ')).replace(/\bst\b/g, 'saint');
}

function stripGenericForms(folded: string): string {
  const stripped = GENERIC_FORMS.reduce((name, form) => name.replace(form, ''), folded);
  return stripped === folded ? folded : stripGenericForms(stripped);
}

/** A country, and the code or name of it that a text has. */
export interface CountryMatch {
  readonly country: Country;
  /** As the data write it. Example: "Ivory Coast" for "ivory  coast". */
  readonly name: string;
}

/** What a folded name means: one country, or null if it is claimed by several or misleading. */
type Index = Map<string, CountryMatch | null>;

function claim(index: Index, key: string, match: CountryMatch): void {
  const holder = index.get(key);
  if (holder === undefined) index.set(key, match);
  else if (holder?.country !== match.country) index.set(key, null);
}

function listNames({ alpha2, alpha3, name }: Country): string[] {
  const variants = ['en', 'fr', 'es'].flatMap(
    (language) => iso.getName(alpha2, language, { select: 'all' }) ?? [],
  );
  const own = [name.en, name.fr, name.es].filter((text) => text !== null);
  return [...own, ...variants, ...(ALIASES[alpha3] ?? [])];
}

function listMoreNames({ alpha2, alpha3 }: Country): string[] {
  const names = MORE_LANGUAGES.flatMap(
    (language) => iso.getName(alpha2, language, { select: 'all' }) ?? [],
  );
  return [...names, ...(MORE_ALIASES[alpha3] ?? [])];
}

/** Names in further languages that none of the first index claims. */
function buildMore(known: Index): Index {
  const more: Index = new Map();
  for (const country of listCountries()) {
    for (const name of listMoreNames(country)) {
      const folded = foldName(name);
      if (!known.has(folded)) claim(more, folded, { country, name });
    }
  }
  return more;
}

function buildIndex(): { full: Index; short: Index } {
  const full: Index = new Map();
  const short: Index = new Map();
  for (const country of listCountries()) {
    for (const name of listNames(country)) {
      const folded = foldName(name);
      claim(full, folded, { country, name });
      claim(short, stripGenericForms(folded), { country, name });
    }
  }
  for (const name of MISLEADING) full.set(foldName(name), null);
  return { full, short };
}

const { full, short } = buildIndex();
const more = buildMore(full);
const byCode = new Map(
  listCountries().flatMap((country) => [
    [country.alpha2, { country, name: country.alpha2 }],
    [country.alpha3, { country, name: country.alpha3 }],
  ]),
);

function findByName(folded: string): CountryMatch | null | undefined {
  if (full.has(folded)) return full.get(folded);
  if (more.has(folded)) return more.get(folded);
  const stripped = stripGenericForms(folded);
  return short.has(stripped) ? short.get(stripped) : more.get(stripped);
}

/**
 * The country that a text names and the name that it has, or null if it names none or more than one.
 *
 * Takes ISO 3166-1 codes (capitals only, since "per" and "mar" are also words), and names in
 * English, French or Spanish, then Portuguese, German, Arabic, Italian and Dutch, with whatever case,
 * accents, apostrophes, hyphens, article and generic form ("Republic of", "République du"). Matching is
 * exact after folding, never by likeness. The plain "Congo" is ambiguous, and so is "Korea".
 */
export function matchCountry(name: string): CountryMatch | null {
  const code = byCode.get(name.trim());
  if (code !== undefined) return code;
  const folded = foldName(name);
  const found = findByName(folded) ?? findByName(folded.replace(ARTICLE, ''));
  if (found !== undefined) return found;
  const state = findByName(folded.replace(ARTICLE, '').replace(STATE_OF, ''));
  return state !== undefined && state !== null && STATES.has(state.country.alpha3) ? state : null;
}

/** The country that a text names, as {@link matchCountry} finds it. */
export function resolveCountry(name: string): Country | null {
  return matchCountry(name)?.country ?? null;
}
