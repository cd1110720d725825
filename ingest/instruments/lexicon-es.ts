import type { Lexicon } from './lexicon.ts';
import { words } from './words.ts';

/** How Spanish names instruments. */
export const SPANISH: Lexicon = {
  nounPlace: 'FIRST',
  nouns: new Map([
    ['constitucion', 'LAW'],
    ['ley', 'LAW'],
    ['codigo', 'CODE'],
    ['anteproyecto de ley', 'BILL'],
    ['proyecto de ley', 'BILL'],
    ['decreto', 'REGULATION'],
    ['decreto ley', 'LAW'],
    ['ordenanza', 'REGULATION'],
    ['reglamento', 'REGULATION'],
    ['resolucion', 'REGULATION'],
    ['normas', 'STANDARD'],
    ['directrices', 'GUIDELINE'],
    ['guia', 'GUIDELINE'],
    ['lineamientos', 'GUIDELINE'],
    ['manual', 'GUIDELINE'],
    ['politica', 'POLICY'],
    ['estrategia', 'STRATEGY'],
    ['marco', 'FRAMEWORK'],
    ['hoja de ruta', 'PLAN'],
    ['plan', 'PLAN'],
    ['programa', 'PROGRAMME'],
    ['acuerdo', 'AGREEMENT'],
    ['memorando de entendimiento', 'AGREEMENT'],
    ['memorandum de entendimiento', 'AGREEMENT'],
    ['tratado', 'AGREEMENT'],
    ['convencion', 'CONVENTION'],
    ['convenio', 'CONVENTION'],
    ['pacto', 'CONVENTION'],
    ['protocolo', 'PROTOCOL'],
  ]),
  signedNouns: new Map([
    ['alianza', 'AGREEMENT'],
    ['declaracion', 'AGREEMENT'],
  ]),
  namesAlone: words('constitucion'),
  smallNouns: new Set(),
  connectors: words(
    'de del sobre para por contra y e o u en a al entre con relativo relativa relativos relativas que',
  ),
  conjunctions: words('y e o u'),
  subjectConnectors: words('de del sobre para contra relativo relativa'),
  articles: words('el la los las lo un una'),
  determiners: words('el la los las este esta estos estas su sus'),
  stops: words(
    'es son era fue fueron sera ha han habia no se que quien quienes cual cuales cuyo cuya donde cuando aunque pero si porque mientras asi tambien su sus este esta estos estas busca buscan preve preven incluye incluyen contiene contienen establece establecen define definen garantiza garantizan permite permiten regula regulan reconoce reconocen protege protegen prohibe prohiben autoriza promueve promueven menciona mencionan contempla contemplan crea crean dispone disponen ofrece ofrecen asegura aseguran comprende comprenden aborda abordan adoptado adoptada aprobado aprobada publicado publicada firmado firmada tiene tienen debe deben puede pueden existe existen esta estan',
  ),
  generic: words('nacional accion estrategico estrategica local municipal general nuevo nueva'),
  bodies: words(
    'agencia autoridad centro comision comite consejo departamento direccion division fondo foro grupo instituto ministerio oficina organizacion parlamento red secretaria servicio subsecretaria tribunal unidad universidad',
  ),
  notInstruments: [
    'programa de las naciones unidas',
    'programa mundial de alimentos',
    'politica exterior',
  ],
  adoption: words(
    'adopto adoptada adoptado aprobo aprobada aprobado publico publicada publicado promulgo promulgada firmo firmada firmado lanzo emitio suscribio',
  ),
  signing: words('firmo firmaron firmado firmada suscribio suscribieron suscrito'),
};
