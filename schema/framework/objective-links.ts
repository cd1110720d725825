import { OBJECTIVE_LINKS } from '../../reference/objective-links.ts';
import { OBJECTIVES } from '../../reference/objectives.ts';
import { builder } from '../builder.ts';
import { Objective } from './objective.ts';

const NOT_OFFICIAL =
  'Derived by the makers of MGI Graph from topics and lettered actions; neither IOM nor the United Nations has said so.';

const SdgTarget = builder.objectRef<{ readonly code: string }>('SdgTarget').implement({
  description: `A target of the Sustainable Development Goals that an objective ties to. ${NOT_OFFICIAL}`,
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its number. Example: "10.c".' }),
  }),
});

const ACTION_COUNTS = new Map(OBJECTIVES.map(({ number, actionCount }) => [number, actionCount]));

builder.prismaObjectFields(Objective, (t) => ({
  actionCount: t.int({
    description: 'How many lettered actions it has in A/RES/73/195. Example: 10.',
    resolve: ({ number }) => ACTION_COUNTS.get(number) ?? 0,
  }),
  indicatorAreas: t.field({
    type: ['IndicatorArea'],
    description: `The indicator areas whose findings concern it most often, a few. ${NOT_OFFICIAL}`,
    resolve: ({ number }, _args, { release }) =>
      (OBJECTIVE_LINKS.get(number)?.areas ?? []).map(release.reference.areaByCode),
  }),
  sdgTargets: t.field({
    type: [SdgTarget],
    description: `Targets that its own actions name; empty for most. Target 10.7, which the indicators serve as a whole, is not among them. ${NOT_OFFICIAL}`,
    resolve: ({ number }) =>
      (OBJECTIVE_LINKS.get(number)?.sdgTargets ?? []).map((code) => ({ code })),
  }),
}));
