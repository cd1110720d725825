import type { Lexicon } from './lexicon.ts';
import { words } from './words.ts';

/** How French names instruments. */
export const FRENCH: Lexicon = {
  nounPlace: 'FIRST',
  nouns: new Map([
    ['constitution', 'LAW'],
    ['loi', 'LAW'],
    ['code', 'CODE'],
    ['avant projet de loi', 'BILL'],
    ['projet de loi', 'BILL'],
    ['proposition de loi', 'BILL'],
    ['arrete', 'REGULATION'],
    ['decret', 'REGULATION'],
    ['ordonnance', 'REGULATION'],
    ['reglement', 'REGULATION'],
    ['reglementation', 'REGULATION'],
    ['normes', 'STANDARD'],
    ['directives', 'GUIDELINE'],
    ['guide', 'GUIDELINE'],
    ['lignes directrices', 'GUIDELINE'],
    ['manuel', 'GUIDELINE'],
    ['politique', 'POLICY'],
    ['strategie', 'STRATEGY'],
    ['cadre', 'FRAMEWORK'],
    ['feuille de route', 'PLAN'],
    ['plan', 'PLAN'],
    ['programme', 'PROGRAMME'],
    ['accord', 'AGREEMENT'],
    ['memorandum d entente', 'AGREEMENT'],
    ['protocole d accord', 'AGREEMENT'],
    ['traite', 'AGREEMENT'],
    ['convention', 'CONVENTION'],
    ['pacte', 'CONVENTION'],
    ['protocole', 'PROTOCOL'],
  ]),
  signedNouns: new Map([
    ['declaration', 'AGREEMENT'],
    ['partenariat', 'AGREEMENT'],
  ]),
  namesAlone: words('constitution'),
  smallNouns: new Set(),
  connectors: words(
    'de d du des sur pour contre et ou en a au aux entre relatif relative relatifs relatives portant concernant visant dans par avec',
  ),
  conjunctions: words('et ou'),
  subjectConnectors: words(
    'de d du des sur pour contre relatif relative relatifs relatives portant concernant',
  ),
  articles: words('le la l les un une'),
  determiners: words('le la l les ce cet cette ces son sa ses leur leurs'),
  stops: words(
    'est sont etait etaient sera seront a ont avait aura n ne se s qui que qu dont ou lequel laquelle lors afin ainsi mais car si lorsque apres avant depuis pendant sans son sa ses leur leurs ce cet cette ces il elle ils elles y vise visent prevoit prevoient presente presentent comprend comprennent envisage envisagent etablit etablissent definit definissent fixe fixent garantit garantissent permet permettent contient contiennent encadre encadrent regit regissent reconnait reconnaissent protege protegent interdit interdisent autorise autorisent favorise favorisent promeut promeuvent mentionne mentionnent inclut incluent integre integrent couvre couvrent cree creent institue instituent dispose disposent stipule stipulent enonce enoncent assure assurent accorde accordent constitue constituent decrit decrivent organise organisent propose proposent tient tiennent prend prennent cible ciblent adopte adoptee adoptes adoptees elabore elaboree approuve approuvee publie publiee signe signee valide validee fait doit doivent peut peuvent existe vient reste demeure',
  ),
  generic: words(
    'national nationale action strategique local locale general generale nouveau nouvelle',
  ),
  bodies: words(
    'agence autorite bureau cellule centre comite commission conseil delegation departement direction division fonds forum groupe institut ministere mission observatoire office organisation parlement reseau secretariat section service tribunal unite universite',
  ),
  notInstruments: [
    'programme des nations unies',
    'programme alimentaire mondial',
    'politique etrangere',
  ],
  adoption: words(
    'adopte adoptee approuve approuvee publie publiee promulgue promulguee signe signee lance lancee elabore elaboree valide validee',
  ),
  signing: words('signe signee signer conclu conclue conclut'),
};
