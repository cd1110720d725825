import type { DomainNameFragment } from '../generated/types.ts';
import { useSite } from '../site/site.ts';
import { Localized } from './localized.tsx';

const CENTRE = 100;
const OUTER = 96;
const INNER = 40;

const at = (radius: number, turn: number): string => {
  const angle = (turn - 0.25) * 2 * Math.PI;
  return `${(CENTRE + radius * Math.cos(angle)).toFixed(1)} ${(CENTRE + radius * Math.sin(angle)).toFixed(1)}`;
};

/** A sixth of a ring. All are alike: no size and no colour says how much stands in a domain. */
function wedge(number: number): string {
  const [from, to] = [(number - 1) / 6, number / 6];
  return `M${at(OUTER, from)}A${OUTER} ${OUTER} 0 0 1 ${at(OUTER, to)}L${at(INNER, to)}A${INNER} ${INNER} 0 0 0 ${at(INNER, from)}Z`;
}

/**
 * The wheel of the six domains, as the programme draws it, with the same links as a list beside it.
 * @param hrefOf where a domain leads to.
 * @param noteOf what to say beside the name of a domain, in words.
 */
export function Wheel({
  domains,
  hrefOf,
  noteOf,
}: {
  readonly domains: readonly DomainNameFragment[];
  readonly hrefOf: (domain: DomainNameFragment) => string;
  readonly noteOf?: (domain: DomainNameFragment) => string;
}) {
  const { words } = useSite();
  return (
    <nav class="wheel" aria-label={words.profile.domains}>
      <svg viewBox="0 0 200 200">
        <title>{words.profile.wheel}</title>
        {domains.map((domain) => {
          const [x, y] = at((OUTER + INNER) / 2, (domain.number - 0.5) / 6).split(' ');
          return (
            <a
              key={domain.code}
              href={hrefOf(domain)}
              aria-label={`${domain.number} ${domain.name.text}`}
            >
              <path d={wedge(domain.number)} />
              <text x={x} y={y} text-anchor="middle" dominant-baseline="central">
                {domain.number}
              </text>
            </a>
          );
        })}
      </svg>
      <ol>
        {domains.map((domain) => (
          <li key={domain.code} value={domain.number}>
            <a href={hrefOf(domain)}>
              <Localized text={domain.name} />
            </a>
            {noteOf === undefined ? null : <span class="note"> {noteOf(domain)}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
