import type { AboutFiles } from '../about.ts';

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

/** Writes what a person should know who opens the folder. */
export function writeReadme(
  { release, citation, bibtex, attributions, rights, cautions }: AboutFiles,
  descriptions: ReadonlyMap<string, string>,
): string {
  return `# MGI Graph, release ${release.number} (${release.publishedAt.toISOString().slice(0, 10)})

${release.summary}

Each file is UTF-8. A list in a cell of CSV is joined by ";". A text that a spreadsheet would run as a
formula (it begins with =, +, -, @, tab or return) has an apostrophe before it in CSV, and not in
NDJSON. \`data-dictionary.csv\` says what each column holds, \`datapackage.json\` says it to programs
(Frictionless Data Package), \`sha256sum --check SHA256SUMS\` tells whether the files are whole.

${list([...descriptions].map(([name, description]) => `\`${name}.csv\`: ${description}`))}
- \`findings.ndjson\`: the rows of \`findings.csv\` as newline-delimited JSON.

## Cite it

${citation}

\`\`\`bibtex
${bibtex}
\`\`\`

## Rights

${list([...attributions, ...rights])}
- The mappings, the reference data and the code of MGI Graph are under the MIT License.

## Keep in mind

${list(cautions)}
`;
}
