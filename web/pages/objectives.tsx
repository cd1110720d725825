import { ObjectivesPageDocument } from '../generated/documents.ts';
import type { ObjectivesPageQuery } from '../generated/types.ts';
import { Base } from '../parts/base.tsx';
import { Cautions } from '../parts/cautions.tsx';
import { Localized } from '../parts/localized.tsx';
import { Take } from '../parts/take.tsx';
import { openerOf } from '../site/page.tsx';
import { useLink, useSite } from '../site/site.ts';

function View({ data: { coverage } }: { readonly data: ObjectivesPageQuery }) {
  const { words } = useSite();
  const link = useLink();
  return (
    <article>
      <p class="kicker">{words.objective.of}</p>
      <h1>{words.objectives.title}</h1>
      <Base of={coverage.base} />
      <ol class="objectives">
        {coverage.byObjective.map(({ objective, findingCount, primaryCount }) => (
          <li key={objective.number} value={objective.number}>
            <a href={link(objective.url)}>
              <Localized text={objective.label} />
            </a>
            <p>
              <Localized text={objective.title} />
            </p>
            <p class="small">
              {words.objective.speaks(findingCount)}
              {findingCount === 0 ? '' : `, ${words.objective.primary(primaryCount)}`}
            </p>
          </li>
        ))}
      </ol>
      <Cautions />
      <Take />
    </article>
  );
}

/** The 23 objectives, in their own order. */
export const openObjectives = openerOf({
  document: ObjectivesPageDocument,
  read: ({ path, language }) => (path === '/objectives' ? { language } : null),
  pathOf: () => '/objectives',
  head: (_data, { words }) => ({
    title: words.objectives.title,
    description: words.objective.of,
  }),
  View,
});
