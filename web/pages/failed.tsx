import { useSite } from '../site/site.ts';

/** Says that a page could not be shown, and what to do. */
export function Failed({
  title,
  text,
  mayPass,
}: {
  readonly title: string;
  readonly text: string;
  /** Whether the same may be answered a little later. */
  readonly mayPass: boolean;
}) {
  const { words } = useSite();
  return (
    <article class="reading">
      <p class="kicker">{words.site.title}</p>
      <h1>{title}</h1>
      <p>{text}</p>
      {mayPass ? (
        <p>
          {/* biome-ignore lint/a11y/useValidAnchor: an empty address is that of the page itself, whatever it was asked with */}
          <a href="">{words.live.again}</a>
        </p>
      ) : null}
    </article>
  );
}
