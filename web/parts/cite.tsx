import type { CitationStyle } from '../../sdk/src/index.ts';
import { useSite } from '../site/site.ts';

/** Citations of one thing, as the pages ask for them. */
export interface Citations {
  readonly citationText: string;
  readonly citationApa: string;
  readonly citationBibtex: string;
  readonly citationRis: string;
  readonly citationCsl: string;
}

const MORE: readonly (readonly [CitationStyle, keyof Citations])[] = [
  ['APA', 'citationApa'],
  ['BIBTEX', 'citationBibtex'],
  ['RIS', 'citationRis'],
  ['CSL_JSON', 'citationCsl'],
];

/** How to cite what the page shows, to be copied; and its address. */
export function Cite({ of, url }: { readonly of: Citations; readonly url: string }) {
  const { words } = useSite();
  return (
    <section class="cite" aria-labelledby="cite">
      <h2 id="cite">{words.cite.title}</h2>
      <Copied id="cite-TEXT" text={of.citationText} />
      {MORE.map(([style, name]) => (
        <details key={style}>
          <summary>{words.cite.styles[style]}</summary>
          <Copied id={`cite-${style}`} text={of[name]} />
        </details>
      ))}
      <h3>{words.cite.address}</h3>
      <Copied id="cite-address" text={url} />
    </section>
  );
}

// The button is of use with JavaScript alone, which shows it.
function Copied({ id, text }: { readonly id: string; readonly text: string }) {
  const { words } = useSite();
  return (
    <div class="copied">
      <pre id={id}>{text}</pre>
      <button
        type="button"
        data-copy={id}
        data-said={words.cite.copied}
        aria-describedby={id}
        hidden
      >
        {words.cite.copy}
      </button>
    </div>
  );
}
