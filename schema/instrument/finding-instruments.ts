import { builder } from '../builder.ts';

builder.prismaObjectFields('Finding', (t) => ({
  instruments: t.field({
    type: ['Instrument'],
    description:
      'The laws, policies, plans, agreements and the like that it names, each once, in the order of its text.',
    resolve: async ({ id }, _args, { release: { entities } }) => {
      const mentions = await entities.mentions.get(id);
      const first = mentions.filter(({ ordinal }) => ordinal === 1);
      return entities.instruments.list(first.map(({ instrumentId }) => instrumentId));
    },
  }),
  instrumentMentions: t.field({
    type: ['InstrumentMention'],
    description: 'Where it names them, in the order of its text.',
    resolve: ({ id }, _args, { release }) => release.entities.mentions.get(id),
  }),
}));
