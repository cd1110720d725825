import type { RequestListener } from 'node:http';

/** The path under which a proxy has the server, without a slash at its end: "/mgi"; "" for none. */
export function basePathOf(publicUrl: string): string {
  // Each request asks: to make a URL of it would take a microsecond.
  const from = publicUrl.indexOf('/', 'http://'.length);
  return from === -1 ? '' : publicUrl.slice(from).replace(/\/+$/, '');
}

/**
 * Takes requests under a path as well as without it: some proxies pass it on, some take it off.
 * @param base tells the path, as {@link basePathOf} does.
 */
export function takeUnder(base: () => string, listener: RequestListener): RequestListener {
  return (request, response) => {
    const path = base();
    const { url = '/' } = request;
    const rest = path !== '' && url.startsWith(path) ? url.slice(path.length) : null;
    if (rest !== null && /^(?:[/?]|$)/.test(rest)) {
      request.url = rest.startsWith('/') ? rest : `/${rest}`;
    }
    listener(request, response);
  };
}

const TAG = /<[a-z](?:[^<>"]|"[^"]*")*>/g;
const LINK = /\s(href|src|action)="\/(?!\/)/g;

/** Puts a page of ours under a path: all that it links to and loads begins with it. */
export const putUnder = (base: string, html: string): string =>
  base === ''
    ? html
    : html.replace(TAG, (tag) => tag.replace(LINK, (_link, name) => ` ${name}="${base}/`));
