import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DOMAIN_CODES, PRINCIPLE_CODES } from '../../reference/codes.ts';
import { DOMAINS } from '../../reference/domains.ts';
import { INDICATOR_AREAS } from '../../reference/indicator-areas.ts';
import type { Localized } from '../../reference/localized.ts';
import { OBJECTIVE_ACTIONS } from '../../reference/objective-actions.ts';
import { OBJECTIVES } from '../../reference/objectives.ts';
import { PRINCIPLES } from '../../reference/principles.ts';
import { findTextFaults } from './localized.ts';

const ACTIONS_PER_OBJECTIVE = [
  11, 12, 5, 7, 10, 12, 12, 6, 6, 10, 7, 5, 8, 6, 6, 9, 7, 12, 10, 9, 9, 3, 5,
];

const countTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
const unverifiedOf = (texts: readonly Localized[], language: 'EN' | 'FR' | 'ES') =>
  texts.flatMap((text, index) => (text.unverified.includes(language) ? [index + 1] : []));

describe('domains', () => {
  test('are the six of the wheel, each with its breakdown of SDG indicator 10.7.2', () => {
    expect(DOMAINS.map((domain) => domain.code)).toEqual(DOMAIN_CODES);
    expect(DOMAINS.map((domain) => domain.number)).toEqual(countTo(6));
    expect(DOMAINS.map((domain) => domain.sdgBreakdown)).toEqual(
      countTo(6).map((number) => `PD_${number}`),
    );
  });

  test('say that the Spanish names of 3 to 6 are unverified', () => {
    const names = DOMAINS.map((domain) => domain.name);
    expect(unverifiedOf(names, 'ES')).toEqual([3, 4, 5, 6]);
    expect(unverifiedOf(names, 'FR')).toEqual([]);
  });
});

describe('indicator areas', () => {
  const overview = new URL('../../corpus/documents/mgi-overview.txt', import.meta.url);
  const bulletsOnPage = readFileSync(overview, 'utf8')
    .split('\n')
    .filter((line) => line.trim().startsWith('•'))
    .map((line) => line.trim().slice(1).trim());

  test('are 27, with unique codes and running numbers', () => {
    expect(new Set(INDICATOR_AREAS.map((area) => area.code)).size).toBe(27);
    expect(INDICATOR_AREAS.map((area) => area.number)).toEqual(countTo(27));
    for (const { code } of INDICATOR_AREAS) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  test('cover every bullet of the overview page, letter by letter', () => {
    const bullets = INDICATOR_AREAS.map((area) => area.bullet);
    expect(bulletsOnPage).toHaveLength(26);
    expect([...new Set(bullets)].sort()).toEqual([...bulletsOnPage].sort());
  });

  test('share one bullet only between regional and global cooperation', () => {
    const sharing = INDICATOR_AREAS.filter(
      (area) => INDICATOR_AREAS.filter((other) => other.bullet === area.bullet).length > 1,
    );
    expect(sharing.map((area) => area.name.fr)).toEqual([
      'Coopération régionale',
      'Coopération mondiale',
    ]);
  });

  test('have one place each in the French edition, numbered without gaps in each domain', () => {
    const places = INDICATOR_AREAS.map((area) =>
      area.placements.filter((placement) => placement.edition === 'overview-fr'),
    );
    expect(places.every((found) => found.length === 1)).toBe(true);
    const positions = DOMAIN_CODES.map((domain) =>
      places.flat().flatMap((place) => (place.domain === domain ? [place.position] : [])),
    );
    expect(positions).toEqual([5, 5, 4, 5, 4, 4].map(countTo));
  });

  test('stand under another domain in the English edition only where that was read', () => {
    const moved = INDICATOR_AREAS.filter((area) => area.placements.length > 1);
    expect(moved.map((area) => area.code)).toEqual([
      'ratification-of-conventions',
      'bilateral-agreements',
    ]);
    for (const { placements } of moved) {
      expect(placements.map(({ edition, domain }) => [edition, domain])).toEqual([
        ['overview-fr', 'PARTNERSHIPS'],
        ['overview-en', 'MIGRANTS_RIGHTS'],
      ]);
    }
  });
});

describe('objectives', () => {
  const titles = OBJECTIVES.map((objective) => objective.title);

  test('are 23 with the action counts of the resolution', () => {
    expect(OBJECTIVES.map((objective) => objective.number)).toEqual(countTo(23));
    expect(OBJECTIVES.map((objective) => objective.actionCount)).toEqual(ACTIONS_PER_OBJECTIVE);
  });

  test('say which titles are unverified', () => {
    expect(unverifiedOf(titles, 'EN')).toEqual([]);
    expect(unverifiedOf(titles, 'FR')).toEqual([17, 18]);
    expect(unverifiedOf(titles, 'ES')).toEqual(
      countTo(23).filter((number) => ![1, 2, 4, 8, 13, 14, 19, 21].includes(number)),
    );
    expect(OBJECTIVES.flatMap((objective) => objective.label.unverified)).toEqual([]);
  });

  test('carry no remark of the design notes in a title', () => {
    for (const { en, fr, es } of titles) expect(`${en}${fr}${es}`).not.toMatch(/[()[\]|]/);
  });
});

describe('objective actions', () => {
  test('are 187, lettered without gaps from a', () => {
    expect(OBJECTIVE_ACTIONS).toHaveLength(187);
    const letters = OBJECTIVES.map(({ number }) =>
      OBJECTIVE_ACTIONS.filter((action) => action.objective === number)
        .map((action) => action.letter)
        .join(''),
    );
    expect(letters).toEqual(
      ACTIONS_PER_OBJECTIVE.map((count) => 'abcdefghijklmnopqrstuvwxyz'.slice(0, count)),
    );
  });

  test('have a gist each, no two alike', () => {
    const gists = OBJECTIVE_ACTIONS.map((action) => action.gist);
    expect(new Set(gists).size).toBe(187);
    expect(gists.filter((gist) => gist !== gist.trim() || gist.length < 10)).toEqual([]);
  });
});

test('guiding principles are the ten of the Compact, in its order', () => {
  expect(PRINCIPLES.map((principle) => principle.code)).toEqual(PRINCIPLE_CODES);
  expect(PRINCIPLES.map((principle) => principle.number)).toEqual(countTo(10));
});

test('every text is clean and marks as unverified only what it has', () => {
  const texts = [
    ...DOMAINS.flatMap((domain) => [domain.name, domain.title]),
    ...INDICATOR_AREAS.map((area) => area.name),
    ...OBJECTIVES.flatMap((objective) => [objective.title, objective.label]),
    ...PRINCIPLES.map((principle) => principle.name),
  ];
  expect(texts).toHaveLength(12 + 27 + 46 + 10);
  expect(texts.flatMap(findTextFaults)).toEqual([]);
});
