import { Parser } from 'htmlparser2';

/** Longer addresses are none that a person would cite. */
const MAX_LENGTH = 1_000;

/** What browsers write into a page that they save: its address, with the number of its characters. */
const SAVED_FROM = /<!--\s*saved from url=\(\d{1,6}\)(\S{1,2000})\s*-->/i;

/**
 * Reads an address as one of the web, such as a source is cited by.
 * @returns null for what is none, or one that leads nowhere else: of a file, of this machine.
 */
export function readWebAddress(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > MAX_LENGTH || !URL.canParse(trimmed)) return null;
  const { protocol, hostname, username, password, href } = new URL(trimmed);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  if (username !== '' || password !== '' || !hostname.includes('.')) return null;
  return /^(?:127\.|0\.0\.0\.0$)/.test(hostname) ? null : href;
}

/**
 * Finds the address of a page that was saved: its canonical link, what it tells other sites, or what
 * the browser wrote into it.
 * @returns null where it does not say.
 */
export function findAddress(html: string): string | null {
  const said: { canonical?: string; shared?: string } = {};
  const parser = new Parser({
    onopentag: (name, { rel = '', href, property = '', content }) => {
      const isCanonical = name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(rel);
      if (isCanonical && href !== undefined) said.canonical ??= href;
      const isShared = name === 'meta' && property.toLowerCase() === 'og:url';
      if (isShared && content !== undefined) said.shared ??= content;
    },
  });
  parser.end(html);
  const saved = SAVED_FROM.exec(html.slice(0, 10_000))?.[1];
  const found = [said.canonical, said.shared, saved].map((text) => readWebAddress(text ?? ''));
  return found.find((address) => address !== null) ?? null;
}
