import type { ComponentChildren } from 'preact';
import { useSite } from '../site/site.ts';

interface Step {
  readonly href: string;
  readonly name: ComponentChildren;
}

/** The way down to a page. */
export function Trail({ steps }: { readonly steps: readonly Step[] }) {
  const { words } = useSite();
  return (
    <nav class="trail" aria-label={words.site.trail}>
      <ol>
        {steps.map(({ href, name }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
