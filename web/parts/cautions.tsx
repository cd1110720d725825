import { useSite } from '../site/site.ts';
import { Localized } from './localized.tsx';

/** What to keep in mind, beside all that is counted or quoted. */
export function Cautions() {
  const { here, words } = useSite();
  if (here === null) return null;
  return (
    <section class="cautions" aria-labelledby="cautions">
      <h2 id="cautions">{words.site.cautions}</h2>
      <ul>
        {here.cautions.map((caution) => (
          <li key={caution.text}>
            <Localized text={caution} />
          </li>
        ))}
      </ul>
    </section>
  );
}
