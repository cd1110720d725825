/** The parts of the page, of which a phone shows one at a time. */
export const PARTS = { answer: 'Answer', question: 'Question', panel: 'Examples' } as const;

/** A part of the page. */
export type Part = keyof typeof PARTS;

/** Has editors that were out of sight draw themselves: they do so when the window changes its size. */
export const redrawEditors = (): boolean => window.dispatchEvent(new Event('resize'));

/** Shows a part where there is room for one alone. */
export function showPart(part: Part): void {
  document.body.dataset['part'] = part;
  for (const button of document.querySelectorAll<HTMLElement>('[data-shows]')) {
    button.setAttribute('aria-pressed', String(button.dataset['shows'] === part));
  }
  redrawEditors();
}
