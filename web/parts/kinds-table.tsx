import type { FindingKind, TextFragment } from '../generated/types.ts';
import { FINDING_KINDS } from '../site/finding-kinds.ts';
import type { Parameters } from '../site/link.ts';
import { useSite } from '../site/site.ts';
import { CountCell } from './count-cell.tsx';
import { Localized } from './localized.tsx';
import { Scroll } from './scroll.tsx';

/** A domain or a place, and how many findings of each kind it has. */
export interface KindsRow {
  readonly key: string;
  readonly name: TextFragment;
  readonly counts: Readonly<Record<FindingKind, number>>;
  /** What a search asks to find them, beside the kind. */
  readonly asks: Parameters;
}

/** Well-developed areas beside areas for development, counted; each number leads to its findings. */
export function KindsTable({
  id,
  caption,
  of,
  rows,
}: {
  readonly id: string;
  readonly caption: string;
  /** What the rows are: "Domain". */
  readonly of: string;
  readonly rows: readonly KindsRow[];
}) {
  const { words } = useSite();
  return (
    <Scroll by={id}>
      <table class="matrix">
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            {FINDING_KINDS.map((kind) => (
              <th key={kind} scope="col">
                {words.kindsPlural[kind]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, counts, asks }) => (
            <tr key={key}>
              <th scope="row">
                <Localized text={name} isBare />
              </th>
              {FINDING_KINDS.map((kind) => (
                <CountCell
                  key={kind}
                  count={counts[kind]}
                  name={`${name.text}, ${words.kindsPlural[kind]}`}
                  asks={{ ...asks, kinds: kind }}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
