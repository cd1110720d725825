import { say } from './status.ts';

async function copy({ dataset }: HTMLButtonElement): Promise<void> {
  const text = document.getElementById(dataset['copy'] ?? '')?.textContent ?? '';
  await navigator.clipboard.writeText(text);
  say(dataset['said'] ?? '');
}

/** Shows the buttons that copy what stands beside them, where the browser lets a page do so. */
export function offerCopies(): void {
  // A page that came over plain HTTP from another machine may not.
  if (navigator.clipboard === undefined) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = false;
    button.onclick = () => void copy(button);
  }
}
