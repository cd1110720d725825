import type { ComponentChildren } from 'preact';
import { MatrixPageDocument } from '../generated/documents.ts';
import type { MatrixPageQuery } from '../generated/types.ts';
import { Base } from '../parts/base.tsx';
import { Cautions } from '../parts/cautions.tsx';
import { Cite } from '../parts/cite.tsx';
import { CountCell } from '../parts/count-cell.tsx';
import { Localized } from '../parts/localized.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { KeepLanguage } from '../parts/search-box.tsx';
import { Take } from '../parts/take.tsx';
import { type Chosen, readChosen, toFilter, toProfileFilter, withChosen } from '../site/filter.ts';
import { FINDING_KINDS } from '../site/finding-kinds.ts';
import type { Parameters } from '../site/link.ts';
import { liveForm } from '../site/live.ts';
import { openerOf } from '../site/page.tsx';
import { useLink, useSite } from '../site/site.ts';

/** What the columns are. */
const AXES = ['domain', 'kind', 'profile'] as const;
type Axis = (typeof AXES)[number];

const readAxis = (parameters: URLSearchParams): Axis =>
  AXES.find((axis) => axis === parameters.get('by')) ?? 'domain';

interface Count {
  readonly all: number;
  readonly primary: number;
}

interface Column {
  readonly key: string;
  readonly name: ComponentChildren;
  /** Its name in plain text, for the names of cells. */
  readonly text: string;
  /** What its cells ask for beside their objective. */
  readonly asks: Parameters;
  readonly count: (objective: number) => Count;
}

const NONE: Count = { all: 0, primary: 0 };

/** The columns of an axis. */
function useColumns(data: MatrixPageQuery, axis: Axis): readonly Column[] {
  const { words } = useSite();
  const { coverage, domains, profiles } = data;
  if (axis === 'profile') {
    return (profiles?.nodes ?? []).map(({ slug, jurisdiction, year, findings }) => ({
      key: slug,
      name: (
        <>
          <Localized text={jurisdiction.name} isBare /> {year}
        </>
      ),
      text: `${jurisdiction.name.text} ${year}`,
      asks: { profiles: slug },
      count: (number) => {
        const cell = findings.facets.objectives.find(
          ({ objective }) => objective.number === number,
        );
        return cell === undefined ? NONE : { all: cell.count, primary: cell.primaryCount };
      },
    }));
  }
  if (axis === 'kind') {
    return FINDING_KINDS.map((kind) => ({
      key: kind,
      name: words.kindsPlural[kind],
      text: words.kindsPlural[kind],
      asks: { kinds: kind },
      count: (number) => {
        const cell = coverage.byKind?.find(
          (each) => each.kind === kind && each.objective.number === number,
        );
        return cell === undefined ? NONE : { all: cell.findingCount, primary: cell.primaryCount };
      },
    }));
  }
  return domains.map(({ code, number: at, name }) => ({
    key: code,
    name: (
      <>
        {at} <Localized text={name} isBare />
      </>
    ),
    text: name.text,
    asks: { domains: code },
    count: (number) => {
      const cell = coverage.byDomain?.find(
        ({ domain, objective }) => domain.code === code && objective.number === number,
      );
      return cell === undefined ? NONE : { all: cell.findingCount, primary: cell.primaryCount };
    },
  }));
}

/** Rows are of the objectives that are asked for: a cell of another would not be the list it leads to. */
const isAsked = ({ objectives }: Chosen, number: number): boolean =>
  objectives === undefined || objectives.includes(String(number));

function Cell({
  count,
  name,
  asks,
}: {
  readonly count: Count;
  readonly name: string;
  readonly asks: Parameters;
}) {
  const { words } = useSite();
  const says = words.matrix.cell(count.all, count.primary);
  return (
    <CountCell count={count.all} name={`${name}: ${says}`} asks={asks}>
      {count.primary === count.all ? null : (
        // The name of the link has it in words.
        <span class="part" aria-hidden="true">
          {count.primary}
        </span>
      )}
    </CountCell>
  );
}

