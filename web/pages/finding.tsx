import { pathOf } from '../../addresses/addresses.ts';
import { FindingPageDocument } from '../generated/documents.ts';
import type { FindingPageQuery } from '../generated/types.ts';
import { Cautions } from '../parts/cautions.tsx';
import { Cite } from '../parts/cite.tsx';
import { Localized } from '../parts/localized.tsx';
import { Quote } from '../parts/quote.tsx';
import { Reasons } from '../parts/reasons.tsx';
import { Source } from '../parts/source.tsx';
import { Take } from '../parts/take.tsx';
import { Trail } from '../parts/trail.tsx';
import { describeReport } from '../site/describe.ts';
import { keyBehind, openerOf } from '../site/page.tsx';
import { useLink, useSite } from '../site/site.ts';

type Finding = NonNullable<FindingPageQuery['finding']>;

/** The findings of its domain before and after one. */
function neighboursOf({ reference, section }: Pick<Finding, 'reference' | 'section'>) {
  const all = section.findings.nodes.map((each) => each.reference);
  const at = all.indexOf(reference);
  return { previous: all[at - 1] ?? null, next: all[at + 1] ?? null };
}

const pathOfFinding = (reference: string | null): string | null =>
  reference === null ? null : pathOf('findings', reference);

function View({ data: { finding } }: { readonly data: FindingPageQuery }) {
  const { words } = useSite();
  const link = useLink();
  if (finding === null) return null;
  const { profile, domain, kind, position, url, mentions, mappings, principleMappings } = finding;
  const { previous, next } = neighboursOf(finding);
  const place = profile.jurisdiction;
  return (
    <article class="reading">
      <Trail
        steps={[
          { href: link(place.url), name: <Localized text={place.name} isBare /> },
          { href: link(profile.url), name: String(profile.year) },
          {
            href: `${link(profile.url)}#${domain.code.toLowerCase()}`,
            name: <Localized text={domain.name} isBare />,
          },
        ]}
      />
      <h1>
        {words.kinds[kind]} {position}
      </h1>
      <Quote finding={finding} mentions={mentions.nodes} isLarge />
      <section aria-labelledby="objectives">
        <h2 id="objectives">{words.finding.objectives}</h2>
        {mappings.length === 0 ? <p>{words.finding.noObjectives}</p> : null}
        <Reasons mappings={mappings} principleMappings={principleMappings} />
      </section>
      {mentions.nodes.length === 0 ? null : (
        <section aria-labelledby="instruments">
          <h2 id="instruments">{words.finding.instruments}</h2>
          <ul>
            {mentions.nodes.map(({ start, instrument }) => (
              <li key={start}>
                <a href={link('/search', { instruments: instrument.code })}>
                  <Localized text={instrument.name} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Source span={finding.source} />
      <Cite of={finding} url={url} />
      <nav class="neighbours" aria-label={words.finding.neighbours}>
        {previous === null ? (
          <span />
        ) : (
          <a rel="prev" href={link(pathOf('findings', previous))}>
            ← {words.finding.before}
          </a>
        )}
        {next === null ? null : (
          <a rel="next" href={link(pathOf('findings', next))}>
            {words.finding.after} →
          </a>
        )}
      </nav>
      <Cautions />
      <Take />
    </article>
  );
}

/** One finding: its words, what it is mapped to and why, where it stands, how to cite it. */
export const openFinding = openerOf({
  document: FindingPageDocument,
  read: ({ path, language }) => {
    const reference = keyBehind(path, 'findings');
    return reference === null ? null : { reference: reference.toLowerCase(), language };
  },
  pathOf: ({ finding }) => pathOfFinding(finding?.reference ?? null),
  head: ({ finding, meta }, { words, publicUrl }) => {
    if (finding === null) return { title: '', description: '' };
    const { profile, kind, position, domain, text } = finding;
    const { previous, next } = neighboursOf(finding);
    return {
      title: `${words.kinds[kind]} ${position}, ${domain.name.text}: ${profile.jurisdiction.name.text} ${profile.year}`,
      description: text,
      previous: pathOfFinding(previous),
      next: pathOfFinding(next),
      about: {
        '@type': 'Quotation',
        '@id': finding.url,
        url: finding.url,
        identifier: finding.reference,
        text,
        inLanguage: finding.textLanguage.toLowerCase(),
        citation: finding.citationText,
        isPartOf: describeReport(profile),
        about: finding.mappings.map(({ objective }) => ({
          '@type': 'DefinedTerm',
          '@id': objective.url,
          termCode: String(objective.number),
          name: objective.label.text,
        })),
        isBasedOn: { '@type': 'Dataset', '@id': meta.release.url, url: `${publicUrl}/` },
      },
    };
  },
  View,
});
