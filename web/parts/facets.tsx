import type { ComponentChildren } from 'preact';
import type { FacetsFragment, SearchPageQuery } from '../generated/types.ts';
import { type Chosen, type FilterName, withChosen, without } from '../site/filter.ts';
import { useLink, useSite } from '../site/site.ts';
import { languagesOf } from '../words/formats.ts';
import { Localized } from './localized.tsx';

interface Option {
  readonly value: string;
  readonly name: ComponentChildren;
  readonly count: number;
}

/** All that can be chosen, by name, each in its own order. */
function useOptions(
  facets: FacetsFragment,
): Readonly<Partial<Record<FilterName, readonly Option[]>>> {
  const { words, language } = useSite();
  const languages = languagesOf(language);
  return {
    kinds: facets.kinds.map(({ kind, count }) => ({
      value: kind,
      name: words.kindsPlural[kind],
      count,
    })),
    domains: facets.domains.map(({ domain, count }) => ({
      value: domain.code,
      name: <Localized text={domain.name} isBare />,
      count,
    })),
    levels: facets.levels.map(({ level, count }) => ({
      value: level,
      name: words.levels[level],
      count,
    })),
    countries: facets.countries.map(({ country, count }) => ({
      value: country.code,
      name: <Localized text={country.name} isBare />,
      count,
    })),
    regions: facets.regions.map(({ region, count }) => ({
      value: region.code,
      name: <Localized text={region.name} isBare />,
      count,
    })),
    groups: facets.groups.map(({ group, count }) => ({
      value: group.code,
      name: group.code,
      count,
    })),
    objectives: facets.objectives.map(({ objective, count }) => ({
      value: String(objective.number),
      name: (
        <>
          {objective.number} <Localized text={objective.label} isBare />
        </>
      ),
      count,
    })),
    textLanguages: facets.textLanguages.map(({ textLanguage, count }) => ({
      value: textLanguage,
      name: languages.of(textLanguage) ?? textLanguage,
      count,
    })),
  };
}

function Facet({
  name,
  options,
  chosen,
}: {
  readonly name: FilterName;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
}) {
  const { words } = useSite();
  const legend = words.facets[name as keyof typeof words.facets];
  if (options.length === 0) return null;
  const boxes = options.map(({ value, name: label, count }) => {
    const isChosen = chosen.includes(value);
    return (
      <label key={value} class={count === 0 && !isChosen ? 'empty' : undefined}>
        <input
          type="checkbox"
          name={name}
          value={value}
          checked={isChosen}
          disabled={count === 0 && !isChosen}
        />
        <span>{label}</span> <span class="count">{count}</span>
      </label>
    );
  });
  if (options.length <= 8) {
    return (
      <fieldset>
        <legend>{legend}</legend>
        {boxes}
      </fieldset>
    );
  }
  return (
    <details open={chosen.length > 0}>
      <summary>{legend}</summary>
      <fieldset>
        <legend class="hidden">{legend}</legend>
        {boxes}
      </fieldset>
    </details>
  );
}

/** What findings can be narrowed to, with how many there would be. */
export function FacetFields({
  facets,
  chosen,
}: {
  readonly facets: FacetsFragment;
  readonly chosen: Chosen;
}) {
  const options = useOptions(facets);
  const shown = Object.keys(options) as FilterName[];
  const others = (Object.keys(chosen) as FilterName[]).filter((name) => !shown.includes(name));
  return (
    <>
      {shown.map((name) => (
        <Facet key={name} name={name} options={options[name] ?? []} chosen={chosen[name] ?? []} />
      ))}
      {others.map((name) => (
        <input key={name} type="hidden" name={name} value={(chosen[name] ?? []).join(',')} />
      ))}
    </>
  );
}

/** What is chosen, each as a link that takes it away. */
export function Chips({
  data,
  chosen,
  text,
}: {
  readonly data: SearchPageQuery;
  readonly chosen: Chosen;
  readonly text: string;
}) {
  const { words } = useSite();
  const link = useLink();
  const options = useOptions(data.counted.facets);
  const chips = (Object.entries(chosen) as [FilterName, readonly string[]][]).flatMap(
    ([name, values]) => values.map((value) => ({ name, value })),
  );
  if (chips.length === 0) return null;
  return (
    <ul class="chips" aria-label={words.search.chosen}>
      {chips.map(({ name, value }) => (
        <li key={`${name}${value}`}>
          <a href={link('/search', withChosen(without(chosen, name, value), { query: text }))}>
            <span class="hidden">{words.search.remove} </span>
            {options[name]?.find((option) => option.value === value)?.name ?? value}{' '}
            <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
