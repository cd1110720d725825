import type { ComponentChildren } from 'preact';
import { linkTo } from '../site/link.ts';
import type { Head } from '../site/page.tsx';
import { useSite } from '../site/site.ts';
import { PAGE_LANGUAGES } from '../words/words.ts';

/** What a page loads: paths of files whose names change with them. */
export interface Assets {
  readonly script: string;
  readonly style: string;
  readonly icon: string;
}

/** Data in a page, which nothing executes. A tag within it must not end it. */
const writeData = (value: object): string =>
  JSON.stringify({ '@context': 'https://schema.org', ...value }).replaceAll('<', '\\u003c');

/** A whole page of HTML. */
export function Document({
  head,
  canonical,
  isKept,
  twins,
  assets,
  children,
}: {
  readonly head: Head;
  /** The path that the page has for good; null for none. */
  readonly canonical: string | null;
  readonly isKept: boolean;
  /** Where the same is for programs, by its type. */
  readonly twins: Readonly<Record<string, string>>;
  readonly assets: Assets;
  readonly children: ComponentChildren;
}) {
  const site = useSite();
  const { language, words, publicUrl } = site;
  const { title, description, about, previous, next } = head;
  const full = title === words.site.title ? title : `${title} · ${words.site.title}`;
  return (
    <html lang={language.toLowerCase()}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{full}</title>
        <meta name="description" content={description.slice(0, 300)} />
        <meta name="color-scheme" content="light dark" />
        {isKept ? null : <meta name="robots" content="noindex, follow" />}
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        <link rel="stylesheet" href={assets.style} />
        <script type="module" src={assets.script} />
        {canonical === null || !isKept ? null : (
          <>
            <link rel="canonical" href={publicUrl + linkTo(site, canonical)} />
            {PAGE_LANGUAGES.map((each) => (
              <link
                key={each}
                rel="alternate"
                hreflang={each.toLowerCase()}
                href={publicUrl + linkTo({ ...site, language: each }, canonical)}
              />
            ))}
            {Object.entries(twins).map(([type, twin]) => (
              <link key={type} rel="alternate" type={type} href={linkTo(site, twin)} />
            ))}
          </>
        )}
        {previous == null ? null : <link rel="prev" href={linkTo(site, previous)} />}
        {next == null ? null : <link rel="next" href={linkTo(site, next)} />}
        {about == null ? null : (
          <script
            type="application/ld+json"
            // biome-ignore lint/security/noDangerouslySetInnerHtml: data, escaped, which nothing executes
            dangerouslySetInnerHTML={{ __html: writeData(about) }}
          />
        )}
      </head>
      <body>{children}</body>
    </html>
  );
}
