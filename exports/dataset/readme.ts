import { nameDay } from '../../citations/cited-release.ts';
import type { AboutFiles } from '../about.ts';

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

/** Writes what a person should know who opens the folder. */
export function writeReadme(
  { release, citation, bibtex, attributions, rights, cautions }: AboutFiles,
  descriptions: ReadonlyMap<string, string>,
): string {
  return `# MGI Graph, release ${release.number} (${nameDay(release)})

${release.summary}

Each file is UTF-8. A list in a cell of CSV is joined by ";". A text that a spreadsheet would run as a
formula (it begins with =, +, -, @, tab or return) has an apostrophe before it in CSV, and not in
NDJSON. \`data-dictionary.csv\` says what each column holds, \`datapackage.json\` says it to programs
(Frictionless Data Package), \`sha256sum --check SHA256SUMS\` tells whether the files are whole.

${list([...descriptions].map(([name, description]) => `\`${name}.csv\`: ${description}`))}
- \`findings.ndjson\`: the rows of \`findings.csv\` as newline-delimited JSON.
- \`codebook.md\`: how the curated mappings were decided.

## Read it

Codes stay as they are in every reader: regions have "M49:" before their numbers ("M49:013"), since programs that
guess types make 13 of 013. One exception is left: the two letters of Namibia are "NA", which some take for nothing. So
let programs guess nothing, and turn into numbers what you count with. In pandas:

\`\`\`python
import pandas

places = pandas.read_csv("jurisdictions.csv", dtype=str, keep_default_na=False)
regions = pandas.read_csv("regions.csv", dtype=str, keep_default_na=False)
joined = places.merge(regions, left_on="region", right_on="code", suffixes=("", "Region"))
\`\`\`

In R:

\`\`\`r
places <- read.csv("jurisdictions.csv", colClasses = "character", na.strings = "", encoding = "UTF-8")
regions <- read.csv("regions.csv", colClasses = "character", na.strings = "", encoding = "UTF-8")
joined <- merge(places, regions, by.x = "region", by.y = "code")
\`\`\`

In DuckDB:

\`\`\`sql
SELECT * FROM read_csv('jurisdictions.csv', all_varchar = true) AS places
JOIN read_csv('regions.csv', all_varchar = true) AS regions ON places.region = regions.code;
\`\`\`

With csvkit:

\`\`\`sh
csvjoin --blanks --no-inference --columns region,code jurisdictions.csv regions.csv
\`\`\`

In Excel, take Data, From Text/CSV, and "Do not detect data types", which keeps what Excel takes for a date or a number;
or ask the server for \`/findings.xlsx\`, whose texts are texts.

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
