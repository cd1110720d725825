import { readdirSync } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';
import {
  listBlocks,
  listRows,
  ROOT,
  readPaper,
  readPapers,
  readProse,
  readSection,
} from './papers.ts';
import { listCommands } from './shells.ts';

const paper = await readPaper('CONTRIBUTING.md');
const rootNames = readdirSync(ROOT);

/** What is written as a path: in code, with a slash behind a room, or the name of a file of the root. */
function listPaths(): readonly string[] {
  const inline = [...readProse(paper).matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
  const blocks = listBlocks(paper).map(({ text }) => text);
  const words = [...inline, ...blocks].flatMap((code) => code.split(/\s+/));
  return words.filter((word) => {
    const isFile = /^\.?[\w-]+\.(md|json|ts)$/.test(word);
    return isFile || /^[\w.-]+\/[\w./<>-]*$/.test(word);
  });
}

/** The part of a path that is there already: a file to be made is written `citations/<style>.ts`. */
const givenPart = (found: string) => (found.includes('<') ? path.dirname(found) : found);

describe('CONTRIBUTING', () => {
  test('names only paths that exist', async () => {
    const paths = listPaths();
    expect(paths.length).toBeGreaterThan(80);
    const checked = await Promise.all(
      paths.map(async (found) => ({
        found,
        exists: await access(path.join(ROOT, givenPart(found))).then(
          () => true,
          () => false,
        ),
      })),
    );
    expect(checked.filter(({ exists }) => !exists).map(({ found }) => found)).toEqual([]);
  });

  test('says of each room what it holds', () => {
    const rooms = listRows(readSection(paper, 'Where things are')).map(([room]) => room);
    const folders = readdirSync(ROOT, { withFileTypes: true })
      .filter(
        (entry) => entry.isDirectory() && !/^(\.|node_modules$|dist$|coverage$)/.test(entry.name),
      )
      .map(({ name }) => `${name}/`);
    expect(rooms.toSorted()).toEqual(folders.toSorted());
  });

  test('has the words that the graph has', () => {
    const section = readSection(paper, 'The words of the field');
    const named = [...section.matchAll(/`(\w+(?:\.\w+)?)` \|$/gm)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(18);
    const unknown = named.filter((name) => {
      const [typeName = '', field] = name.split('.');
      const type = schema.getType(typeName);
      if (!isObjectType(type)) return true;
      return field !== undefined && type.getFields()[field] === undefined;
    });
    expect(unknown).toEqual([]);
  });

  test('has a recipe for each of thirteen changes, with the files that it touches', () => {
    const recipes = paper.text.split('## Recipes')[1]?.split(/^### /m).slice(1) ?? [];
    expect(recipes.map((recipe) => recipe.split('\n')[0])).toEqual([
      'A field of Finding',
      'A facet',
      'A citation style',
      'A term that is searched for',
      'A layout of profile pages',
      'A limit',
      'An operation of the SDK',
      'A view',
      'A paper',
      'An export format',
      'A language of rules',
      'A command',
      'The private PostgreSQL',
    ]);
    for (const recipe of recipes) {
      const files = recipe.match(/[\w-]+\/[\w./<>-]+/g) ?? [];
      expect(files.length, recipe.split('\n')[0]).toBeGreaterThan(3);
      expect(recipe).toMatch(/\btests?\//);
    }
  });
});

describe('the papers', () => {
  test('name only scripts that package.json has', async () => {
    const { scripts } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8'));
    const papers = await readPapers();
    const named = papers.flatMap(({ file, text }) =>
      [...text.matchAll(/\bnpm run (?:--silent )?([a-z][\w:-]*)/g)].map(([, name = '']) => ({
        file,
        name,
      })),
    );
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter(({ name }) => !Object.hasOwn(scripts, name))).toEqual([]);
    const npm = papers.flatMap(listCommands).filter(({ text }) => /^npm (start|test)\b/.test(text));
    expect(npm.length).toBeGreaterThan(2);
  });

  test('point to a version of Node that package.json allows', async () => {
    const read = (name: string) => readFile(path.join(ROOT, name), 'utf8');
    const wanted = (await read('.nvmrc')).trim();
    const { engines } = JSON.parse(await read('package.json'));
    expect(engines.node).toContain(`^${wanted}.`);
    expect(rootNames).toContain('.editorconfig');
  });
});
