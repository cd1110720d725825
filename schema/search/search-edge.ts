import { builder } from '../builder.ts';
import { describeValues } from '../support/enum-values.ts';
import { Language } from '../support/language.ts';
import type { Hit } from './hit.ts';
import { SearchMatch } from './search-match.ts';
import { SearchReason } from './search-reason.ts';
import { SearchResult } from './search-result.ts';
import type { SearchField } from './search-types.ts';
import { type Span, toCodePoints, toHtml } from './snippet.ts';

const MatchedField = builder.enumType('MatchedField', {
  description: 'Which text of a hit matched.',
  values: describeValues<SearchField>({
    TEXT: 'The text of the finding.',
    TITLE: 'The title of the profile or of the objective.',
    NAME: 'The name of the jurisdiction or of the instrument.',
    ALIAS:
      'Another name of the international convention; its title does not match. See `Instrument.aliases`.',
    LABEL: 'The short label of the objective.',
    OBJECTIVE_LABEL:
      'The short label of an objective that the query names and that the finding is mapped to; its own text does not match. See `reason`.',
    NAMED:
      'None of its texts: it is a finding of a place, a principle or another thing that the query names. See `matches`.',
  }),
});

const Highlight = builder.objectRef<Span>('Highlight').implement({
  description:
    'A part of a snippet that matched, in Unicode code points from its start, as everywhere in this graph; in JavaScript `[...snippet].slice(start, end).join("")`.',
  fields: (t) => ({
    start: t.exposeInt('from', { description: 'Where it begins: code points before it, from 0.' }),
    end: t.exposeInt('to', {
      description:
        'Where it ends: the first code point after it, so that its length is `end` less `start`.',
    }),
  }),
});

/** One hit of a page of hits. */
export const SearchEdge = builder.objectRef<Hit>('SearchEdge').implement({
  description: 'One hit of a page of hits, with its cursor and with how it matched.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', {
      description: 'Opaque mark of this hit; give it as `after` to page on from here.',
    }),
    node: t.field({
      type: SearchResult,
      description: 'What was found.',
      resolve: ({ readNode }) => readNode(),
    }),
    score: t.float({
      description:
        'How well the text matches the query, 0 or more, 1 and more for what has all parts of it: it orders the hits of one search and means nothing else. It is no score of a place, a policy or a finding.',
      resolve: ({ score }) => score,
    }),
    matchedField: t.field({
      type: MatchedField,
      description: 'Which text matched.',
      resolve: ({ readField }) => readField(),
    }),
    textLanguage: t.field({
      type: Language,
      nullable: true,
      description:
        'The language of the text that matched; null for the title of a profile, which states none.',
      resolve: ({ language }) => language,
    }),
    snippet: t.string({
      description:
        'The text that matched, in plain characters: all of it when it is short, else the part with most matches, with "…" where something was left out.',
      resolve: async ({ readSnippet }) => (await readSnippet()).text,
    }),
    highlights: t.field({
      type: [Highlight],
      description:
        'The words of `snippet` that matched, in order and apart. Empty when what matched is left out.',
      resolve: async ({ readSnippet }) => toCodePoints(await readSnippet()),
    }),
    snippetHtml: t.string({
      description:
        'The same as HTML: everything escaped, what matched within <mark>. Safe to put into a page as it is.',
      resolve: async ({ readSnippet }) => toHtml(await readSnippet()),
    }),
    reason: t.field({
      type: SearchReason,
      nullable: true,
      description:
        'The mapping by which a finding is found whose own text does not match; null for other hits.',
      resolve: ({ readReason }) => readReason(),
    }),
    matches: t.field({
      type: [SearchMatch],
      description:
        'What the hit has of each part of the query, and how: as it is written, in another form, in other words or another language, or because it belongs to what the query names.',
      resolve: ({ readMatches }) => readMatches(),
    }),
    leftOut: t.stringList({
      description:
        'Parts of the query that the hit has not, as they were typed. Empty where it has all; such hits come first.',
      resolve: ({ leftOut }) => [...leftOut],
    }),
  }),
});
