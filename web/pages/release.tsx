import { pathOf } from '../../addresses/addresses.ts';
import { ReleasePageDocument } from '../generated/documents.ts';
import type { ReleasePageQuery } from '../generated/types.ts';
import { Cautions } from '../parts/cautions.tsx';
import { Localized } from '../parts/localized.tsx';
import { Take } from '../parts/take.tsx';
import { IOM } from '../site/describe.ts';
import { keyBehind, openerOf } from '../site/page.tsx';
import { useLink, useSite, writeDay } from '../site/site.ts';

function View({ data: { release, meta } }: { readonly data: ReleasePageQuery }) {
  const { words, language } = useSite();
  const link = useLink();
  if (release === null) return null;
  const { number, contentDate, publishedAt, checksum, summary, revisions } = release;
  const newest = meta.release.number;
  return (
    <article class="reading">
      <p class="kicker">{words.site.title}</p>
      <h1>{words.release.name(number)}</h1>
      <p class="lead">
        <Localized text={summary} />
      </p>
      <p>
        {number === newest ? (
          words.release.isNewest
        ) : (
          <a href={link(meta.release.url)}>{words.release.newest(newest)}</a>
        )}
      </p>
      <dl class="facts">
        <dt>{words.release.contentDate}</dt>
        <dd>
          <time dateTime={contentDate.slice(0, 10)}>{writeDay(contentDate, language)}</time>
        </dd>
        <dt>{words.release.publishedAt}</dt>
        <dd>
          <time dateTime={publishedAt}>{writeDay(publishedAt, language)}</time>
        </dd>
        <dt>{words.release.checksum}</dt>
        <dd>
          <code class="checksum">{checksum}</code>
        </dd>
      </dl>
      <section aria-labelledby="changes">
        <h2 id="changes">{words.release.changes}</h2>
        {revisions.totalCount === 0 ? <p>{words.release.none}</p> : null}
        <ul>
          {revisions.nodes.map((each) => (
            <li key={each.profileSlug}>
              {each.change === 'RETRACTED' ? (
                each.profileTitle
              ) : (
                <a href={link(pathOf('profiles', each.profileSlug))}>{each.profileTitle}</a>
              )}{' '}
              ({words.release.kinds[each.change]}).{' '}
              <span class="small">
                {words.release.counts(
                  each.findingCount,
                  each.addedCount,
                  each.removedCount,
                  each.changedCount,
                )}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <Cautions />
      <Take findings={{}} />
    </article>
  );
}

/** One release: what it holds, what it changed, and the mark by which it is known again. */
export const openRelease = openerOf({
  document: ReleasePageDocument,
  read: ({ path, language }) => {
    const key = keyBehind(path, 'releases');
    if (key === null) return null;
    return { number: /^\d{1,9}$/.test(key) ? Number(key) : 0, language };
  },
  pathOf: ({ release }) => (release === null ? null : pathOf('releases', release.number)),
  head: ({ release, meta }, { words, publicUrl }) => {
    if (release === null) return { title: '', description: '' };
    const { number, contentDate, summary, checksum, url } = release;
    const newest = meta.release.number;
    return {
      title: `${words.site.title}: ${words.release.name(number)}`,
      description: summary.text,
      previous: number > 1 ? pathOf('releases', number - 1) : null,
      next: number < newest ? pathOf('releases', number + 1) : null,
      about: {
        '@type': 'Dataset',
        '@id': url,
        url,
        name: words.site.title,
        description: `${words.site.about}. ${words.site.notRanked}`,
        version: String(number),
        datePublished: contentDate.slice(0, 10),
        identifier: `sha256:${checksum}`,
        isBasedOn: {
          '@type': 'CreativeWork',
          name: 'Migration Governance Indicators',
          author: IOM,
        },
        // Files are of the newest release alone.
        ...(number === newest && {
          distribution: [
            {
              '@type': 'DataDownload',
              encodingFormat: 'text/csv',
              contentUrl: `${publicUrl}/findings.csv`,
            },
          ],
        }),
      },
    };
  },
  View,
});
