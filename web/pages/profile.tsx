import { pathOf } from '../../addresses/addresses.ts';
import { ProfilePageDocument } from '../generated/documents.ts';
import type { DomainNameFragment, FindingKind, ProfilePageQuery } from '../generated/types.ts';
import { Cautions } from '../parts/cautions.tsx';
import { ChangesOf } from '../parts/changes.tsx';
import { Cite } from '../parts/cite.tsx';
import { InLanguage, Localized } from '../parts/localized.tsx';
import { Quote } from '../parts/quote.tsx';
import { Reasons } from '../parts/reasons.tsx';
import { Take } from '../parts/take.tsx';
import { Trail } from '../parts/trail.tsx';
import { Wheel } from '../parts/wheel.tsx';
import { describeReport } from '../site/describe.ts';
import { FINDING_KINDS } from '../site/finding-kinds.ts';
import { keyBehind, openerOf } from '../site/page.tsx';
import { useLink, useSite, writeMonth } from '../site/site.ts';
import { languagesOf } from '../words/formats.ts';

type Profile = NonNullable<ProfilePageQuery['profile']>;
type Section = Profile['sections'][number];

const anchorOf = ({ code }: Pick<DomainNameFragment, 'code'>): string => code.toLowerCase();

function Facts({ profile }: { readonly profile: Profile }) {
  const { words, language } = useSite();
  const link = useLink();
  const { jurisdiction, level, edition, editionFrom, researchPartner, textLanguage } = profile;
  return (
    <dl class="facts">
      <dt>{words.profile.place}</dt>
      <dd>
        <a href={link(jurisdiction.url)}>
          <Localized text={jurisdiction.name} />
        </a>
      </dd>
      <dt>{words.profile.level}</dt>
      <dd>{words.levels[level]}</dd>
      <dt>{words.profile.published}</dt>
      <dd>{writeMonth(profile, language)}</dd>
      <dt>{words.profile.edition}</dt>
      <dd>
        {edition}
        {editionFrom === 'INFERRED' ? ` (${words.editionInferred})` : ''}
      </dd>
      <dt>{words.profile.language}</dt>
      <dd>{languagesOf(language).of(textLanguage)}</dd>
      {researchPartner === null ? null : (
        <>
          <dt>{words.profile.partner}</dt>
          <dd>{researchPartner}</dd>
        </>
      )}
    </dl>
  );
}

