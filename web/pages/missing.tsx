import type { Core, Language } from '../../sdk/src/index.ts';
import { NearestDocument } from '../generated/documents.ts';
import type { NearestQuery } from '../generated/types.ts';
import { NamedLink } from '../parts/named.tsx';
import { describeNamed } from '../site/named.ts';
import { useLink, useSite } from '../site/site.ts';

/** Words of a path: "profiles/guatamala-2022" is "guatamala 2022", and so is "guatamala-2022". */
const wordsOf = (path: string): string => {
  try {
    const [first = '', ...others] = decodeURIComponent(path).split('/').slice(1);
    return (others.length === 0 ? [first] : others)
      .join(' ')
      .replaceAll(/[-_\s\p{C}]+/gu, ' ')
      .trim()
      .slice(0, 100);
  } catch {
    return '';
  }
};

/** What was meant by an address that leads nowhere: the longest beginning of its words that is known. */
export async function readNearest(
  core: Core,
  path: string,
  language: Language,
): Promise<NearestQuery> {
  const words = wordsOf(path).split(' ');
  // A finding is looked for by its profile, a profile by its place.
  for (let count = words.length; count > 0; count -= 1) {
    const text = words.slice(0, count).join(' ');
    if (text === '') break;
    const found = await core.request(NearestDocument, { text, language });
    if (found.resolve.some(({ node }) => describeNamed(node) !== null)) return found;
  }
  return core.request(NearestDocument, { text: '?', language });
}

/** Says that there is no such page, and what is nearest to its address. */
export function Missing({ nearest }: { readonly nearest: NearestQuery }) {
  const { words, path } = useSite();
  const link = useLink();
  const found = nearest.resolve.filter(({ node }) => describeNamed(node) !== null);
  return (
    <article class="reading">
      <h1>{words.missing.title}</h1>
      <p>{words.missing.text(path)}</p>
      {found.length === 0 ? null : (
        <section aria-labelledby="nearest">
          <h2 id="nearest">{words.missing.nearest}</h2>
          <ul>
            {found.map(({ node }) => (
              <li key={JSON.stringify(node)}>
                <NamedLink node={node} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <a href={link('/')}>{words.missing.home}</a>
      </p>
    </article>
  );
}
