import type { ComponentChildren } from 'preact';

/**
 * A box that a wide table moves in, also by the keys.
 * @param by the id of what names it: the caption of its table.
 */
export function Scroll({
  by,
  children,
}: {
  readonly by: string;
  readonly children: ComponentChildren;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it keys cannot move what is in it
    <section class="scroll" aria-labelledby={by} tabIndex={0}>
      {children}
    </section>
  );
}
