import { pathOf } from '../../addresses/addresses.ts';
import { GroupPageDocument } from '../generated/documents.ts';
import type { GroupPageQuery } from '../generated/types.ts';
import { Cautions } from '../parts/cautions.tsx';
import { Localized } from '../parts/localized.tsx';
import { Source } from '../parts/source.tsx';
import { Take } from '../parts/take.tsx';
import { keyBehind, openerOf } from '../site/page.tsx';
import { useLink, useSite } from '../site/site.ts';

type Member = NonNullable<GroupPageQuery['group']>['members']['nodes'][number];

const squeeze = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Whether two names are one, however wide their blanks are. */
const isSame = (a: string, b: string): boolean => squeeze(a) === squeeze(b);

function Members({
  name,
  text,
  members,
}: {
  readonly name: string;
  readonly text: string;
  readonly members: readonly Member[];
}) {
  const { words } = useSite();
  const link = useLink();
  return (
    <section>
      <h2>
        {name} <span class="count">({members.length})</span>
      </h2>
      <p class="small">{text}</p>
      {members.length === 0 ? <p class="none">{words.group.nobody}</p> : null}
      <ul>
        {members.map(({ jurisdiction, nameAsWritten }) => (
          <li key={jurisdiction.code}>
            <a href={link(jurisdiction.url)}>
              <Localized text={jurisdiction.name} />
            </a>
            {isSame(jurisdiction.name.text, nameAsWritten) ? null : (
              <span class="small"> ({nameAsWritten})</span>
            )}
            {jurisdiction.profiles.nodes.map(({ slug, url, year, edition }) => (
              <span key={slug}>
                {' '}
                ·{' '}
                <a href={link(url)}>
                  {words.edition(edition)}, {year}
                </a>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function View({ data: { group } }: { readonly data: GroupPageQuery }) {
  const { words } = useSite();
  if (group === null) return null;
  const { code, name, localName, members, publications, source } = group;
  const here = members.nodes.filter(({ jurisdiction }) => jurisdiction.profiles.nodes.length > 0);
  const without = members.nodes.filter((each) => !here.includes(each) && each.isAssessed);
  const others = members.nodes.filter((each) => !here.includes(each) && !each.isAssessed);
  return (
    <article class="wide">
      <p class="kicker">{words.group.title}</p>
      <h1>
        <Localized text={name} /> ({code})
      </h1>
      {localName === null || localName === name.text ? null : <p class="lead">{localName}</p>}
      <p>{words.group.counts(members.totalCount, here.length, without.length, others.length)}</p>
      <div class="thirds">
        <Members name={words.group.here} text={words.group.hereText} members={here} />
        <Members name={words.group.assessed} text={words.group.assessedText} members={without} />
        <Members name={words.group.not} text={words.group.notText} members={others} />
      </div>
      {publications.nodes.length === 0 ? null : (
        <section aria-labelledby="publications">
          <h2 id="publications">{words.group.publications}</h2>
          <ul>
            {publications.nodes.map(({ slug, title, year }) => (
              <li key={slug}>
                <Localized text={title} /> {year === null ? null : `(${year})`}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Source span={source} />
      <Cautions />
      <Take findings={{ groups: code }} />
    </article>
  );
}

/** A group of countries: which are covered, which were assessed without a text here, and which were not. */
export const openGroup = openerOf({
  document: GroupPageDocument,
  read: ({ path, language }) => {
    const code = keyBehind(path, 'groups');
    return code === null ? null : { code: code.toUpperCase(), language };
  },
  pathOf: ({ group }) => (group === null ? null : pathOf('groups', group.code)),
  head: ({ group }, { words }) =>
    group === null
      ? { title: '', description: '' }
      : { title: `${group.name.text} (${group.code})`, description: words.group.title },
  View,
});