function Table({
  data,
  axis,
  chosen,
}: {
  readonly data: MatrixPageQuery;
  readonly axis: Axis;
  readonly chosen: Chosen;
}) {
  const { words } = useSite();
  const link = useLink();
  const columns = useColumns(data, axis);
  return (
    <Scroll by="caption">
      <table class="matrix">
        <caption id="caption">{words.matrix.caption[axis]}</caption>
        <thead>
          <tr>
            <th scope="col">{words.objectives.one}</th>
            {columns.map(({ key, name }) => (
              <th key={key} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">{words.matrix.all}</th>
          </tr>
        </thead>
        <tbody>
          {data.coverage.byObjective
            .filter(({ objective }) => isAsked(chosen, objective.number))
            .toSorted((a, b) => a.objective.number - b.objective.number)
            .map(({ objective, findingCount, primaryCount }) => {
              const name = `${words.objective.name(objective.number)}: ${objective.label.text}`;
              const asks = withChosen(chosen, { objectives: objective.number });
              return (
                <tr key={objective.number}>
                  <th scope="row">
                    <a href={link(objective.url)}>
                      {objective.number} <Localized text={objective.label} isBare />
                    </a>
                  </th>
                  {columns.map((column) => (
                    <Cell
                      key={column.key}
                      count={column.count(objective.number)}
                      name={`${name}, ${column.text}`}
                      asks={{ ...asks, ...column.asks }}
                    />
                  ))}
                  <Cell
                    count={{ all: findingCount, primary: primaryCount }}
                    name={name}
                    asks={asks}
                  />
                </tr>
              );
            })}
        </tbody>
      </table>
    </Scroll>
  );
}

/** What the columns may be, and how sure mappings must be to be counted. */
function Choices({ axis, chosen }: { readonly axis: Axis; readonly chosen: Chosen }) {
  const { words } = useSite();
  const { relevances = [], minConfidence = [], ...others } = chosen;
  const radio = (name: string, value: string, text: string, isChosen: boolean) => (
    <label key={value}>
      <input type="radio" name={name} value={value} checked={isChosen} /> <span>{text}</span>
    </label>
  );
  return (
    <form action="/matrix" method="get" class="choices" {...liveForm(words, '#matrix')}>
      <KeepLanguage />
      {Object.entries(others).map(([name, values]) => (
        <input key={name} type="hidden" name={name} value={values?.join(',')} />
      ))}
      <fieldset>
        <legend>{words.matrix.columns}</legend>
        {AXES.map((each) => radio('by', each, words.matrix.axes[each], each === axis))}
      </fieldset>
      <fieldset>
        <legend>{words.matrix.counted}</legend>
        {radio('relevances', '', words.matrix.allRelevances, relevances.length !== 1)}
        {radio('relevances', 'PRIMARY', words.matrix.primaryOnly, relevances.join() === 'PRIMARY')}
      </fieldset>
      <fieldset>
        <legend>{words.matrix.sure}</legend>
        {radio('minConfidence', '', words.matrix.anySure, minConfidence.length === 0)}
        {radio('minConfidence', 'MEDIUM', words.matrix.mediumSure, minConfidence[0] === 'MEDIUM')}
        {radio('minConfidence', 'HIGH', words.matrix.highSure, minConfidence[0] === 'HIGH')}
      </fieldset>
      <p class="apply">
        <button type="submit">{words.search.apply}</button>
      </p>
    </form>
  );
}

function View({ data }: { readonly data: MatrixPageQuery }) {
  const { words, parameters, publicUrl, path } = useSite();
  const link = useLink();
  const axis = readAxis(parameters);
  const chosen = readChosen(parameters);
  const { base, withObjectiveCount, otherwiseMappedCount, withoutObjectiveCount } = data.coverage;
  const page = data.profiles?.pageInfo;
  const here = withChosen(chosen, { by: axis });
  return (
    <article class="wide">
      <h1>{words.matrix.title}</h1>
      <Choices axis={axis} chosen={chosen} />
      <section id="matrix" aria-label={words.matrix.title}>
        <Base of={base} />
        {chosen.objectives === undefined ? (
          <p class="small">
            {words.matrix.without(withObjectiveCount, otherwiseMappedCount, withoutObjectiveCount)}
          </p>
        ) : null}
        <p class="small">{words.matrix.read}</p>
        <Table data={data} axis={axis} chosen={chosen} />
        <p class="pages">
          {parameters.has('after') ? (
            <a href={link('/matrix', here)}>{words.search.first}</a>
          ) : null}
          {page?.hasNextPage ? (
            <a rel="next" href={link('/matrix', { ...here, after: page.endCursor })}>
              {words.matrix.moreProfiles} →
            </a>
          ) : null}
        </p>
      </section>
      <Cite of={data.counted} url={publicUrl + link(path, here)} />
      <Cautions />
      <Take findings={chosen} coverage={chosen} />
    </article>
  );
}

/** Objectives by domain, by kind or by profile: how many findings, each count a link to them. */
export const openMatrix = openerOf({
  document: MatrixPageDocument,
  read: ({ path, parameters, language }) => {
    if (path !== '/matrix') return null;
    const chosen = readChosen(parameters);
    return {
      filter: toFilter(chosen),
      profiles: toProfileFilter(chosen),
      byProfile: readAxis(parameters) === 'profile',
      after: parameters.get('after'),
      language,
    };
  },
  pathOf: () => '/matrix',
  head: ({ counted }, { words }) => ({
    title: words.matrix.title,
    description: `${words.counts.findings(counted.totalCount)}. ${words.site.notRanked}`,
  }),
  View,
});
