import type { ComponentChildren } from 'preact';
import type { ProfilePageQuery, QuoteFragment } from '../generated/types.ts';
import { useLink, useSite } from '../site/site.ts';
import { Localized } from './localized.tsx';
import { Quote } from './quote.tsx';

type Changes = NonNullable<NonNullable<ProfilePageQuery['profile']>['changes']>;

/** A quotation with what it is, which leads to its page. */
function Changed({ finding }: { readonly finding: QuoteFragment }) {
  const { words } = useSite();
  const link = useLink();
  return (
    <>
      <Quote finding={finding} />
      <p class="more">
        <a href={link(finding.url)}>
          {words.finding.page(words.kinds[finding.kind], finding.position)}
        </a>
      </p>
    </>
  );
}

/** Some of the changes, closed: how many they are is said above. */
function Group({
  name,
  count,
  children,
}: {
  readonly name: string;
  readonly count: number;
  readonly children: ComponentChildren;
}) {
  if (count === 0) return null;
  return (
    <details>
      <summary>
        {name} <span class="count">({count})</span>
      </summary>
      <ol class="findings">{children}</ol>
    </details>
  );
}

const listItems = (findings: readonly QuoteFragment[]) =>
  findings.map((finding) => (
    <li key={finding.reference}>
      <Changed finding={finding} />
    </li>
  ));

/** What an edition says that the one before it did not, what it no longer says, and what it says in other words. */
export function ChangesOf({ changes }: { readonly changes: Changes }) {
  const { words, here } = useSite();
  const { added, dropped, kept, reworded, base } = changes;
  const known = new Set(here?.cautions.map(({ text }) => text));
  return (
    <>
      <h3>{words.profile.changes}</h3>
      <p>
        {words.profile.changed(
          added.totalCount,
          dropped.totalCount,
          kept.totalCount,
          reworded.totalCount,
        )}
      </p>
      <Group name={words.profile.added} count={added.totalCount}>
        {listItems(added.nodes)}
      </Group>
      <Group name={words.profile.dropped} count={dropped.totalCount}>
        {listItems(dropped.nodes)}
      </Group>
      <Group name={words.profile.reworded} count={reworded.totalCount}>
        {reworded.nodes.map(({ earlier, later }) => (
          <li key={later.reference}>
            <p class="small">{words.profile.was}</p>
            <Quote finding={earlier} />
            <p class="small">{words.profile.is}</p>
            <Changed finding={later} />
          </li>
        ))}
      </Group>
      <Group name={words.profile.kept} count={kept.totalCount}>
        {listItems(kept.nodes.map(({ later }) => later))}
      </Group>
      <ul class="small">
        {base.cautions
          .filter(({ text }) => !known.has(text))
          .map((caution) => (
            <li key={caution.text}>
              <Localized text={caution} />
            </li>
          ))}
      </ul>
    </>
  );
}
