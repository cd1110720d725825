import type { SchemaChanges } from './schema-changes.ts';

const VERSION = /^(\d+)\.(\d+)\.(\d+)$/;

/**
 * The version that follows: a new first number when programs may break, a new second one when there
 * is more; before 1.0.0 the second and the third, as semantic versioning has it. Null when the
 * schema did not change: then there is nothing to release.
 * @throws Error when the version is none.
 */
export function nextVersion(version: string, changes: SchemaChanges): string | null {
  const [, major, minor, patch] = VERSION.exec(version)?.map(Number) ?? [];
  if (major === undefined || minor === undefined || patch === undefined) {
    throw new Error(`"${version}" is no version such as 1.2.3.`);
  }
  const { breaking, dangerous, safe } = changes;
  if (breaking.length > 0) return major === 0 ? `0.${minor + 1}.0` : `${major + 1}.0.0`;
  if (dangerous.length + safe.length === 0) return null;
  return major === 0 ? `0.${minor}.${patch + 1}` : `${major}.${minor + 1}.0`;
}
