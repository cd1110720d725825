import { expect, test } from 'vitest';
import { COMMANDS } from '../../commands/run.ts';
import { run } from './run-command.ts';

test.each([...COMMANDS.keys()])(
  '%s prints its help and ends with 0, whatever else is asked',
  async (name) => {
    for (const args of [['--help'], ['-h'], ['--nonsense', '--help']]) {
      expect(await run(name, args)).toEqual({
        code: 0,
        out: expect.stringMatching(new RegExp(`^Usage: npm run (--silent )?${name}\\b`)),
        err: '',
      });
    }
  },
);

test('a name that is none ends with 2 and the names', async () => {
  const { code, err } = await run('nonsense', []);
  expect([code, err]).toEqual([
    2,
    'There is no command "nonsense". The commands are import, retract, dataset, mapping, evaluate, evaluate:search, train, migration, drift, mcp.\n',
  ]);
});

test.each([
  ['mapping', ['export']],
  ['mapping', ['import', 'x.csv']],
  ['mapping', ['apply', 'x.csv', 'y.csv']],
  ['retract', []],
  ['retract', ['Kenya 2022']],
  ['migration', []],
  ['migration', ['--check', 'name']],
  ['migration', ['Name']],
  ['drift', ['now']],
  ['evaluate', ['--tune']],
  ['evaluate:search', ['--held-out', '--misses']],
  ['evaluate', ['--control', '--details']],
  ['train', ['now']],
])('%s ends with 2 on the command line %j, and says how it is used', async (name, args) => {
  const { code, out, err } = await run(name, args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(new RegExp(`^[^\\n]+\\n\\nUsage: npm run ${name}`));
});
