import { useSite } from '../site/site.ts';

/** Says that a page could not be shown, and what to do. */
export function Failed({ title, text }: { readonly title: string; readonly text: string }) {
  const { words } = useSite();
  return (
    <article class="reading">
      <p class="kicker">{words.site.title}</p>
      <h1>{title}</h1>
      <p>{text}</p>
    </article>
  );
}
