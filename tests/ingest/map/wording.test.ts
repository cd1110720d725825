import { describe, expect, test } from 'vitest';
import { MAPPING_ENGINE } from '../../../ingest/engine/engine.ts';
import { suggestMappings } from '../../../ingest/map/suggest.ts';
import { OBJECTIVE_ACTIONS } from '../../../reference/objective-actions.ts';
import { OBJECTIVES } from '../../../reference/objectives.ts';
import type { Language } from '../../../text/languages.ts';

const LANGUAGES = [
  ['EN', 'en'],
  ['FR', 'fr'],
  ['ES', 'es'],
] as const;

const firstOf = (text: string, language: Language) =>
  suggestMappings({ text, language, domain: null }, MAPPING_ENGINE).objectives[0];

const NAMES = OBJECTIVES.flatMap(({ number, title, label }) =>
  LANGUAGES.flatMap(([language, key]) =>
    [title[key], label[key]].flatMap((text) => (text === null ? [] : { number, language, text })),
  ),
);

describe('an objective finds itself', () => {
  test('by its official title and by its label, in three languages', () => {
    expect(NAMES).toHaveLength(138);
    const found = NAMES.map(({ number, language, text }) => {
      const first = firstOf(text, language);
      return { text, number, found: first?.objective, confidence: first?.confidence };
    });
    expect(found.filter((one) => one.found !== one.number || one.confidence !== 'HIGH')).toEqual(
      [],
    );
  });

  test('by what its actions are about', () => {
    const missed = OBJECTIVE_ACTIONS.filter(
      ({ objective, gist }) => firstOf(gist, 'EN')?.objective !== objective,
    );
    expect(missed.map(({ objective, letter, gist }) => `${objective}${letter} ${gist}`)).toEqual(
      [],
    );
  });

  test('by an action, in words near to it, and knows which', () => {
    const found = firstOf(
      'Improve civil registry systems, so that they reach unregistered persons and nationals who live abroad.',
      'EN',
    );
    expect(found).toMatchObject({ objective: 4, action: 'a', confidence: 'HIGH' });
  });

  test('but a finding that shares its words only is about what it is about', () => {
    const found = firstOf('Civil registry offices record deaths of cattle.', 'EN');
    expect(found?.confidence ?? 'LOW').toBe('LOW');
  });
});
