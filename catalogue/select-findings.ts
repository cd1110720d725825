import { allBits, type Bits, intersect, unite } from './bits.ts';
import type { Catalogue } from './catalogue.ts';
import {
  FINDING_FIELDS,
  type FieldName,
  type FieldValues,
  type FilterField,
  type FindingConditions,
  traitsOf,
} from './finding-filter.ts';
import {
  listInner,
  readSearchText,
  requireCharacters,
  requireModest,
  requireShort,
  says,
} from './limits.ts';
import { withAnyObjective, withAnyPrinciple } from './mappings.ts';
import { findingsOf } from './profile-sets.ts';

// Object.keys forgets what the type of the table states.
const FIELD_NAMES = Object.keys(FINDING_FIELDS) as FieldName[];

/** The field of the table, for a value of any field; each is asked for its own values only. */
function fieldOf(name: FieldName): FilterField<unknown> {
  return FINDING_FIELDS[name] as FilterField<unknown>;
}

/** The fields of a filter that ask something, with what they ask. */
function listGiven(filter: FindingConditions): readonly (readonly [FieldName, unknown])[] {
  return FIELD_NAMES.flatMap((name) => (says(filter[name]) ? [[name, filter[name]] as const] : []));
}

/**
 * Refuses a filter that cannot be: the only door to what findings are asked for.
 * @throws Refusal when it is too large, or a field has a value that cannot be.
 */
export function requireFilter(filter: FindingConditions): void {
  requireModest(filter);
  const check = (inner: FindingConditions): void => {
    for (const [name, value] of listGiven(inner)) {
      fieldOf(name).check?.(value);
      requireCharacters(name, value);
      if (Array.isArray(value)) requireShort(value);
    }
    listInner(inner).forEach(check);
  };
  check(filter);
}

/** The texts that a filter asks for, as they are searched for, each once. */
export function listTexts(filter: FindingConditions): readonly string[] {
  const own = readSearchText('text', filter.text ?? '');
  return [...new Set([...(own === '' ? [] : [own]), ...listInner(filter).flatMap(listTexts)])];
}

/** The findings that match each text of {@link listTexts}. */
export type Matches = ReadonlyMap<string, Bits>;

// What is asked of mappings is asked of one and the same. Where the filter names no objective and no
// principle, a mapping to anything will do.
function selectMappings(catalogue: Catalogue, filter: FindingConditions): readonly Bits[] {
  const { objectives, principles, relevances, methods, minConfidence } = filter;
  const { mappings, size } = catalogue;
  const traits = traitsOf(filter);
  if (says(objectives)) return [];
  if (says(relevances)) return [withAnyObjective(mappings, traits, size)];
  if (says(principles) || !(says(methods) || says(minConfidence))) return [];
  return [
    unite(
      [withAnyObjective(mappings, traits, size), withAnyPrinciple(mappings, traits, size)],
      size,
    ),
  ];
}

function select(catalogue: Catalogue, filter: FindingConditions, matches: Matches): Bits {
  const { size } = catalogue;
  const findings: Bits[] = [];
  const profiles: Bits[] = [];
  for (const [name, value] of listGiven(filter)) {
    const { select: how } = fieldOf(name);
    if ('findings' in how) findings.push(how.findings(catalogue, value, filter));
    else if ('profiles' in how) profiles.push(how.profiles(catalogue, value));
  }
  if (profiles.length > 0) {
    findings.push(
      findingsOf(
        catalogue,
        intersect(profiles, () => allBits(catalogue.profiles.length)),
      ),
    );
  }
  const text = readSearchText('text', filter.text ?? '');
  if (text !== '') {
    const matched = matches.get(text);
    if (matched === undefined) throw new Error('A text of the filter was not matched before.');
    findings.push(matched);
  }
  findings.push(...selectMappings(catalogue, filter));
  for (const inner of filter.and ?? []) findings.push(select(catalogue, inner, matches));
  if (says(filter.or)) {
    const branches = (filter.or ?? []).map((inner) => select(catalogue, inner, matches));
    findings.push(unite(branches, size));
  }
  const found = intersect(findings, () => catalogue.all);
  return filter.not ? found.new_difference(select(catalogue, filter.not, matches)) : found;
}

/**
 * The findings that fit a filter.
 * @throws Refusal as {@link requireFilter} does.
 */
export function selectFindings(
  catalogue: Catalogue,
  filter: FindingConditions,
  matches: Matches,
): Bits {
  requireFilter(filter);
  return select(catalogue, filter, matches);
}

const isOfProfile = (filter: FindingConditions): boolean =>
  listGiven(filter).every(([name]) => 'profiles' in fieldOf(name).select) &&
  listInner(filter).every(isOfProfile);

/**
 * The profiles in which findings of a filter can stand, by what it asks of profiles and places,
 * whether or not one does. They are what the findings are counted out of.
 */
export function selectBase(catalogue: Catalogue, filter: FindingConditions): Bits {
  const size = catalogue.profiles.length;
  const own = listGiven(filter).flatMap(([name, value]) => {
    const { select: how } = fieldOf(name);
    return 'profiles' in how ? [how.profiles(catalogue, value)] : [];
  });
  const inner = (filter.and ?? []).map((each) => selectBase(catalogue, each));
  const either = says(filter.or)
    ? [
        unite(
          (filter.or ?? []).map((each) => selectBase(catalogue, each)),
          size,
        ),
      ]
    : [];
  const found = intersect([...own, ...inner, ...either], () => allBits(size));
  // A profile may have findings beside those that are ruled out; it is out when all of them are.
  return filter.not && isOfProfile(filter.not)
    ? found.new_difference(selectBase(catalogue, filter.not))
    : found;
}

/** A filter without one of its fields. */
export function withoutField(
  filter: FindingConditions,
  name: keyof FieldValues,
): FindingConditions {
  const { [name]: _, ...rest } = filter;
  return rest;
}

/**
 * A filter without what it asks of mappings. Where it names objectives or principles, the ways of making
 * mappings stay, since they tell which findings concern those.
 */
export function withoutTraits({
  relevances: _relevances,
  minConfidence: _minConfidence,
  methods,
  ...rest
}: FindingConditions): FindingConditions {
  const { objectives, principles } = rest;
  return says(methods) && (says(objectives) || says(principles)) ? { ...rest, methods } : rest;
}

/** The objectives that findings of a filter concern, because it names them, itself or in its `and`. */
export function listAskedObjectives({ objectives, and }: FindingConditions): readonly number[] {
  const all = [...(objectives ?? []), ...(and ?? []).flatMap(listAskedObjectives)];
  return [...new Set(all)].sort((a, b) => a - b);
}
