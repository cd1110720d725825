import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OBJECTIVE_ACTIONS } from '../../../reference/objective-actions.ts';
import { type Graph, openGraph } from '../../support/graph.ts';
import { curated } from '../finding/curated.ts';

// An answer has the shape that its query asks for.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Row = any;

let graph: Graph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph.close());

async function readFindings(): Promise<readonly Row[]> {
  const fields = `reference
    mappings { objective { number } action { letter gist { text } } relevance confidence method rationale { text language } }
    principleMappings { principle { code } confidence method rationale { text language } }`;
  const { data, errors } = await graph.ask(
    `{ start: findings(first: 100) { nodes { ${fields} } } end: findings(last: 18) { nodes { ${fields} } } }`,
  );
  expect(errors).toEqual([]);
  return [...data.start.nodes, ...data.end.nodes];
}

describe('every finding', () => {
  test('is mapped, stands under a principle, or has its reason in the curated file', async () => {
    const findings = await readFindings();
    expect(findings).toHaveLength(118);
    const unmapped = findings.filter(
      ({ mappings, principleMappings }) => mappings.length + principleMappings.length === 0,
    );
    const explained = curated.filter(
      ({ objectives, principles, considered }) =>
        objectives.length + principles.length === 0 && considered !== undefined,
    );
    expect(unmapped.map(({ reference }) => reference).toSorted()).toEqual(
      explained.map(({ reference }) => reference).toSorted(),
    );
  });

  test('has the mappings of its curated file, primary first, each with its reason', async () => {
    const findings = await readFindings();
    const byReference = new Map(curated.map((each) => [each.reference, each]));
    for (const { reference, mappings, principleMappings } of findings) {
      const own = byReference.get(reference);
      const objectives = own?.objectives.toSorted(
        (a, b) => a.relevance.localeCompare(b.relevance) || a.objective - b.objective,
      );
      expect(
        mappings.map(({ objective, action, method, rationale, ...rest }: Row) => ({
          objective: objective.number,
          action: action?.letter ?? null,
          rationale: rationale.text,
          ...rest,
        })),
      ).toEqual(objectives);
      const codes = principleMappings.map(({ principle }: Row) => principle.code);
      expect(codes.toSorted()).toEqual(
        own?.principles.map(({ principle }) => principle).toSorted(),
      );
      for (const { method, rationale } of [...mappings, ...principleMappings]) {
        expect(method).toBe('CURATED');
        expect(rationale.text).toMatch(/^\p{Lu}.{20,}\.$/su);
        expect(rationale.language).toBe('EN');
      }
    }
  });

  test('names an action that its objective has', async () => {
    const gists = new Map(
      OBJECTIVE_ACTIONS.map(({ objective, letter, gist }) => [`${objective}${letter}`, gist]),
    );
    for (const { mappings } of await readFindings()) {
      for (const { objective, action } of mappings) {
        if (action === null) continue;
        expect(action.gist.text).toBe(gists.get(`${objective.number}${action.letter}`));
      }
    }
  });
});
