/** What to keep in mind with every answer. Meta says it, and so does the base of every aggregate. */
export const CAUTIONS = [
  'Findings speak of policy, not of practice: they say what is written down, not what is done.',
  'A finding holds at the date of its profile; policy may have changed since.',
  'MGI never ranks: counts of findings are not scores, and no comparison of them is one.',
  'The corpus holds few of the published profiles. Not being here is something other than not being assessed, and not being assessed is something other than having no gap.',
  'Mappings to objectives and principles are a draft by the makers of MGI Graph, judged finding by finding with the help of a language model. They are not official: no expert, neither IOM nor any government, has reviewed them.',
] as const;
