import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DOMAINS } from '../../reference/domains.ts';
import type { Localized } from '../../reference/localized.ts';
import { OBJECTIVES } from '../../reference/objectives.ts';
import { localize } from '../../schema/support/localized-text.ts';
import { LANGUAGES, type Language } from '../../text/languages.ts';
import { type Graph, openGraph } from '../support/graph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

const TEXT = 'text language isFallback isVerified';
const inAll = (field: string) =>
  LANGUAGES.map((language) => `${language}: ${field}(language: ${language}) { ${TEXT} }`).join(' ');

/** What the graph must answer for a text of the reference data. */
function expected(text: Localized, requested: Language) {
  const own = { EN: text.en, FR: text.fr, ES: text.es, PT: null, DE: null, AR: null }[requested];
  const language = own === null ? 'EN' : requested;
  return {
    text: own ?? text.en,
    language,
    isFallback: language !== requested,
    isVerified: !text.unverified.includes(language),
  };
}

const expectedInAll = (text: Localized) =>
  Object.fromEntries(LANGUAGES.map((language) => [language, expected(text, language)]));

describe('a text of the reference data', () => {
  test('is the one that was asked for, or English as a declared fallback', async () => {
    const { data } = await graph.ask(`{ domains { ${inAll('title')} } }`);
    expect(data.domains).toEqual(DOMAINS.map(({ title }) => expectedInAll(title)));
    expect(data.domains[0].ES).toMatchObject({ language: 'ES', isVerified: false });
    const other = await graph.ask(`{ domains { title(language: DE) { ${TEXT} } } }`);
    expect(other.data.domains[0].title).toEqual({
      text: "Adherence to international standards and fulfilment of migrants' rights",
      language: 'EN',
      isFallback: true,
      isVerified: true,
    });
  });

  test('says of each domain name whether it was read on an official page', async () => {
    const { data } = await graph.ask(`{ domains { number ${inAll('name')} } }`);
    const unverified = data.domains.filter(
      ({ ES }: { ES: { isVerified: boolean } }) => !ES.isVerified,
    );
    expect(unverified.map(({ number }: { number: number }) => number)).toEqual([3, 4, 5, 6]);
    for (const { EN, FR } of data.domains) {
      expect([EN.isVerified, FR.isVerified]).toEqual([true, true]);
    }
  });

  test('says so of each title and label of the 23 objectives', async () => {
    const titles = await graph.ask(`{ objectives { ${inAll('title')} } }`);
    expect(titles.data.objectives).toEqual(OBJECTIVES.map(({ title }) => expectedInAll(title)));
    const labels = await graph.ask(`{ objectives { ${inAll('label')} } }`);
    expect(labels.data.objectives).toEqual(OBJECTIVES.map(({ label }) => expectedInAll(label)));
    // domain.md: French 13 to 22 and all Spanish but 1 and 21 are from memory.
    const unverified = (language: Language) =>
      titles.data.objectives.flatMap(
        (title: Record<Language, { isVerified: boolean }>, i: number) =>
          title[language].isVerified ? [] : [i + 1],
      );
    expect(unverified('EN')).toEqual([]);
    expect(unverified('FR')).toEqual([17, 18]);
    expect(unverified('ES')).toHaveLength(15);
  });

  test('is English when no language is asked for', async () => {
    const { data } = await graph.ask(`{ objective(number: 10) { label { ${TEXT} } } }`);
    expect(data.objective.label).toEqual({
      text: 'Eradicate trafficking',
      language: 'EN',
      isFallback: false,
      isVerified: true,
    });
  });

  test('falls back for the process, whose Spanish nobody wrote, and marks its English unverified', async () => {
    const { data } = await graph.ask(`{ processSteps { ${inAll('title')} } }`);
    expect(data.processSteps).toHaveLength(4);
    for (const { EN, FR, ES } of data.processSteps) {
      expect(FR).toMatchObject({ language: 'FR', isFallback: false, isVerified: true });
      expect(EN).toMatchObject({ language: 'EN', isFallback: false, isVerified: false });
      expect(ES).toEqual({ ...EN, isFallback: true });
    }
  });

  test.each([
    ['EN', 'EN', 'one', true],
    ['FR', 'FR', 'un', false],
    ['ES', 'EN', 'one', true],
  ] as const)('asked in %s is read in %s', (requested, language, text, isVerified) => {
    const stored = { en: 'one', fr: 'un', es: null, unverified: ['FR', 'ES'] } as const;
    expect(localize(stored, requested)).toEqual({ text, language, requested, isVerified });
  });

  test('refuses a language that there is none of', async () => {
    const { errors } = await graph.ask('{ domains { name(language: IT) { text } } }');
    expect(errors[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('a finding', () => {
  test('keeps its own language, whatever the page around it is written in', async () => {
    const { data } = await graph.ask(`{
      profiles { nodes { slug textLanguage document { pageLanguage textLanguage } findings(first: 100) { nodes { textLanguage } } } }
    }`);
    const languages = data.profiles.nodes.map(
      ({
        slug,
        textLanguage,
        document,
        findings,
      }: {
        slug: string;
        textLanguage: string;
        document: { pageLanguage: string; textLanguage: string };
        findings: { nodes: { textLanguage: string }[] };
      }) => [
        slug,
        textLanguage,
        document.pageLanguage,
        document.textLanguage,
        [...new Set(findings.nodes.map((finding) => finding.textLanguage))].join(),
      ],
    );
    expect(languages).toEqual([
      ['guatemala-2022', 'EN', 'FR', 'EN', 'EN'],
      ['mali-2021', 'FR', 'FR', 'FR', 'FR'],
      ['mombasa-2022', 'EN', 'FR', 'EN', 'EN'],
      ['quilmes-2022', 'EN', 'FR', 'EN', 'EN'],
    ]);
  });
});

describe('a text that nobody translated', () => {
  test('is in its own language, and says so when another was asked for', async () => {
    const { data, errors } = await graph.ask(`{
      mali: profile(slug: "mali-2021") { ${inAll('title')} document { ${inAll('title')} } }
      quilmes: profile(slug: "quilmes-2022") { ${inAll('title')} document { ${inAll('title')} } }
    }`);
    expect(errors).toEqual([]);
    for (const [{ document, ...title }, own] of [
      [data.mali, 'FR'],
      [data.quilmes, 'EN'],
    ]) {
      for (const language of LANGUAGES) {
        expect(title[language], language).toMatchObject({
          text: title[own].text,
          language: own,
          isFallback: language !== own,
        });
        expect(document[language], language).toEqual(title[language]);
      }
    }
  });
});
