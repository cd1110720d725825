import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPapers } from './papers.ts';

const FORM = /^(\d{4})-[a-z0-9-]+\.md$/;
const STATUS =
  /^(accepted|(?:accepted, )?amended by \[(\d{4})\]\((\S+)\)|superseded by \[(\d{4})\]\((\S+)\))$/;

const folder = (await readPapers()).filter(({ file }) => file.startsWith('docs/decisions/'));
const decisions = folder
  .map(({ file, text }) => ({ name: path.basename(file), text }))
  .filter(({ name }) => name !== 'README.md');

const readLine = (text: string, name: string) =>
  new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1] ?? '';

describe('the decisions', () => {
  test('are numbered without a gap', () => {
    expect(decisions.length).toBeGreaterThan(12);
    expect(decisions.map(({ name }) => FORM.exec(name)?.[1])).toEqual(
      decisions.map((_decision, index) => String(index + 1).padStart(4, '0')),
    );
  });

  test.each(decisions.map(({ name, text }) => [name, text] as const))(
    '%s has a title, a date, a status, a context, a decision and a price',
    (name, text) => {
      const shape = text.split('\n').filter((line) => /^(#|Date:|Status:)/.test(line));
      expect(shape).toEqual([
        expect.stringMatching(new RegExp(`^# ${Number.parseInt(name, 10)}\\. \\S.{10,80}$`)),
        expect.stringMatching(/^Date: 20\d\d-[01]\d-[0-3]\d$/),
        expect.stringMatching(/^Status: /),
        '## Context',
        '## Decision',
        '## Price',
      ]);
      const sections = text.split(/^## .*$/m).slice(1);
      expect(sections.filter((section) => section.trim().length < 40)).toEqual([]);
    },
  );

  test.each(decisions.map(({ name, text }) => [name, text] as const))(
    '%s is accepted, or says by which later one it was overtaken',
    (name, text) => {
      const status = readLine(text, 'Status');
      expect(status).toMatch(STATUS);
      const [, , amendedBy, amendment, supersededBy, successor] = STATUS.exec(status) ?? [];
      const number = amendedBy ?? supersededBy;
      if (number === undefined) return;
      const later = decisions.find((decision) => decision.name === (amendment ?? successor));
      expect(later?.name.slice(0, 4)).toBe(number);
      expect(Number(number)).toBeGreaterThan(Number(name.slice(0, 4)));
      if (supersededBy !== undefined) expect(later?.text).toContain(`(${name})`);
    },
  );

  test('are dated in the order of their numbers', () => {
    const dates = decisions.map(({ text }) => readLine(text, 'Date'));
    expect(dates).toEqual(dates.toSorted());
  });

  test('are listed in the index, each with its title, date and status', () => {
    const index = folder.find(({ file }) => file.endsWith('README.md'))?.text ?? '';
    expect(index.split('\n').filter((line) => line.startsWith('| ['))).toEqual(
      decisions.map(({ name, text }) => {
        const title = /^# \d+\. (.*)$/m.exec(text)?.[1];
        const [date, status] = [readLine(text, 'Date'), readLine(text, 'Status')];
        return `| [${name.slice(0, 4)}](${name}) | ${title} | ${date} | ${status} |`;
      }),
    );
  });
});
