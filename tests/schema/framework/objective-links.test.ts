import { expect, test } from 'vitest';
import { openGraph } from '../../support/graph.ts';

test('an objective says its actions, and the areas and targets that were derived for it', async () => {
  const graph = await openGraph();
  const { data, errors } = await graph.ask(`{ objectives {
    number actionCount actions { letter }
    indicatorAreas { code } sdgTargets { code }
  } }`);
  await graph.close();
  expect(errors).toEqual([]);
  for (const { actionCount, actions } of data.objectives) expect(actions).toHaveLength(actionCount);
  expect(data.objectives[19]).toMatchObject({
    number: 20,
    indicatorAreas: [{ code: 'remittances' }],
    sdgTargets: [{ code: '10.c' }],
  });
  expect(data.objectives[12]).toMatchObject({ number: 13, indicatorAreas: [], sdgTargets: [] });
});
