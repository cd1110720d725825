import { describe, expect, test } from 'vitest';
import { listBlocks, readPapers } from './papers.ts';
import { findTrouble, listCommands, SHELLS, type Shell } from './shells.ts';

const papers = await readPapers();
const commands = papers.flatMap(listCommands);

describe('the commands of the papers', () => {
  test('are seen by this test', () => {
    expect(commands.length).toBeGreaterThan(20);
    const texts = commands.map(({ text }) => text);
    expect(texts).toContain('npm start');
    expect(texts).toContain('npm run --silent retract ruritania-2020');
    const forOne = commands.filter(({ shells }) => shells.length === 1);
    expect(new Set(forOne.flatMap(({ shells }) => shells))).toEqual(new Set(SHELLS));
  });

  test('work in sh, cmd and PowerShell, or in the shells that they are shown for', () => {
    const troubles = commands.flatMap(({ file, ...command }) =>
      findTrouble(command).map((trouble) => `${file}: ${command.text} (${trouble})`),
    );
    expect(troubles).toEqual([]);
  });

  test('stand once for each shell, where not all share them', () => {
    for (const { file, shells } of commands.filter(({ shells }) => shells.length < 3)) {
      const covered = commands.filter((other) => other.file === file && other.shells.length < 3);
      expect([file, shells, new Set(covered.flatMap((other) => other.shells))]).toEqual([
        file,
        shells,
        new Set(SHELLS),
      ]);
    }
  });

  test('ask the same in each shell', () => {
    const asked = (shell: Shell) =>
      commands
        .filter(({ shells }) => shells.length < 3 && shells.includes(shell))
        .map(({ file, text }) => `${file} ${text.replace(/^curl\.exe/, 'curl')}`)
        .filter((text) => text.includes(' curl '));
    expect(asked('sh').length).toBeGreaterThan(3);
    expect(asked('cmd')).toEqual(asked('sh'));
    expect(asked('PowerShell')).toEqual(asked('sh'));
  });

  test('stand in blocks whose language says so', () => {
    const languages = new Set(papers.flatMap(listBlocks).map(({ language }) => language));
    const known = 'sh bat powershell console text graphql json mermaid tsx ts'.split(' ');
    expect([...languages].filter((language) => !known.includes(language))).toEqual([]);
  });
});

describe('findTrouble', () => {
  const all: readonly Shell[] = SHELLS;
  test.each([
    [all, 'npm start'],
    [all, 'npm run --silent import "--" --dry-run FILE'],
    [all, 'npx @mgi-graph/sdk findings --format csv'],
    [
      ['sh', 'cmd'],
      'curl "http://127.0.0.1:4000/findings.csv?objectives=10&kind=A" --output a.csv',
    ],
    [['PowerShell'], 'curl.exe "http://127.0.0.1:4000/findings.csv"'],
    [['sh'], 'PORT=8080 npm start'],
    [['cmd'], 'set PORT=8080'],
    [['PowerShell'], '$env:PORT = "8080"'],
  ] as const)('finds none in %j %s', (shells, text) => {
    expect(findTrouble({ shells, text })).toEqual([]);
  });

  test.each([
    [all, 'npm ci && npm start'],
    [all, 'npm run dataset -- dataset'],
    [all, `curl http://127.0.0.1:4000 -d '{"query":"{ meta }"}'`],
    [all, 'curl "http://127.0.0.1:4000/findings.csv"'],
    [all, 'npm install @mgi.graph/sdk'],
    [all, 'git show $(git rev-parse HEAD)'],
    [all, 'npm run \\'],
    [all, 'npm run ^'],
    [all, 'PORT=8080 npm start'],
    [all, 'set PORT=8080'],
    [all, 'export PORT=8080'],
    [all, 'rm -rf .data'],
    [all, 'npm start # the server'],
    [['cmd'], 'PORT=8080 npm start'],
    [['sh'], '$env:PORT = "8080"'],
    [['sh', 'cmd'], 'curl "http://127.0.0.1:4000/findings.csv?filter=%7B%7D"'],
    [['PowerShell'], 'curl "http://127.0.0.1:4000/findings.csv"'],
    [['PowerShell'], 'curl.exe http://127.0.0.1:4000 --data @query.json'],
    [['sh'], 'curl.exe "http://127.0.0.1:4000/findings.csv"'],
  ] as const)('finds some in %j %s', (shells, text) => {
    expect(findTrouble({ shells, text })).not.toEqual([]);
  });
});
