import { linkTo } from '../site/link.ts';
import { useSite } from '../site/site.ts';

/** The one box for what is looked for. It works as a plain form; with JavaScript it offers what is meant. */
export function SearchBox({
  text = '',
  isLarge = false,
}: {
  readonly text?: string;
  readonly isLarge?: boolean;
}) {
  const { words } = useSite();
  return (
    <div class={isLarge ? 'box large' : 'box'} data-suggest>
      <label for="query" class={isLarge ? undefined : 'hidden'}>
        {words.search.label}
      </label>
      <div class="field">
        <input
          id="query"
          name="query"
          type="search"
          value={text}
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          placeholder={isLarge ? words.search.placeholder : words.search.title}
        />
        <button type="submit">{words.search.go}</button>
      </div>
    </div>
  );
}

/** The form around it, where nothing else is asked. */
export function SearchForm({ isLarge = false }: { readonly isLarge?: boolean }) {
  const site = useSite();
  return (
    <search>
      <form action="/search" method="get">
        <KeepLanguage />
        <SearchBox isLarge={isLarge} />
      </form>
      {isLarge ? (
        <p class="tries">
          {site.words.search.tries}{' '}
          {site.words.search.examples.map((text) => (
            <a key={text} href={linkTo(site, '/search', { query: text })}>
              {text}
            </a>
          ))}
        </p>
      ) : null}
    </search>
  );
}

/** A form that is sent keeps the language of the page. */
export function KeepLanguage() {
  const { language } = useSite();
  return language === 'EN' ? null : (
    <input type="hidden" name="language" value={language.toLowerCase()} />
  );
}
