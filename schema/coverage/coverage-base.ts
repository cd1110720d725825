import { countBase, listAssessedElsewhere, listGroups } from '../../catalogue/base.ts';
import type { FindingConditions } from '../../catalogue/finding-filter.ts';
import { type FindingSet, ignoreTraits } from '../../catalogue/finding-set.ts';
import { tallyMappings } from '../../catalogue/matrix.ts';
import { builder } from '../builder.ts';
import {
  JurisdictionConnection,
  jurisdictionArguments,
  listJurisdictions,
} from '../place/jurisdiction-list.ts';
import { CAUTIONS } from '../release/cautions.ts';
import { LocalizedText, languageArgument, sayIn, type Words } from '../support/localized-text.ts';
import { describeGroup, GroupCoverage } from './group-coverage.ts';

/** What an aggregate was counted out of. */
export interface BaseOf {
  readonly set: FindingSet;
  /** The filters whose fields on places all hold. */
  readonly places: readonly FindingConditions[];
  /** How many jurisdictions must share a thing to be listed; absent where nothing is shared. */
  readonly minJurisdictions?: number;
  /** The set whose findings were counted by objective; absent where none were. */
  readonly byObjective?: FindingSet;
}

/** The base of a set that its own filter describes. */
export function baseOf(set: FindingSet): BaseOf {
  return { set, places: [set.filter] };
}

/** The base of a matrix of objectives: the same whatever its filter asks of mappings. */
export function baseOfMatrix(set: FindingSet): BaseOf {
  return { ...baseOf(ignoreTraits(set)), byObjective: set };
}

const groupsOf = ({ set, places }: BaseOf) =>
  listGroups(
    set.catalogue,
    places.flatMap(({ groups }) => groups ?? []),
  );

const EMPTY: Words = {
  en: 'The base is empty: this corpus has no profile in this set. That says nothing of strengths or gaps.',
  fr: 'La base est vide : ce corpus n’a aucun profil dans cet ensemble. Cela ne dit rien des points forts ni des lacunes.',
  es: 'La base está vacía: este corpus no tiene ningún perfil en este conjunto. Eso no dice nada de fortalezas ni de lagunas.',
};

const tooFew = (here: number, asked: number): Words => ({
  en: `Nothing can be common here: ${here} with a profile in this set, and ${asked} are asked to share it. An empty list says nothing of strengths or gaps.`,
  fr: `Rien ne peut être commun ici : ${here} avec un profil dans cet ensemble, et ${asked} doivent le partager. Une liste vide ne dit rien des points forts ni des lacunes.`,
  es: `Nada puede ser común aquí: ${here} con un perfil en este conjunto, y se pide que ${asked} lo compartan. Una lista vacía no dice nada de fortalezas ni de lagunas.`,
});

const severalYears = (first: number | null, last: number | null): Words => ({
  en: `The profiles are of ${first} to ${last}: they do not show one moment.`,
  fr: `Les profils vont de ${first} à ${last} : ils ne montrent pas un même moment.`,
  es: `Los perfiles van de ${first} a ${last}: no muestran un mismo momento.`,
});

/** What the cells of a matrix count beside what is sure and to the point; nothing where that is all. */
function describeMappings(set: FindingSet): readonly Words[] {
  const { all, secondary, low } = tallyMappings(set);
  if (secondary === 0 && low === 0) return [];
  return [
    {
      en: `Of the ${all} mappings that the cells count, ${secondary} are secondary and ${low} of low confidence: \`primaryCount\` and \`byConfidence\` tell them apart.`,
      fr: `Des ${all} rattachements que comptent les cases, ${secondary} sont secondaires et ${low} peu sûrs : \`primaryCount\` et \`byConfidence\` les distinguent.`,
      es: `De las ${all} correspondencias que cuentan las celdas, ${secondary} son secundarias y ${low} poco seguras: \`primaryCount\` y \`byConfidence\` las distinguen.`,
    },
  ];
}

function warn(base: BaseOf): readonly Words[] {
  const { jurisdictions, earliestYear, latestYear } = countBase(base.set);
  const { minJurisdictions = 0 } = base;
  return [
    ...(jurisdictions === 0 ? [EMPTY] : []),
    ...(jurisdictions > 0 && jurisdictions < minJurisdictions
      ? [tooFew(jurisdictions, minJurisdictions)]
      : []),
    ...groupsOf(base).map(describeGroup),
    ...(earliestYear !== latestYear ? [severalYears(earliestYear, latestYear)] : []),
    ...(base.byObjective ? describeMappings(base.byObjective) : []),
    ...CAUTIONS,
  ];
}

/** What an aggregate was counted out of. */
export const CoverageBase = builder.objectRef<BaseOf>('CoverageBase').implement({
  description:
    'What an aggregate was counted out of: print it beside every number that you take from there.',
  fields: (t) => ({
    findingCount: t.int({
      description:
        'Findings in the set; beside a matrix of objectives, whatever the filter asks of mappings.',
      resolve: ({ set }) => set.count,
    }),
    profileCount: t.int({
      description:
        'Profiles in the set: those that the filter leaves in by level, place, slug, edition and year, whether or not a finding in them fits the rest of it.',
      resolve: ({ set }) => countBase(set).profiles,
    }),
    jurisdictionCount: t.int({
      description:
        'Jurisdictions of those profiles. One with two editions counts once; a local authority counts beside its country.',
      resolve: ({ set }) => countBase(set).jurisdictions,
    }),
    earliestYear: t.int({
      nullable: true,
      description: 'The year of the oldest of those profiles; null when there is none.',
      resolve: ({ set }) => countBase(set).earliestYear,
    }),
    latestYear: t.int({
      nullable: true,
      description: 'The year of the newest of those profiles; null when there is none.',
      resolve: ({ set }) => countBase(set).latestYear,
    }),
    byGroup: t.field({
      type: [GroupCoverage],
      description:
        'For each group that the question names, by code: how far its members are covered. Groups inside `and`, `or` and `not` of a filter are not looked for.',
      resolve: groupsOf,
    }),
    assessedWithoutProfile: t.connection(
      {
        type: 'Jurisdiction',
        description:
          'Jurisdictions of the places and the level that the question names (all, when it names none) whose assessment a source states and whose text is not in this corpus. Others may have been assessed too: the sources here do not list all assessments.',
        args: jurisdictionArguments,
        resolve: ({ set, places }, args, { release }) =>
          listJurisdictions(
            release,
            listAssessedElsewhere(set.catalogue, places).map(release.reference.jurisdictionByCode),
            args,
          ),
      },
      JurisdictionConnection,
    ),
    release: t.field({
      type: 'Release',
      description: 'The release that was counted.',
      resolve: (_base, _args, { release }) => release,
    }),
    cautions: t.field({
      type: [LocalizedText],
      description: 'What to keep in mind with the numbers: of this base first, then of all.',
      args: languageArgument,
      resolve: (base, { language }) => warn(base).map((words) => sayIn(words, language)),
    }),
  }),
});
