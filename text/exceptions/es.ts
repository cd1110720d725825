import type { WordException } from './word-exception.ts';

/** Words that the stemmer reads wrongly in Spanish. */
export const ES: readonly WordException[] = [
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
  { stem: 'comunidad', words: ['comunidad', 'comunidades'], why: 'as común' },
  { stem: 'comuna', words: ['comuna', 'comunas'], why: 'as común' },
  {
    stem: 'comunicacion',
    words: ['comunicación', 'comunicaciones', 'comunicar', 'comunica', 'comunican'],
    why: 'as común',
  },
  { stem: 'competencia', words: ['competencia', 'competencias'], why: 'as competente' },
  { stem: 'residencia', words: ['residencia', 'residencias'], why: 'as residente' },
  { stem: 'permanencia', words: ['permanencia', 'permanencias'], why: 'as permanente' },
  { stem: 'identidad', words: ['identidad', 'identidades'], why: 'as idéntico' },
  { stem: 'movilidad', words: ['movilidad', 'movilidades'], why: 'as móvil' },
  { stem: 'seguridad', words: ['seguridad'], why: 'as seguro' },
  {
    stem: 'apatrida',
    words: ['apátrida', 'apátridas', 'apatridia'],
    why: 'forms of one word apart',
  },
  {
    stem: 'deporte',
    words: ['deporte', 'deportes', 'deportivo', 'deportivos', 'deportiva', 'deportivas'],
    why: 'as deportar',
  },
  { stem: 'estadia', words: ['estadía', 'estadías'], why: 'as estado' },
  { stem: 'mesa', words: ['mesa', 'mesas'], why: 'as mes' },
  { stem: 'casa', words: ['casa', 'casas'], why: 'as caso' },
  { stem: 'plazo', words: ['plazo', 'plazos'], why: 'as plaza' },
  { stem: 'puerta', words: ['puerta', 'puertas'], why: 'as puerto' },
  { stem: 'ordenanza', words: ['ordenanza', 'ordenanzas'], why: 'as orden' },
  { stem: 'periodista', words: ['periodista', 'periodistas'], why: 'as periodo' },
  {
    stem: 'financiero',
    words: ['financiero', 'financieros', 'financiera', 'financieras'],
    why: 'forms of one word apart',
  },
  {
    stem: 'ingeniero',
    words: ['ingeniero', 'ingenieros', 'ingeniera', 'ingenieras'],
    why: 'forms of one word apart',
  },
  { stem: 'linea', words: ['línea', 'líneas'], why: 'singular misses plural' },
];
