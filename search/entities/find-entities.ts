import { fold, foldWords } from '../../text/fold.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Entity, EntityFinder, EntityType, Led } from '../query/entity.ts';
import { type NumberedThing, readConvention, readNumbered } from './numbered.ts';

/** A thing that queries may name, and how. */
export interface Named {
  readonly type: EntityType;
  readonly key: string;
  readonly name: string;
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

/**
 * Makes a finder of what queries name.
 * @param readByRule what a run of words means by a rule that no list holds, such as a country in any
 * language.
 */
export function makeEntityFinder(
  things: readonly Named[],
  readByRule: (run: string) => readonly NamedByRule[],
): EntityFinder {
  const byId = new Map(things.map((thing) => [idOf(thing), thing]));
  const list = (spell: (thing: Named) => readonly string[]) =>
    groupBy(
      things.flatMap((thing) =>
        [...new Set(spell(thing))].flatMap((name) => (name === '' ? [] : [{ name, thing }])),
      ),
      ({ name }) => name,
    );
  const spellings = list((thing) => thing.spellings.map(fold));
  const codes = list((thing) => thing.codes);
  const titles = list((thing) => thing.titles.map(fold));
  const things_ = (entries: readonly { thing: Named }[] | undefined) =>
    (entries ?? []).map(({ thing }) => thing);

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
        ...things_(spellings.get(folded)),
        ...things_(codes.get(run.trim())),
        ...readByRule(run).flatMap((each) => byId.get(idOf(each)) ?? []),
      ]);
      const ids = new Set(sure.map(idOf));
      const titled = isWhole ? things_(titles.get(folded)) : [];
      return [
        ...sure.map((thing) => open(thing, false)),
        ...leaveSure(titled)
          .filter((thing) => !ids.has(idOf(thing)))
          .map((thing) => open(thing, true)),
      ];
    },
    words: new Set(
      things.flatMap(({ spellings: names, codes: own }) => [...names, ...own].flatMap(foldWords)),
    ),
  };
}
