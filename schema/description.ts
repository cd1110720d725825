/** What the graph is, and the ten things that are asked most: whoever opens its documentation begins here. */
export const DESCRIPTION = `Migration Governance Indicators of the International Organization for Migration (IOM) as one graph: profiles of places, their findings, and the objectives of the Global Compact that each concerns.

What people ask, and the field that answers:

1. What is in here, and what is not? \`meta\`
2. What does this name or number mean here? \`resolve(text:)\`
3. What do findings say about something, in my words? \`search(query:)\`
4. Which findings are there by objective, domain, kind or place? \`findings(filter:)\`
5. How many, by what else I could choose? \`findings { facets }\`
6. What does one profile say, domain by domain? \`profile(slug:) { sections }\`
7. How many findings speak of each objective, out of how many? \`coverage(filter:)\`
8. What do these profiles have in common, or apart? \`compare(profiles:)\`, \`commonGaps\`
9. Which places were assessed, and whose text is here? \`jurisdictions(filter:)\`
10. How do I cite it? \`citation\` of a finding, a profile or a list

Findings speak of policy, not of practice, at the date of their profile. MGI never ranks: counts are no scores.`;
