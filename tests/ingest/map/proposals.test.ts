import { describe, expect, test } from 'vitest';
import { MAPPING_ENGINE } from '../../../ingest/engine/engine.ts';
import { suggestMappings } from '../../../ingest/map/suggest.ts';
import { CONVENTION_OBJECTIVES } from '../../../reference/convention-objectives.ts';
import { CONVENTIONS } from '../../../reference/conventions.ts';
import { OBJECTIVE_ACTIONS } from '../../../reference/objective-actions.ts';
import type { Language } from '../../../text/languages.ts';

const suggest = (text: string, language: Language = 'EN') =>
  suggestMappings({ text, language, domain: null }, MAPPING_ENGINE).objectives;
const firstOf = (text: string, language: Language = 'EN') => suggest(text, language)[0];

describe('a convention leads to its objective', () => {
  test.each([
    ['EN', 'The country has ratified ILO Convention No. 189.', 6],
    ['EN', 'The Palermo Protocol on trafficking was ratified in 2004.', 10],
    [
      'EN',
      'It is party to the Protocol against the Smuggling of Migrants by Land, Sea and Air.',
      9,
    ],
    ['EN', 'The country has acceded to the ICRMW.', 6],
    ['FR', 'Le pays a ratifié la Convention n° 143 de l’OIT.', 6],
    ['FR', 'Le pays a ratifié le Protocole contre le trafic de migrants.', 9],
    ['ES', 'El país ratificó el Convenio núm. 97 de la OIT.', 6],
    ['ES', 'El país es parte del Protocolo contra la trata.', 10],
    ['PT', 'O país ratificou a Convenção n.º 189 da OIT.', 6],
    ['PT', 'O país ratificou o Protocolo contra o tráfico ilícito de migrantes.', 9],
    ['PT', 'O país aderiu à Convenção para a Redução dos Casos de Apatridia.', 4],
  ] as const)('in %s: %s', (language, text, objective) => {
    const first = firstOf(text, language);
    expect(first?.objective).toBe(objective);
    expect(first?.evidence.length).toBeGreaterThan(0);
  });

  test('by a table whose codes, objectives and actions there are', () => {
    const codes = new Set(CONVENTIONS.map(({ code }) => code));
    const actions = new Set(OBJECTIVE_ACTIONS.map((one) => `${one.objective}${one.letter}`));
    for (const [code, { objective, action }] of CONVENTION_OBJECTIVES) {
      expect({ code, known: codes.has(code) }).toEqual({ code, known: true });
      expect(actions).toContain(`${objective}${action}`);
    }
  });
});

describe('a text of nowhere', () => {
  test.each([
    ['EN', 'Psychological support is given to witnesses of war crimes.'],
    ['EN', 'The veterinary service inspects meat at the municipal market.'],
    ['FR', 'Les victimes de violences conjugales reçoivent une aide juridique.'],
    ['ES', 'Los hospitales públicos atienden sin cobrar a todos los pacientes.'],
    ['PT', 'As escolas públicas oferecem merenda a todos os alunos.'],
  ] as const)('is given LOW at most, in %s: %s', (language, text) => {
    for (const { confidence } of suggest(text, language)) expect(confidence).toBe('LOW');
  });

  test('may be sure where its domain is known', () => {
    const text = 'Courts may order supervision in the community instead of holding a person.';
    const confidenceOf = (domain: 'MIGRANTS_RIGHTS' | null) =>
      suggestMappings({ text, language: 'EN', domain }, MAPPING_ENGINE).objectives.map(
        ({ confidence }) => confidence,
      );
    expect(confidenceOf(null).every((confidence) => confidence === 'LOW')).toBe(true);
  });
});

describe('the purpose outweighs the means', () => {
  test.each([
    [
      'EN',
      'Returnees are offered vocational training and help with housing after coming home.',
      21,
    ],
    [
      'FR',
      'Les migrants de retour bénéficient d’une formation professionnelle et d’un logement.',
      21,
    ],
    ['ES', 'Las personas retornadas reciben capacitación laboral y apoyo para la vivienda.', 21],
    ['PT', 'Os retornados recebem formação profissional e apoio à habitação.', 21],
    ['EN', 'Private agencies that recruit workers for jobs abroad may not charge them fees.', 6],
    [
      'EN',
      'Border officers identify persons in need and refer them to the competent services.',
      12,
    ],
    [
      'EN',
      'The national disaster plan takes foreigners who do not speak the language into account.',
      2,
    ],
  ] as const)('in %s: %s', (language, text, objective) => {
    expect(firstOf(text, language)?.objective).toBe(objective);
  });
});

describe('evidence', () => {
  test('is the words that weigh most where no rule knows any', () => {
    const text = 'Whoever wires cash to kin in another state pays a charge of nine per cent.';
    const [first] = suggest(text);
    expect(first?.objective).toBe(20);
    const words = first?.evidence.filter(({ rule }) => rule === 'EN 20: model') ?? [];
    expect(words.length).toBeGreaterThan(0);
    for (const { quote } of words) expect(text).toContain(quote);
    expect(first?.nearest).not.toBeNull();
  });

  test.each(['DE', 'AR'] as const)('there is none in %s, and it is said why', (language) => {
    expect(
      suggestMappings({ text: 'Migration', language, domain: null }, MAPPING_ENGINE),
    ).toMatchObject({ objectives: [], principles: [], noObjective: 'NO_RULES' });
  });
});
