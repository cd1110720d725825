/** What is timed: each is answered by the app as over HTTP, schema, plugins and SQL. */
export const QUESTIONS: Readonly<Record<string, string>> = {
  'findings: first page': '{ findings { nodes { reference text } } }',
  'findings: count': '{ findings { totalCount } }',
  'findings: a region, newest first':
    '{ findings(filter: { regions: ["002"] }, orderBy: NEWEST) { totalCount nodes { reference } } }',
  'facets: kinds': '{ findings { facets { kinds { count } } } }',
  'facets: the profile’s': `{ findings { facets {
    levels { count } years { count } regions { count } countries { count } groups { count } } } }`,
  'facets: objectives': '{ findings { facets { objectives { count } } } }',
  'facets: objectives, curated':
    '{ findings(filter: { method: CURATED }) { facets { objectives { count } } } }',
  'facets: instruments': '{ findings { facets { instruments { count } } } }',
  'facets: all ten': `{ findings { facets {
    domains { count } objectives { count } principles { count } kinds { count } levels { count }
    regions { count } countries { count } groups { count } years { count } languages { count } } } }`,
  'facets: all ten, filtered': `{ findings(filter: { regions: ["002"], domains: [PARTNERSHIPS], objectives: [10, 23] }) { facets {
    domains { count } objectives { count } principles { count } kinds { count } levels { count }
    regions { count } countries { count } groups { count } years { count } languages { count } } } }`,
  'coverage: objectives': '{ coverage { objectives { findings profiles } } }',
  'coverage: all': `{ coverage { base { findings profiles cautions } objectives { findings profiles jurisdictions }
    byDomain { findings profiles } byKind { findings profiles } withoutObjective } }`,
  'coverage: a region': `{ coverage(filter: { regions: ["002"] }) { objectives { findings } byDomain { findings } byKind { findings } } }`,
  'gaps: a region': `{ gaps(region: "002") { base { profiles jurisdictions } objectives { objective { number } findings
    jurisdictions examples { reference } } domains { domain { code } findings } } }`,
  'gaps: a group': `{ gaps(group: "CPLP") { base { profiles } objectives { findings examples { reference } } } }`,
};
