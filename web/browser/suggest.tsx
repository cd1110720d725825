import { render } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { type Core, createCore } from '../../sdk/src/index.ts';
import { SuggestDocument } from '../generated/documents.ts';
import type { Language, SuggestQuery } from '../generated/types.ts';
import { linkTo } from '../site/link.ts';
import { describeNamed, type NamedNode } from '../site/named.ts';
import type { PageLanguage } from '../words/words.ts';

/** Where the site is, which may be under a path: this is a file of it. */
const SITE = import.meta.url.slice(0, import.meta.url.lastIndexOf('/assets/'));

/** Something that may be meant by what is typed. */
interface Offer {
  readonly href: string;
  readonly text: string;
  readonly language: Language;
  /** What it is, or where it stands. */
  readonly what: string;
}

function offerNamed(node: NamedNode, language: PageLanguage): readonly Offer[] {
  const thing = describeNamed(node);
  if (thing === null) return [];
  const href = SITE + linkTo({ language, publicUrl: '' }, thing.path, thing.parameters);
  return [{ ...thing.name, href, what: thing.key }];
}

function offerFound(
  { node, snippet, textLanguage }: SuggestQuery['search']['edges'][number],
  language: PageLanguage,
): readonly Offer[] {
  if (node.__typename !== 'Finding') return [];
  const { jurisdiction, year } = node.profile;
  return [
    {
      href: linkTo({ language, publicUrl: '' }, new URL(node.url).pathname),
      text: snippet,
      language: textLanguage ?? 'EN',
      what: `${jurisdiction.name.text}, ${year}`,
    },
  ];
}

/** Whether a thing is what is typed, or what it begins; not one that is merely spelled like it. */
const isMeantBy =
  (text: string) =>
  ({ how, matchedText }: SuggestQuery['resolve'][number]): boolean =>
    how !== 'FUZZY' || matchedText.toLowerCase().startsWith(text.toLowerCase());

async function ask(
  core: Core,
  text: string,
  language: PageLanguage,
  signal: AbortSignal,
): Promise<readonly Offer[]> {
  const answer = await core.request(SuggestDocument, { text, language }, { signal });
  return [
    ...answer.resolve.filter(isMeantBy(text)).flatMap(({ node }) => offerNamed(node, language)),
    ...answer.search.edges.flatMap((edge) => offerFound(edge, language)),
  ];
}

/** Milliseconds for which nothing is typed before offers are asked for. */
const PAUSE = 150;

/** The list under the box, after the pattern "combobox with list" of the ARIA practices. */
function Suggestions({ input, core }: { readonly input: HTMLInputElement; readonly core: Core }) {
  const [offers, setOffers] = useState<readonly Offer[]>([]);
  const [active, setActive] = useState(-1);
  const isOpen = offers.length > 0;
  const language = readLanguage();
  const open = ({ href }: Offer) => {
    location.href = href;
  };

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asking = new AbortController();
    const close = () => {
      clearTimeout(timer);
      asking.abort();
      setOffers([]);
      setActive(-1);
    };
    const type = () => {
      const text = input.value.trim();
      close();
      if (text.length < 2) return;
      asking = new AbortController();
      const { signal } = asking;
      timer = setTimeout(() => {
        // Offers are beside the point where they fail: the form works all the same.
        ask(core, text, language, signal).then(setOffers, () => undefined);
      }, PAUSE);
    };
    input.addEventListener('input', type);
    input.addEventListener('blur', close);
    return () => {
      close();
      input.removeEventListener('input', type);
      input.removeEventListener('blur', close);
    };
  }, [input, core, language]);

  // At once with what is shown: between them a key would mean other offers, and a reader hear another state.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isOpen) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
      const chosen = offers[active];
      if (step !== 0) {
        event.preventDefault();
        // One place more than there are offers: that of the box itself.
        const places = offers.length + 1;
        setActive(((active + 1 + step + places) % places) - 1);
      } else if (event.key === 'Enter' && chosen !== undefined) {
        event.preventDefault();
        open(chosen);
      } else if (event.key === 'Escape') {
        event.preventDefault();
        setOffers([]);
        setActive(-1);
      }
    };
    input.addEventListener('keydown', press);
    input.setAttribute('aria-expanded', String(isOpen));
    if (active < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `offer-${active}`);
    return () => input.removeEventListener('keydown', press);
  });

  return (
    <div
      id="offers"
      role="listbox"
      class="suggestions"
      aria-label={input.labels?.[0]?.textContent ?? ''}
      hidden={!isOpen}
    >
      {offers.map((offer, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the box, which keeps the focus
        <div
          key={offer.href}
          tabIndex={-1}
          id={`offer-${index}`}
          role="option"
          aria-selected={index === active}
          lang={offer.language.toLowerCase()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => open(offer)}
        >
          {offer.text} <span class="what">{offer.what}</span>
        </div>
      ))}
    </div>
  );
}

const readLanguage = (): PageLanguage => {
  const { lang } = document.documentElement;
  return lang === 'fr' ? 'FR' : lang === 'es' ? 'ES' : 'EN';
};

/** Offers what may be meant while somebody types into a box for searching. */
export function offerSuggestions(): void {
  const core = createCore({ url: `${SITE}/graphql`, retry: 0, timeout: 5_000 });
  for (const box of document.querySelectorAll<HTMLElement>('[data-suggest]')) {
    const input = box.querySelector('input');
    if (input === null || input.role === 'combobox') continue;
    input.role = 'combobox';
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', 'offers');
    const place = document.createElement('div');
    box.append(place);
    render(<Suggestions input={input} core={core} />, place);
  }
}
