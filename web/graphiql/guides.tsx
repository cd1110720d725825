/** @jsxImportSource react */
import type { GraphiQLPlugin } from '@graphiql/react';
import { GuidesIcon } from './icons.tsx';
import { SITE } from './site.ts';

const GUIDES = [
  [
    '/docs/first-question',
    'Your first question',
    'from words to rows that can be cited, in five minutes',
  ],
  ['/docs/questions', 'Twenty questions', 'each query with its answer'],
  ['/docs/analysts', 'For analysts', 'which field is for what, and what a count means'],
  ['/docs/data', 'The data', 'what is here and what is not, and what to keep in mind'],
  ['/docs/schema', 'The schema in pictures', 'which type leads to which, and all types'],
  ['/docs/downloads', 'Downloads', 'CSV, Excel, Parquet, and the whole release'],
  ['/docs/sdk', 'The SDK', 'the same questions from a program'],
  ['/docs/limits', 'Limits and costs', 'what a question is counted as'],
] as const;

function Guides() {
  return (
    <section className="mgi-panel" aria-label="Guides">
      <h2 className="mgi-title">Guides</h2>
      <search>
        <form className="mgi-filter" action={`${SITE}/docs`} method="get">
          <label htmlFor="mgi-papers">Search papers, types and descriptions</label>
          <div className="mgi-field">
            <input id="mgi-papers" name="q" type="search" maxLength={200} />
            <button type="submit">Search</button>
          </div>
        </form>
      </search>
      <ul className="mgi-guides">
        {GUIDES.map(([href, title, tells]) => (
          <li key={href}>
            <a href={SITE + href}>{title}</a>
            <span>{tells}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The panel that leads to the papers. */
export const GUIDES_PLUGIN: GraphiQLPlugin = { title: 'Guides', icon: GuidesIcon, content: Guides };
