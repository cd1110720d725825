/**
 * Leads the links of a paper to the texts of papers, as whole addresses.
 * @param publicUrl what they begin with: "https://mgi.example.org".
 */
export function leadToTexts(markdown: string, publicUrl: string): string {
  return markdown.replaceAll(
    /\]\(\/(docs(?:\/[a-z\d-]+)*)?([^)\s]*)\)/g,
    (_all, paper: string | undefined, rest: string) => {
      if (paper === undefined) return `](${publicUrl}/${rest})`;
      const isPaper = rest === '' || rest.startsWith('#');
      const name = paper === 'docs' ? 'docs/index' : paper;
      return `](${publicUrl}/${isPaper ? `${name}.md` : paper}${rest})`;
    },
  );
}
