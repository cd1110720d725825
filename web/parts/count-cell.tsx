import type { ComponentChildren } from 'preact';
import type { Parameters } from '../site/link.ts';
import { useLink } from '../site/site.ts';

/** A number of a table, which leads to the findings that it counts; nothing leads from a 0. */
export function CountCell({
  count,
  name,
  asks,
  children,
}: {
  readonly count: number;
  /** What is counted, in words: "Objective 10, Partnerships". */
  readonly name: string;
  /** What a search asks to find them. */
  readonly asks: Parameters;
  /** What stands behind the number. */
  readonly children?: ComponentChildren;
}) {
  const link = useLink();
  if (count === 0) return <td class="zero">0</td>;
  return (
    <td>
      <a href={link('/search', asks)} aria-label={`${count}, ${name}`}>
        {count}
      </a>
      {children}
    </td>
  );
}
