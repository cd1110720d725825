import { type Parameters, useLink, useSite } from '../site/site.ts';

/** What may be taken along of a page: files of its findings, its twins, its question. */
export function Take({ findings }: { readonly findings?: Parameters }) {
  const { words, path, parameters, question } = useSite();
  const link = useLink();
  const same = Object.fromEntries([...parameters].filter(([name]) => name !== 'language'));
  return (
    <section class="take" aria-labelledby="take">
      <h2 id="take">{words.take.title}</h2>
      <ul>
        {findings === undefined ? null : (
          <>
            <li>
              <a href={link('/findings.csv', findings)} download>
                {words.take.csv}
              </a>
            </li>
            <li>
              <a href={link('/findings.xlsx', findings)} download>
                {words.take.xlsx}
              </a>
            </li>
          </>
        )}
        <li>
          <a href={link(`${path === '/' ? '/index' : path}.json`, same)} type="application/json">
            {words.take.json}
          </a>
        </li>
        <li>
          <a href={link(`${path === '/' ? '/index' : path}.md`, same)} type="text/markdown">
            {words.take.markdown}
          </a>
        </li>
        {question === null ? null : (
          <li data-screen>
            <a href={question}>{words.take.question}</a>
          </li>
        )}
      </ul>
    </section>
  );
}
