import { expect, test } from 'vitest';
import { openGraph } from '../../support/graph.ts';

test('an objective says its actions, areas and targets, and that the last two are derived', async () => {
  const graph = await openGraph();
  const { data, errors } = await graph.ask(`{ objectives {
    number actionCount actions { letter }
    areas { isDerived area { code } } sdgTargets { code isDerived }
  } }`);
  await graph.close();
  expect(errors).toEqual([]);
  for (const { actionCount, actions } of data.objectives) expect(actions).toHaveLength(actionCount);
  expect(data.objectives[19]).toMatchObject({
    number: 20,
    areas: [{ isDerived: true, area: { code: 'remittances' } }],
    sdgTargets: [{ code: '10.c', isDerived: true }],
  });
  expect(data.objectives[12]).toMatchObject({ number: 13, areas: [], sdgTargets: [] });
});
