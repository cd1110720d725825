import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAPPING_ENGINE } from '../../../ingest/engine/engine.ts';
import { suggestMappings } from '../../../ingest/map/suggest.ts';

/** The languages that have rules. */
type RuleLanguage = 'EN' | 'FR' | 'ES' | 'PT';

/** Names of bodies and places with words in them that rules know. */
const NAMES: Readonly<Record<RuleLanguage, readonly string[]>> = {
  EN: [
    'Ministry of Foreign Affairs',
    'Ministry of Labour and Social Security',
    'Ministry of Health, Education and Housing',
    'Ministry of Diaspora Affairs',
    'Department of Border Management and Immigration',
    'Global Compact for Migration Unit',
    'National Statistics Office',
    'Directorate for Consular Services',
    'National Institute of Remittances',
    'Migrant Integration Agency',
    'Disaster Risk Management Authority',
    'United States of America',
    'City of Frontera',
    'International Organization for Migration',
    'Bureau of Labour Inspection',
  ],
  FR: [
    'Ministère des Affaires étrangères',
    'ministère du travail et de la sécurité sociale',
    'ministère de la santé et de l’éducation',
    'Direction de la Police des Frontières',
    'Office national de la Statistique',
    'Institut national des Envois de Fonds',
    'Agence nationale de la Diaspora',
    'Direction générale des Services consulaires',
    'Haut-Commissariat des Nations Unies pour les réfugiés',
    'Côte d’Ivoire',
  ],
  ES: [
    'Ministerio de Relaciones Exteriores',
    'Ministerio de Trabajo y Seguridad Social',
    'ministerio de salud y educación',
    'Dirección de Fronteras y Control Migratorio',
    'Instituto Nacional de Estadística',
    'Consejo Nacional de la Diáspora',
    'Secretaría de Vivienda y Servicios Públicos',
    'Unidad de Remesas',
    'Ciudad Frontera',
    'Agencia de Protección Civil',
  ],
  PT: [
    'Ministério dos Negócios Estrangeiros',
    'Ministério do Trabalho e da Segurança Social',
    'ministério da saúde e da educação',
    'Serviço de Migração e Fronteiras',
    'Instituto Nacional de Estatística',
    'Instituto das Comunidades',
    'Secretaria de Habitação e Serviços Públicos',
    'Agência para a Integração',
    'Direção de Assuntos Consulares',
  ],
};

/** Sentences that say nothing of any objective, with a place for names. */
const SENTENCES: Readonly<Record<RuleLanguage, readonly string[]>> = {
  EN: [
    'The @ met in March.',
    'A new director leads the @.',
    'In 2020, the @ moved to another building.',
  ],
  FR: ['Le @ a ouvert en mars.', 'Un nouveau directeur est à la tête du @.'],
  ES: ['El @ abrió en marzo.', 'Una nueva directora encabeza la @.'],
  PT: ['O @ abriu em março.', 'Uma nova diretora chefia o @.'],
};

const namesIn = (language: RuleLanguage) =>
  fc.record({
    language: fc.constant(language),
    name: fc.constantFrom(...NAMES[language]),
    sentence: fc.constantFrom(...SENTENCES[language]),
  });

describe('names of bodies and places', () => {
  test('say nothing about an objective', () => {
    fc.assert(
      fc.property(fc.oneof(namesIn('EN'), namesIn('FR'), namesIn('ES'), namesIn('PT')), (drawn) => {
        const text = drawn.sentence.replace('@', drawn.name);
        const { objectives } = suggestMappings(
          { text, language: drawn.language, domain: null },
          MAPPING_ENGINE,
        );
        expect({ text, objectives }).toEqual({ text, objectives: [] });
      }),
    );
  });

  test('leave what is said beside them', () => {
    const text = 'The Ministry of Labour and Social Security licenses recruitment agencies.';
    const { objectives } = suggestMappings({ text, language: 'EN', domain: null }, MAPPING_ENGINE);
    expect(objectives.map(({ objective, action }) => ({ objective, action }))).toEqual([
      { objective: 6, action: 'c' },
    ]);
  });

  test('count where the name says what the body fights, since that is the finding', () => {
    const text = 'There is an Office against Trafficking in Persons.';
    const { objectives } = suggestMappings({ text, language: 'EN', domain: null }, MAPPING_ENGINE);
    expect(objectives.map(({ objective }) => objective)).toEqual([10]);
  });
});

describe('boilerplate', () => {
  test.each([
    [
      'EN',
      'At the time of writing, this is an area with potential for further development under the Global Compact for Safe, Orderly and Regular Migration.',
    ],
    ['FR', 'Le Pacte mondial pour des migrations sûres, ordonnées et régulières est cité.'],
    ['ES', 'Se cita el Pacto Mundial para la Migración Segura, Ordenada y Regular.'],
    ['PT', 'Cita-se o Pacto Global para uma Migração Segura, Ordenada e Regular.'],
  ] as const)('says nothing in %s', (language, text) => {
    const { objectives, noObjective } = suggestMappings(
      { text, language, domain: null },
      MAPPING_ENGINE,
    );
    expect(objectives).toEqual([]);
    expect(noObjective).toBe('NO_CUE');
  });
});
