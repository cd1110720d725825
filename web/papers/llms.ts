import { DECISIONS, type Paper, textOfPaper } from './paper.ts';

/** What an assistant that knows nothing of this needs to know first. */
const LEAD = `# MGI Graph

> The Migration Governance Indicators (MGI) of the International Organization for Migration (IOM) as one graph:
> profiles of countries and cities, their findings by domain, and the objectives of the Global Compact for
> Migration that each concerns.

A finding is quoted, never altered, and has its citation and its lines in the source. It tells of policy, not of
practice, at the date of its profile. There are no scores and no ranking, and none may be made of counts. The
mappings to objectives are not official.`;

/** Where what is no paper is had. */
const doors = (publicUrl: string) => `## Ask

- [GraphQL](${publicUrl}/graphql): any question, by GET or POST; a browser gets GraphiQL there
- [Schema](${publicUrl}/schema.graphql): every type, field and argument with its description
- [Tools](${publicUrl}/mcp): the same for assistants, by the Model Context Protocol (streamable HTTP)
- [Findings](${publicUrl}/findings.csv): all of them as a table; also .ndjson, .xlsx and .parquet, with filters
- [Dataset](${publicUrl}/dataset.zip): the whole release
- [Start](${publicUrl}/index.md): what is in here; each page is Markdown with \`.md\` behind its address, JSON with \`.json\``;

/**
 * The papers and addresses of this server for assistants, in the form of llmstxt.org.
 * @param publicUrl what addresses begin with: "https://mgi.example.org".
 */
export function writeLlms(papers: readonly Paper[], publicUrl: string): string {
  const groups = [...new Set(papers.map(({ group }) => group))].filter((group) => group !== '');
  const lists = groups.map((group) => {
    const lines = papers
      .filter((paper) => paper.group === group)
      .map(
        ({ name, title, description }) =>
          `- [${title}](${publicUrl}${textOfPaper(name)}): ${description}`,
      );
    // What may be left out has this name, after llmstxt.org.
    return `## ${group === DECISIONS ? 'Optional' : group}\n\n${lines.join('\n')}`;
  });
  return `${[LEAD, doors(publicUrl), ...lists].join('\n\n')}\n`;
}
