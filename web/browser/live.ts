import { say } from './status.ts';

/** Milliseconds after which it is said that the server takes its time. */
const SLOW = 500;

/** The address that a form leads to, without what is empty; lists are parted by commas. */
function addressOf(form: HTMLFormElement): string {
  const values = new Map<string, string[]>();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '') {
      values.set(name, [...(values.get(name) ?? []), value]);
    }
  }
  const query = [...values].map(
    ([name, all]) => `${name}=${all.map(encodeURIComponent).join(',')}`,
  );
  return `${form.getAttribute('action') ?? ''}?${query.join('&')}`;
}

/** Finds the same control in a page that was made anew. */
function findAgain(control: Element | null): HTMLElement | null {
  if (!(control instanceof HTMLInputElement)) return null;
  const { name, value } = control;
  const same = document.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(name)}"]`);
  return [...same].find((each) => each.value === value) ?? null;
}

/** Puts a page in the place of this one, and leaves focus and what is unfolded as they are. */
function show(page: Document): void {
  const focused = document.activeElement;
  const unfolded = [
    ...document.querySelectorAll<HTMLDetailsElement>('details.filters, .facets details'),
  ].map(({ open }) => open);
  for (const part of ['main', '.languages', 'title']) {
    const fresh = page.querySelector(part);
    if (fresh !== null) document.querySelector(part)?.replaceWith(document.adoptNode(fresh));
  }
  const details = document.querySelectorAll<HTMLDetailsElement>('details.filters, .facets details');
  for (const [index, each] of details.entries()) each.open ||= unfolded[index] === true;
  findAgain(focused)?.focus({ preventScroll: true });
}

/** Says in a place that what was asked did not come, and offers to ask again. */
function offerAgain(place: Element, { offline, again }: DOMStringMap, ask: () => void): void {
  const notice = document.createElement('p');
  notice.className = 'notice away';
  notice.setAttribute('role', 'alert');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = again ?? '';
  button.addEventListener('click', ask);
  notice.append(`${offline} `, button);
  place.prepend(notice);
}

/**
 * Lets filters take effect when they are changed: the page of the new address is asked for and shown.
 * Without this the forms work by their buttons.
 * @param enhance does for a new page what was done for the first.
 */
export function enliven(enhance: () => void): void {
  document.documentElement.classList.add('live');
  let asking = new AbortController();
  let shown = location.pathname + location.search;

  async function take(form: HTMLFormElement): Promise<void> {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const address = addressOf(form);
    const place = document.querySelector(form.dataset['live'] ?? '');
    place?.setAttribute('aria-busy', 'true');
    place?.querySelector('.away')?.remove();
    const slow = setTimeout(() => say(form.dataset['waiting'] ?? ''), SLOW);
    try {
      const response = await fetch(address, { signal, headers: { accept: 'text/html' } });
      if (response.status === 429 || response.status >= 500) throw new Error(response.statusText);
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      if (signal.aborted) return;
      history.pushState(null, '', address);
      shown = location.pathname + location.search;
      show(page);
      enhance();
      say(document.querySelector('[data-said]')?.textContent ?? '');
    } catch {
      if (signal.aborted) return;
      place?.removeAttribute('aria-busy');
      if (place !== null) offerAgain(place, form.dataset, () => void take(form));
    } finally {
      clearTimeout(slow);
    }
  }

  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const form = target.closest<HTMLFormElement>('form[data-live]');
    if (form !== null && /^(checkbox|radio)$/.test(target.type)) void take(form);
  });
  // What an address shows is for the server to say; a place within the page is the same page.
  addEventListener('popstate', () => {
    if (location.pathname + location.search !== shown) location.reload();
  });
}
