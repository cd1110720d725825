import type { Parameters } from '../site/link.ts';
import { useLink, useSite } from '../site/site.ts';

/** What may be taken along of a page: files of its findings, its twins, its question. */
export function Take({
  findings,
  coverage,
  profiles,
}: {
  readonly findings?: Parameters;
  /** Whether its numbers are a file, and of which filter. */
  readonly coverage?: Parameters;
  readonly profiles?: Parameters;
}) {
  const { words, path, parameters, question } = useSite();
  const link = useLink();
  const same = Object.fromEntries([...parameters].filter(([name]) => name !== 'language'));
  const file = (name: string, asks: Parameters, text: string) => (
    <li>
      <a href={link(name, asks)} download>
        {text}
      </a>
    </li>
  );
  const twin = path === '/' ? '/index' : path;
  return (
    <section class="take" aria-labelledby="take">
      <h2 id="take">{words.take.title}</h2>
      <ul>
        {findings === undefined ? null : (
          <>
            {file('/findings.csv', findings, words.take.csv)}
            {file('/findings.xlsx', findings, words.take.xlsx)}
          </>
        )}
        {coverage === undefined ? null : file('/coverage.csv', coverage, words.take.coverage)}
        {profiles === undefined ? null : file('/profiles.csv', profiles, words.take.profiles)}
        <li>
          <a href={link(`${twin}.json`, same)} type="application/json">
            {words.take.json}
          </a>
        </li>
        <li>
          <a href={link(`${twin}.md`, same)} type="text/markdown">
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
