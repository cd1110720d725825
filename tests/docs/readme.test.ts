import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAPPING_CAUTION } from '../../reference/mapping-makers.ts';
import { type Graph, openGraph } from '../support/graph.ts';
import { listBlocks, listRows, ROOT, readPaper } from './papers.ts';

const readme = await readPaper('README.md');

/** Lines of the README that a page shows before anybody scrolls. */
const FIRST_SCREEN = 32;
const firstScreen = readme.text.split('\n').slice(0, FIRST_SCREEN).join('\n');
const flat = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('the README', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openGraph();
  });
  afterAll(() => graph.close());

  test('is read in one go: what it is, a question, how to run it, the rest by links', () => {
    expect(readme.text.trimEnd().split('\n').length).toBeLessThanOrEqual(200);
    expect([...readme.text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual([
      'One question',
      'Run it',
      'The SDK',
      'Take it away',
      'Sources and cautions',
      'More',
    ]);
  });

  test('says in its first screen which profiles are here', async () => {
    const { data } = await graph.ask(`{
      profiles {
        nodes {
          slug
          edition
          jurisdiction { name { text } }
          findings(first: 1) { nodes { textLanguage } }
          strengths: findings(filter: { kinds: [WELL_DEVELOPED] }, first: 0) { totalCount }
          gaps: findings(filter: { kinds: [AREA_FOR_DEVELOPMENT] }, first: 0) { totalCount }
        }
      }
    }`);
    const languages = new Intl.DisplayNames('en', { type: 'language' });
    // The shape of the answer is what the query above asks for.
    // biome-ignore lint/suspicious/noExplicitAny: see above
    const rows = data.profiles.nodes.map((profile: any) => [
      profile.slug,
      profile.jurisdiction.name.text,
      String(profile.edition),
      languages.of(profile.findings.nodes[0].textLanguage.toLowerCase()),
      String(profile.strengths.totalCount),
      String(profile.gaps.totalCount),
    ]);
    expect(listRows(firstScreen)).toEqual(rows);
    expect(firstScreen).toContain(
      `**four profiles, of more than two hundred that IOM has published**`,
    );
    expect(rows).toHaveLength(4);
  });

  test('says in its first screen how much is here, and what to keep in mind', async () => {
    const { data } = await graph.ask(
      '{ meta { counts { findingCount objectiveMappingCount principleMappingCount } cautions { text } } }',
    );
    const { findingCount, objectiveMappingCount, principleMappingCount } = data.meta.counts;
    const text = flat(firstScreen);
    expect(text).toContain(`${findingCount} findings.`);
    expect(text).toContain(`${objectiveMappingCount} mappings lead from them to the objectives`);
    expect(text).toContain(`${principleMappingCount} to the guiding principles`);
    expect(text).toContain('**Policy, not practice.**');
    expect(text).toContain('**No ranking.** MGI never ranks');
    expect(text).toContain('with the help of a language model');
    const [review] =
      data.meta.cautions
        .map(({ text }: { text: string }) => text)
        .join(' ')
        .match(/no expert, [^.]*\./) ?? [];
    expect(text.toLowerCase()).toContain(review.toLowerCase());
  });

  test('says as the page on mappings does who made them', async () => {
    const [sentence = '', review = ''] = MAPPING_CAUTION.en.split('. They are not official: ');
    const made = sentence.slice(sentence.indexOf('a draft by'));
    const page = flat((await readPaper('docs/mappings.md')).text);
    expect(page).toContain(made);
    expect(page).toContain('no expert has reviewed them');
    expect(review).toMatch(/^no expert/);
  });

  test('has one question', () => {
    const languages = listBlocks(readme).map(({ language }) => language);
    expect(languages.slice(0, 2)).toEqual(['graphql', 'json']);
    expect(languages.filter((language) => language === 'graphql')).toHaveLength(1);
  });

  test('shows three pictures that a slow line can load', async () => {
    const found = [...readme.text.matchAll(/!\[[^\]]{20,}\]\((docs\/images\/[^)]+\.png)\)/g)];
    expect(found).toHaveLength(3);
    for (const [, file = ''] of found) {
      const bytes = await readFile(path.join(ROOT, file));
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      expect(bytes.length).toBeLessThan(200_000);
      expect(bytes.readUInt32BE(16)).toBeGreaterThan(1_000);
    }
  });
});
