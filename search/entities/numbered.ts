import { DOMAIN_CODES, PRINCIPLE_CODES } from '../../reference/codes.ts';
import { CONVENTIONS } from '../../reference/conventions.ts';
import { OBJECTIVE_NUMBERS } from '../../reference/objectives.ts';
import { readNumber } from './number-words.ts';

/** A thing that a text names by its number. */
export interface NumberedThing {
  readonly typename: 'Objective' | 'Domain' | 'Principle' | 'Instrument';
  readonly key: string;
  /** As a title would say it: "Objective 10". */
  readonly matched: string;
}

/** Things with numbers: what they are called in the languages of the graph, folded. */
const NUMBERED = [
  {
    typename: 'Objective',
    title: 'Objective',
    called:
      '(?:(?:gcm|(?:the )?global compact|pacte mondial|pacto mundial|pacto global) ?)?(?:objective|objectif|objetivo|goal|obj)|gcm|global compact|pacte mondial|pacto mundial|pacto global',
    keys: OBJECTIVE_NUMBERS.map(String),
  },
  {
    typename: 'Domain',
    title: 'Domain',
    called: '(?:(?:migof|mgi) )?(?:domain|domaine|dominio|ambito)',
    keys: DOMAIN_CODES,
  },
  {
    typename: 'Principle',
    title: 'Principle',
    called:
      '(?:gcm )?(?:(?:guiding )?principle|principe(?: directeur)?|principio(?: rector| orientador)?)',
    keys: PRINCIPLE_CODES,
  },
] as const;

const OF_THE_COMPACT =
  / (?:of the|du|del|do) (?:gcm|(?:global )?compact|pacte mondial|pacto mundial|pacto global)(?: .*)?$/;
const SIGN = '(?:(?:n|no|nr|num|number|numero) )?';

const FORMS = NUMBERED.map(({ called }) => ({
  behind: new RegExp(`^(?:${called})(?: |(?=\\d))${SIGN}(.+)$`),
  before: new RegExp(`^(.+) (?:${called})$`),
}));

/** The objective, domain or principle that a folded text names by number: "gcm 10", "objectif dix". */
export function readNumbered(folded: string): readonly NumberedThing[] {
  const text = folded.replace(/^(?:the|le|la|l|el|o) /, '').replace(OF_THE_COMPACT, '');
  return NUMBERED.flatMap(({ typename, title, keys }, at) => {
    const { behind, before } = FORMS[at] ?? {};
    const number = readNumber(behind?.exec(text)?.[1] ?? before?.exec(text)?.[1] ?? '');
    const key = number === null ? undefined : keys[number - 1];
    return key === undefined ? [] : [{ typename, key, matched: `${title} ${number}` } as const];
  });
}

const ILO = '(?:ilo|oit|international labou?r organi[sz]ation)(?: s)?';
const OF_ILO = `(?:of the|of|de la|de l|del|de|da) ${ILO}`;
// "ilo 97", "ilo convention no 97", "convention 97 de l oit", "convention de l oit n 97", "c097".
const OF_THE_ILO = [
  new RegExp(`^${ILO} ?(?:(?:convention|convenio|convencao) )?(?:c ?|${SIGN})?(\\d{1,3})$`),
  new RegExp(`^(?:convention|convenio|convencao) (?:c ?|${SIGN})?(\\d{1,3}) ${OF_ILO}$`),
  new RegExp(`^(?:convention|convenio|convencao) ${OF_ILO} (?:c ?|${SIGN})?(\\d{1,3})$`),
  /^c ?(\d{2,3})$/,
];

/** The convention of the ILO that a folded text names by number. */
export function readConvention(folded: string): readonly NumberedThing[] {
  const text = folded.replace(/^(?:the|la|el|a) /, '');
  const number = OF_THE_ILO.map((form) => form.exec(text)?.[1]).find(Boolean);
  const convention = CONVENTIONS.find(({ ilo }) => ilo !== null && ilo === Number(number));
  if (convention === undefined) return [];
  const matched = `ILO Convention No. ${convention.ilo}`;
  return [{ typename: 'Instrument', key: convention.code, matched }];
}
