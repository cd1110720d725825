import type { FoundFindingFragment, SearchPageQuery } from '../generated/types.ts';
import { useLink, useSite } from '../site/site.ts';
import { Localized } from './localized.tsx';
import { Quote } from './quote.tsx';

type Hit = Pick<
  NonNullable<SearchPageQuery['search']>['edges'][number],
  'snippet' | 'highlights' | 'matches' | 'matchedField' | 'leftOut'
>;

/**
 * Where in the whole text the words stand that a hit marks in its snippet. The text is shown whole: a
 * quotation is not cut.
 */
export function marksIn(
  text: string,
  { snippet, highlights }: Pick<Hit, 'snippet' | 'highlights'>,
): readonly { readonly start: number; readonly end: number }[] {
  const before = snippet.startsWith('…') && !text.startsWith('…') ? 1 : 0;
  const bare = snippet.slice(before).replace(/…$/, text.endsWith('…') ? '…' : '');
  const at = text.indexOf(bare);
  if (at < 0) return [];
  // Offsets count code points.
  const shift = [...text.slice(0, at)].length - before;
  return highlights.map(({ start, end }) => ({ start: start + shift, end: end + shift }));
}

/** A finding of a list: where it is from, its words, what it is mapped to, why it is here. */
export function Found({
  finding,
  hit,
}: {
  readonly finding: FoundFindingFragment;
  readonly hit?: Hit;
}) {
  const { words } = useSite();
  const link = useLink();
  const { profile, domain, kind, position, url, mappings, text } = finding;
  const marks = hit?.matchedField === 'TEXT' ? marksIn(text, hit) : [];
  return (
    <li>
      <p class="from">
        <a href={link(profile.url)}>
          <Localized text={profile.jurisdiction.name} isBare />, {profile.year}
        </a>{' '}
        · <Localized text={domain.name} isBare /> · {words.kinds[kind]}
      </p>
      <Quote finding={finding} marks={marks} />
      <p class="small">
        {mappings.map(({ objective, relevance }, index) => (
          <span key={objective.number}>
            {index === 0 ? '' : ' · '}
            {words.relevances[relevance]}{' '}
            <a href={link(objective.url)}>
              {words.label(words.objective.name(objective.number))}{' '}
              <Localized text={objective.label} isBare />
            </a>
          </span>
        ))}
      </p>
      {hit === undefined || hit.matches.length === 0 ? null : (
        <p class="small why">
          {words.search.why}{' '}
          {hit.matches.map(({ statement }) => (
            <span key={statement.text}>
              <Localized text={statement} />{' '}
            </span>
          ))}
        </p>
      )}
      {hit === undefined || hit.leftOut.length === 0 ? null : (
        <p class="small why">
          {words.search.lacks} {hit.leftOut.join(', ')}
        </p>
      )}
      <p class="more">
        <a href={link(url)}>{words.finding.page(words.kinds[kind], position)}</a>
      </p>
    </li>
  );
}
