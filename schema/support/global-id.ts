import { DOMAIN_CODES, PRINCIPLE_CODES } from '../../reference/codes.ts';
import { userError } from './errors.ts';
import { seal, unseal } from './opaque.ts';

const PATTERN = /^([A-Za-z]{1,40}):([\w/-]{1,200})$/;

const isCode = (codes: readonly string[]) => (key: string) => codes.includes(key);
const isNumber = (key: string) => /^[1-9]\d{0,8}$/.test(key);
const isText = (): boolean => true;

/** Everything that has a global id, and what its natural key can be. */
const KEYS: ReadonlyMap<string, (key: string) => boolean> = new Map([
  ['Domain', isCode(DOMAIN_CODES)],
  ['Finding', isText],
  ['Principle', isCode(PRINCIPLE_CODES)],
  ['IndicatorArea', isText],
  ['Instrument', isText],
  ['Jurisdiction', isText],
  ['Group', isText],
  ['Objective', isNumber],
  ['ProcessStep', isNumber],
  ['Profile', isText],
  ['Publication', isText],
  ['Region', isText],
  ['Release', isNumber],
  ['Document', isText],
]);

/** Makes the global id of a thing from its type and its natural key. */
export function encodeGlobalId(typename: string, id: string | number | bigint): string {
  return seal(`${typename}:${id}`);
}

/** What a global id says; that which nothing in the graph can have says no type, and itself. */
export interface ReadId {
  readonly typename: string;
  readonly id: string;
}

/** Says that nothing in the graph can have an id. */
export const refuseId = (globalId: string) =>
  userError(
    'BAD_USER_INPUT',
    `"${globalId.slice(0, 60)}" is not a global id. Take the \`id\` of something in the graph.`,
  );

/** Reads a global id. It refuses none: of a list of ids, one that is wrong must not fail the others. */
export function decodeGlobalId(globalId: string): ReadId {
  const [, typename = '', id = ''] = PATTERN.exec(unseal(globalId) ?? '') ?? [];
  if (KEYS.get(typename)?.(id) === true) return { typename, id };
  return { typename: '', id: globalId };
}
