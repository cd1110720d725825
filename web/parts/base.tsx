import type { BaseFragment } from '../generated/types.ts';
import { useSite } from '../site/site.ts';

/** What counts are counted out of. */
export function Base({ of }: { readonly of: BaseFragment }) {
  const { words } = useSite();
  const { findingCount, profileCount, jurisdictionCount, earliestYear, latestYear } = of;
  return (
    <p class="base">
      {words.objective.base(
        words.counts.findings(findingCount),
        words.counts.profiles(profileCount),
        words.counts.places(jurisdictionCount),
      )}{' '}
      {earliestYear === null || latestYear === null
        ? null
        : words.matrix.years(earliestYear, latestYear)}
    </p>
  );
}