function Findings({ section, kind }: { readonly section: Section; readonly kind: FindingKind }) {
  const { words } = useSite();
  const link = useLink();
  const findings = section.findings.nodes.filter((each) => each.kind === kind);
  return (
    <section class={`kind ${kind.toLowerCase()}`}>
      <h3>
        {words.kindsPlural[kind]} <span class="count">({findings.length})</span>
      </h3>
      {findings.length === 0 ? <p class="none">{words.profile.none}</p> : null}
      <ol class="findings">
        {findings.map((finding) => (
          <li key={finding.reference} id={finding.reference.split('/').slice(1).join('-')}>
            <Quote finding={finding} mentions={finding.mentions.nodes} />
            <Reasons {...finding} />
            <p class="more">
              <a href={link(finding.url)}>
                {words.finding.page(words.kinds[kind], finding.position)}
              </a>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Domain({
  domain,
  section,
}: {
  readonly domain: DomainNameFragment;
  readonly section: Section | undefined;
}) {
  const { words } = useSite();
  return (
    <section class="domain" aria-labelledby={anchorOf(domain)}>
      <h2 id={anchorOf(domain)}>
        <span class="number">{domain.number}</span> <Localized text={domain.name} />
      </h2>
      {section === undefined ? <p class="none">{words.profile.noText}</p> : null}
      {section?.domainFrom === 'ORDER' ? <p class="small">{words.profile.headingFrom}</p> : null}
      {section === undefined
        ? null
        : FINDING_KINDS.map((kind) => <Findings key={kind} section={section} kind={kind} />)}
    </section>
  );
}

function Editions({ profile }: { readonly profile: Profile }) {
  const { words } = useSite();
  const link = useLink();
  const { previousEdition, nextEdition, changes } = profile;
  if (previousEdition === null && nextEdition === null) return null;
  const others = [
    { name: words.profile.earlier, edition: previousEdition },
    { name: words.profile.later, edition: nextEdition },
  ];
  return (
    <section aria-labelledby="editions">
      <h2 id="editions">{words.profile.editions}</h2>
      <ul>
        {others.map(({ name, edition }) =>
          edition === null ? null : (
            <li key={name}>
              {words.label(name)}{' '}
              <a href={link(pathOf('profiles', edition.slug))}>
                {words.edition(edition.edition)}, {edition.year}
              </a>
            </li>
          ),
        )}
      </ul>
      {changes === null ? null : <ChangesOf changes={changes} />}
    </section>
  );
}

function View({ data: { profile, domains } }: { readonly data: ProfilePageQuery }) {
  const { words } = useSite();
  const link = useLink();
  if (profile === null) return null;
  const { jurisdiction, title, introduction, textLanguage, sections } = profile;
  const sectionOf = ({ code }: DomainNameFragment) =>
    sections.find(({ domain }) => domain.code === code);
  const countOf = (domain: DomainNameFragment, kind: FindingKind): number =>
    sectionOf(domain)?.findings.nodes.filter((each) => each.kind === kind).length ?? 0;
  const noteOf = (domain: DomainNameFragment) =>
    words.profile.counted(
      countOf(domain, 'WELL_DEVELOPED'),
      countOf(domain, 'AREA_FOR_DEVELOPMENT'),
    );
  return (
    <article class="profile">
      <header class="opening">
        <div>
          <Trail
            steps={[
              { href: link(jurisdiction.url), name: <Localized text={jurisdiction.name} isBare /> },
            ]}
          />
          <h1>
            <Localized text={title} />
          </h1>
          <Facts profile={profile} />
        </div>
        <Wheel domains={domains} hrefOf={(domain) => `#${anchorOf(domain)}`} noteOf={noteOf} />
      </header>
      {introduction === null ? null : (
        <section aria-labelledby="introduction">
          <h2 id="introduction">{words.profile.introduction}</h2>
          <p lang={textLanguage.toLowerCase()}>{introduction}</p>
          <InLanguage of={textLanguage} />
        </section>
      )}
      <Editions profile={profile} />
      {domains.map((domain) => (
        <Domain key={domain.code} domain={domain} section={sectionOf(domain)} />
      ))}
      <Cite of={profile} url={profile.url} />
      <Cautions />
      <Take findings={{ profiles: profile.slug }} />
    </article>
  );
}

/** One profile: its wheel, and under each domain what is in place and what is missing, quoted. */
export const openProfile = openerOf({
  document: ProfilePageDocument,
  read: ({ path, language }) => {
    const slug = keyBehind(path, 'profiles');
    return slug === null ? null : { slug: slug.toLowerCase(), language };
  },
  pathOf: ({ profile }) => (profile === null ? null : pathOf('profiles', profile.slug)),
  head: ({ profile, meta }, { words }) => {
    if (profile === null) return { title: '', description: '' };
    const { previousEdition, nextEdition, sections } = profile;
    const count = sections.reduce((sum, { findings }) => sum + findings.nodes.length, 0);
    const linkOf = (edition: { readonly slug: string } | null) =>
      edition === null ? null : pathOf('profiles', edition.slug);
    return {
      title: profile.title.text,
      description: `${profile.jurisdiction.name.text} ${profile.year}. ${words.counts.findings(count)}. ${words.site.notRanked}`,
      previous: linkOf(previousEdition),
      next: linkOf(nextEdition),
      about: {
        ...describeReport(profile),
        citation: profile.citationText,
        isBasedOn: { '@type': 'Dataset', '@id': meta.release.url },
      },
    };
  },
  View,
});
