import type { Language } from './languages.ts';

/** Words that a stemmer would bring together with others, or keep apart, and what they get instead. */
export interface WordException {
  readonly stem: string;
  /** As they are written, in small letters, with their accents. */
  readonly words: readonly string[];
  /** What the stemmer does. */
  readonly why: string;
}

/** Words that stemmers read wrongly for this field, by language. */
export const WORD_EXCEPTIONS: Readonly<Partial<Record<Language, readonly WordException[]>>> = {
  EN: [
    { stem: 'woman', words: ['woman', 'women'], why: 'irregular forms never meet' },
    { stem: 'child', words: ['child', 'children'], why: 'irregular forms never meet' },
    { stem: 'man', words: ['man', 'men'], why: 'irregular forms never meet' },
    { stem: 'person', words: ['person', 'persons', 'people'], why: 'irregular forms never meet' },
    { stem: 'crisis', words: ['crisis', 'crises'], why: 'irregular forms never meet' },
    { stem: 'internal', words: ['internal', 'internally'], why: 'as international' },
    {
      stem: 'international',
      words: ['international', 'internationally'],
      why: 'as internal',
    },
    {
      stem: 'organiz',
      words: ['organization', 'organizations', 'organize', 'organizes', 'organized', 'organizing'],
      why: 'as organ',
    },
    { stem: 'nationality', words: ['nationality', 'nationalities'], why: 'as nation and national' },
    { stem: 'nationalcitizen', words: ['nationals'], why: 'citizens, not what is national' },
    { stem: 'integrity', words: ['integrity'], why: 'as integration' },
    { stem: 'university', words: ['university', 'universities'], why: 'as universal' },
    {
      stem: 'government',
      words: ['government', 'governments', 'governmental'],
      why: 'as governance',
    },
    {
      stem: 'naturaliz',
      words: ['naturalization', 'naturalize', 'naturalized'],
      why: 'as natural',
    },
    { stem: 'minority', words: ['minority', 'minorities'], why: 'as minor' },
    { stem: 'immigrant', words: ['immigrant', 'immigrants'], why: 'as immigration' },
    { stem: 'emigrant', words: ['emigrant', 'emigrants'], why: 'as emigration' },
    { stem: 'resident', words: ['resident', 'residents'], why: 'as residence' },
    {
      stem: 'residence',
      words: ['residence', 'residences', 'residency', 'residencies'],
      why: 'as resident',
    },
    { stem: 'refugee', words: ['refugee', 'refugees'], why: 'as refuge' },
    { stem: 'returnee', words: ['returnee', 'returnees'], why: 'kept apart from one another' },
    { stem: 'policy', words: ['policy', 'policies'], why: 'near police' },
    { stem: 'police', words: ['police', 'policing'], why: 'near policy' },
    {
      stem: 'entrepreneur',
      words: ['entrepreneur', 'entrepreneurs', 'entrepreneurship', 'entrepreneurial'],
      why: 'forms of one word apart',
    },
    {
      stem: 'diaspora',
      words: ['diaspora', 'diasporas', 'diasporic'],
      why: 'forms of one word apart',
    },
    { stem: 'community', words: ['community', 'communities'], why: 'as communication' },
    {
      stem: 'communicat',
      words: ['communication', 'communications', 'communicate'],
      why: 'as community',
    },
    { stem: 'relative', words: ['relative', 'relatives'], why: 'as relation' },
    { stem: 'customs', words: ['customs'], why: 'as custom and customer' },
    { stem: 'marine', words: ['marine', 'maritime'], why: 'as Mari and mart' },
    { stem: 'study', words: ['study', 'studies', 'studied', 'studying'], why: 'near student' },
    { stem: 'experience', words: ['experience', 'experiences'], why: 'as experiment' },
    { stem: 'authority', words: ['authority', 'authorities'], why: 'as author and authorization' },
    {
      stem: 'authoriz',
      words: ['authorization', 'authorizations', 'authorize', 'authorized'],
      why: 'as author and authority',
    },
    { stem: 'operation', words: ['operation', 'operations', 'operational'], why: 'as opera' },
  ],
  FR: [
    { stem: 'visa', words: ['visa', 'visas'], why: 'as vise and visant' },
    { stem: 'traite', words: ['traite', 'traites'], why: 'as traité and traitement' },
    { stem: 'traité', words: ['traité', 'traités'], why: 'as traite' },
    { stem: 'traitement', words: ['traitement', 'traitements'], why: 'as traite' },
    {
      stem: 'trafic',
      words: ['trafic', 'trafics', 'trafiquant', 'trafiquants'],
      why: 'forms of one word apart',
    },
    { stem: 'police', words: ['police', 'policier', 'policiers'], why: 'near politique' },
    { stem: 'sante', words: ['santé'], why: 'near saint' },
    {
      stem: 'travail',
      words: ['travail', 'travaux', 'travailler'],
      why: 'forms of one word apart',
    },
    {
      stem: 'travailleur',
      words: ['travailleur', 'travailleurs', 'travailleuse', 'travailleuses'],
      why: 'forms of one word apart',
    },
    {
      stem: 'etranger',
      words: ['étranger', 'étrangers', 'étrangère', 'étrangères', 'etranger', 'etrangers'],
      why: 'forms of one word apart',
    },
    {
      stem: 'refugie',
      words: [
        'réfugié',
        'réfugiés',
        'réfugiée',
        'réfugiées',
        'refugié',
        'refugiés',
        'refugiée',
        'refugiées',
        'refugie',
        'refugies',
        'refugiee',
        'refugiees',
      ],
      why: 'as refuge, and apart without accents',
    },
    {
      stem: 'deplace',
      words: [
        'déplacé',
        'déplacés',
        'déplacée',
        'déplacées',
        'deplace',
        'deplaces',
        'deplacee',
        'deplacees',
      ],
      why: 'apart without accents',
    },
    {
      stem: 'disparu',
      words: ['disparu', 'disparus', 'disparue', 'disparues'],
      why: 'forms of one word apart',
    },
    {
      stem: 'nationalite',
      words: ['nationalité', 'nationalités'],
      why: 'as national',
    },
    { stem: 'donnee', words: ['données', 'donnée', 'donnees', 'donnee'], why: 'as donner' },
    { stem: 'minorite', words: ['minorité', 'minorités'], why: 'as mineur' },
    {
      stem: 'immigrant',
      words: ['immigrant', 'immigrants', 'immigré', 'immigrés', 'immigrée', 'immigrées'],
      why: 'as immigration',
    },
    { stem: 'interne', words: ['interne', 'internes'], why: 'as international' },
    {
      stem: 'internationa',
      words: ['international', 'internationale', 'internationales', 'internationaux'],
      why: 'as interne',
    },
    {
      stem: 'nationa',
      words: ['national', 'nationale', 'nationales', 'nationaux'],
      why: 'as nation',
    },
    { stem: 'organe', words: ['organe', 'organes'], why: 'as organisation' },
    {
      stem: 'regional',
      words: ['régional', 'régionale', 'régionales', 'régionaux'],
      why: 'forms of one word apart',
    },
  ],
  ES: [
    { stem: 'visa', words: ['visa', 'visas', 'visado', 'visados'], why: 'as visar, and apart' },
    { stem: 'trata', words: ['trata'], why: 'as tratar and tratado' },
    { stem: 'tratado', words: ['tratado', 'tratados'], why: 'as trata' },
    { stem: 'policia', words: ['policía', 'policías', 'policia', 'policias'], why: 'as política' },
    { stem: 'datos', words: ['datos', 'dato'], why: 'as dato and data' },
    {
      stem: 'refugiado',
      words: ['refugiado', 'refugiados', 'refugiada', 'refugiadas'],
      why: 'as refugio',
    },
    { stem: 'mujer', words: ['mujer', 'mujeres'], why: 'singular misses plural' },
    {
      stem: 'trabajador',
      words: ['trabajador', 'trabajadores', 'trabajadora', 'trabajadoras'],
      why: 'as trabajo',
    },
    {
      stem: 'nino',
      words: ['niño', 'niños', 'niña', 'niñas', 'niñez'],
      why: 'forms of one word apart',
    },
    { stem: 'nacionalidad', words: ['nacionalidad', 'nacionalidades'], why: 'as nacional' },
    {
      stem: 'interno',
      words: ['interno', 'internos', 'interna', 'internas'],
      why: 'near internacional',
    },
  ],
  PT: [
    { stem: 'visto', words: ['visto', 'vistos'], why: 'as vista' },
    { stem: 'vista', words: ['vista', 'vistas'], why: 'as visto' },
    { stem: 'crianca', words: ['criança', 'crianças'], why: 'near criar' },
    {
      stem: 'refugiado',
      words: ['refugiado', 'refugiados', 'refugiada', 'refugiadas'],
      why: 'as refúgio',
    },
    { stem: 'mulher', words: ['mulher', 'mulheres'], why: 'singular misses plural' },
    {
      stem: 'trabalhador',
      words: ['trabalhador', 'trabalhadores', 'trabalhadora', 'trabalhadoras'],
      why: 'as trabalho',
    },
    { stem: 'nacionalidade', words: ['nacionalidade', 'nacionalidades'], why: 'as nacional' },
    { stem: 'saude', words: ['saúde'], why: 'apart without accents' },
  ],
};
