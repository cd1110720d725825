import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/** What changed from one schema to the next, in sentences, by what it does to programs. */
export interface SchemaChanges {
  /** Programs that worked may fail, or no longer compile. */
  readonly breaking: readonly string[];
  /** Programs still work, but may meet what they did not know: a new value of an enum. */
  readonly dangerous: readonly string[];
  /** There is more to ask for. */
  readonly safe: readonly string[];
}

/** Compares two schemas in SDL. Descriptions do not count: they change no program. */
export async function compareSchemas(before: string, after: string): Promise<SchemaChanges> {
  const all = await diff(buildSchema(before), buildSchema(after));
  const changes = all.filter(({ type }) => !type.includes('DESCRIPTION'));
  const pick = (level: CriticalityLevel) =>
    changes
      .filter(({ criticality }) => criticality.level === level)
      .map(({ message }) => message)
      .sort();
  return {
    breaking: pick(CriticalityLevel.Breaking),
    dangerous: pick(CriticalityLevel.Dangerous),
    safe: pick(CriticalityLevel.NonBreaking),
  };
}
