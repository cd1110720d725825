import { fold, foldWords } from '../../text/fold.ts';
import { type Breathe, breatheNot, makePace } from '../pace.ts';
import type { Entity, EntityFinder, EntityName, EntityType, Led } from '../query/entity.ts';
import { type NumberedThing, readConvention, readNumbered } from './numbered.ts';

/** A thing that queries may name, and how. */
export interface Named {
  readonly type: EntityType;
  readonly key: string;
  readonly name: EntityName;
  /** What it is called and means nothing else: "Mombasa". */
  readonly spellings: readonly string[];
  /** Codes, which count in capitals only: "CPLP". */
  readonly codes: readonly string[];
  /** Titles made of plain words, which count where they are all that is asked: "Data". */
  readonly titles: readonly string[];
  /** Names that a text may say it by. */
  readonly inTexts: readonly string[];
  /** The findings that it leads to, read when it is asked for. */
  readonly lead: () => readonly Led[];
  /** The same, where a title led to it; a title says less than a number. */
  readonly leadByTitle: () => readonly Led[];
}

/** What else a text may be read as. */
export interface NamedByRule {
  readonly type: EntityType;
  readonly key: string;
}

const idOf = ({ type, key }: NamedByRule): string => `${type}:${key}`;

const ofNumbered = ({ typename, key }: NumberedThing): NamedByRule => ({ type: typename, key });

/** "objective 5 regular pathways": a number, then words of the objective's own title. */
const NUMBER_AND_TITLE = /^(.*?\d{1,2}) (\D+)$/;

/** Things by what they are called. */
type Names = Map<string, Named[]>;

function addNames(names: Names, spelled: readonly string[], thing: Named): void {
  for (const name of new Set(spelled)) {
    if (name === '') continue;
    const things = names.get(name);
    if (things === undefined) names.set(name, [thing]);
    else things.push(thing);
  }
}

/**
 * Makes a finder of what queries name, so that nothing else waits for long.
 * @param readByRule what a run of words means by a rule that no list holds, such as a country in any
 * language.
 */
export async function makeEntityFinder(
  things: readonly Named[],
  readByRule: (run: string) => readonly NamedByRule[],
  breathe: Breathe = breatheNot,
): Promise<EntityFinder> {
  const byId = new Map<string, Named>();
  const [spellings, codes, titles]: [Names, Names, Names] = [new Map(), new Map(), new Map()];
  const words = new Set<string>();
  const pace = makePace(breathe);
  for (const thing of things) {
    byId.set(idOf(thing), thing);
    const folded = thing.spellings.map(fold);
    addNames(spellings, folded, thing);
    addNames(codes, thing.codes, thing);
    addNames(titles, thing.titles.map(fold), thing);
    for (const name of [...folded, ...thing.codes.map(fold)]) {
      for (const word of name.split(' ')) if (word !== '') words.add(word);
    }
    const pause = pace();
    if (pause !== null) await pause;
  }

  const open = (thing: Named, isByTitle: boolean): Entity => ({
    type: thing.type,
    key: thing.key,
    name: thing.name,
    led: isByTitle ? thing.leadByTitle() : thing.lead(),
    names: thing.inTexts,
  });

  /** Of several things of one type none is sure. */
  function leaveSure(found: readonly Named[]): readonly Named[] {
    const each = [...new Map(found.map((thing) => [idOf(thing), thing])).values()];
    return each.filter(({ type }) => each.filter((other) => other.type === type).length === 1);
  }

  function readNumber(folded: string): readonly Named[] {
    const whole = [...readNumbered(folded), ...readConvention(folded)].map(ofNumbered);
    if (whole.length > 0) return whole.flatMap((each) => byId.get(idOf(each)) ?? []);
    const [, number = '', rest = ''] = NUMBER_AND_TITLE.exec(folded) ?? [];
    return readNumbered(number).flatMap((each) => {
      const thing = byId.get(idOf(ofNumbered(each)));
      const words = new Set(foldWords((thing?.titles ?? []).join(' ')));
      const isOwn = rest.split(' ').every((word) => words.has(word));
      return thing !== undefined && isOwn ? [thing] : [];
    });
  }

  return {
    find: (run, isWhole) => {
      const folded = fold(run);
      if (folded === '') return [];
      const sure = leaveSure([
        ...readNumber(folded),
        ...(spellings.get(folded) ?? []),
        ...(codes.get(run.trim()) ?? []),
        ...readByRule(run).flatMap((each) => byId.get(idOf(each)) ?? []),
      ]);
      const ids = new Set(sure.map(idOf));
      const titled = isWhole ? (titles.get(folded) ?? []) : [];
      return [
        ...sure.map((thing) => open(thing, false)),
        ...leaveSure(titled)
          .filter((thing) => !ids.has(idOf(thing)))
          .map((thing) => open(thing, true)),
      ];
    },
    words,
  };
}
