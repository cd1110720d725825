import { Window } from 'happy-dom';
import type { ReactNode } from 'react';

// A document for React alone: fetch and the like stay those of Node.js.
const window = new Window({ url: 'http://localhost/' });
for (const [name, value] of Object.entries({
  window,
  document: window.document,
  navigator: window.navigator,
})) {
  // Some are read-only in newer versions of Node.js.
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

/** Shows an element; what it makes is in the page. */
export async function render(element: ReactNode): Promise<{ readonly page: HTMLElement }> {
  const { createRoot } = await import('react-dom/client');
  const page = document.createElement('div');
  createRoot(page).render(element);
  return { page };
}
