/** A part of the page, of which a phone shows one at a time; the panel is of examples, types or guides. */
export type Part = 'answer' | 'question' | 'panel';

/** Has editors that were out of sight draw themselves: they do so when the window changes its size. */
export const redrawEditors = (): boolean => window.dispatchEvent(new Event('resize'));

const watchers = new Set<() => void>();

/** Returns the part that a phone shows now. */
export const readPart = (): Part => (document.body.dataset['part'] as Part | undefined) ?? 'answer';

/** Calls a function whenever another part is shown. Returns what ends that. */
export function watchPart(onChange: () => void): () => void {
  watchers.add(onChange);
  return () => watchers.delete(onChange);
}

/** Shows a part where there is room for one alone. */
export function showPart(part: Part): void {
  document.body.dataset['part'] = part;
  for (const onChange of watchers) onChange();
  redrawEditors();
}
