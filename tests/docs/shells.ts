import { listBlocks, type Paper, readProse } from './papers.ts';

/** The shells that a command is shown for. */
export const SHELLS = ['sh', 'cmd', 'PowerShell'] as const;
export type Shell = (typeof SHELLS)[number];

/** A command line that a paper shows. */
export interface Command {
  readonly file: string;
  readonly text: string;
  /** The shells that it is for: all, unless the line before it names some ("In sh or cmd:"). */
  readonly shells: readonly Shell[];
}

const FENCES = ['sh', 'bat', 'powershell', 'console'];
const PROGRAMS = ['npm', 'npx', 'node', 'git', 'curl', 'curl.exe'];

/** Commands that set a variable, which every shell has its own way for. */
const SETTINGS: Readonly<Record<Shell, RegExp>> = {
  sh: /^[A-Z_]+=\S+ (?=\S)/,
  cmd: /^set [A-Z_]+=\S+$/,
  PowerShell: /^\$env:[A-Z_]+ = "[^"]*"$/,
};

interface Rule {
  readonly shells: readonly Shell[];
  readonly pattern: RegExp;
  readonly trouble: string;
}

const RULES: readonly Rule[] = [
  { shells: SHELLS, pattern: /[\\^`]$/, trouble: 'goes on in the next line' },
  { shells: SHELLS, pattern: /'[^']*"[^']*'/, trouble: 'has JSON in single quotes' },
  { shells: ['cmd'], pattern: /'/, trouble: 'has single quotes' },
  { shells: ['cmd', 'PowerShell'], pattern: /\$\(|\$[A-Za-z]/, trouble: 'has a $ of sh' },
  { shells: ['sh', 'cmd'], pattern: /\$env:/, trouble: 'has a $env of PowerShell' },
  { shells: ['cmd'], pattern: /%/, trouble: 'has a % of cmd' },
  { shells: ['cmd'], pattern: /;|(^| )#/, trouble: 'has a ; or a comment of sh' },
  { shells: ['PowerShell'], pattern: /&&|\|\|/, trouble: 'joins commands' },
  { shells: ['PowerShell'], pattern: / -- /, trouble: 'has -- without quotes' },
  { shells: ['PowerShell'], pattern: /^curl /, trouble: 'calls curl, not curl.exe' },
  { shells: ['PowerShell'], pattern: / @\w+(\.|$)/, trouble: 'has an @ without quotes' },
  { shells: ['sh'], pattern: /^curl\.exe/, trouble: 'calls a program of Windows' },
];

function isProgram(text: string): boolean {
  return PROGRAMS.includes(text.split(' ')[0] ?? '');
}

/** Why a command does not work in one of the shells that it is shown for; empty when it does. */
export function findTrouble({ text, shells }: Omit<Command, 'file'>): readonly string[] {
  return shells.flatMap((shell) => {
    // A variable is set in the way of one shell, so only a command for that shell alone may do so.
    const setting = shells.length === 1 ? SETTINGS[shell] : /(?!)/;
    const rest = text.replace(setting, '');
    if (rest === '') return [];
    const broken = RULES.filter((rule) => rule.shells.includes(shell) && rule.pattern.test(rest));
    const troubles = broken.map(({ trouble }) => trouble);
    if (!isProgram(rest)) troubles.push('calls a program that not every machine has');
    return troubles.map((trouble) => `${shell}: ${trouble}`);
  });
}

/** The shells that the last line before a block names. */
function readShells(before: string): readonly Shell[] {
  const line = before.split('\n').at(-1) ?? '';
  const named = /\bIn (sh|cmd|PowerShell)(?: or (sh|cmd|PowerShell))?\b[^.]*:$/.exec(line);
  const shells = SHELLS.filter((shell) => named?.slice(1).includes(shell));
  return shells.length === 0 ? SHELLS : shells;
}

/** Every command of a paper: each line of a block for shells, and what prose shows as code. */
export function listCommands(paper: Paper): readonly Command[] {
  const { file } = paper;
  const blocks = listBlocks(paper).filter(({ language }) => FENCES.includes(language));
  const shown = blocks.flatMap(({ language, text, before }) => {
    const shells = readShells(before);
    const lines = text.trim().split('\n');
    const inputs = language === 'console' ? lines.filter((line) => line.startsWith('$ ')) : lines;
    return inputs.map((line) => ({ file, text: line.replace(/^\$ /, ''), shells }));
  });
  const inline = [...readProse(paper).matchAll(/`([^`\n]+)`/g)]
    .map(([, text = '']) => text)
    .filter((text) => text.includes(' ') && isProgram(text))
    .map((text) => ({ file, text, shells: SHELLS }));
  return [...shown, ...inline];
}
