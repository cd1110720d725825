import { builder } from '../builder.ts';
import { pageOfList } from '../support/connection.ts';
import { costs, measureShort } from '../support/query-cost.ts';
import { InstrumentConnection, instrumentArguments, listInstruments } from './instrument-list.ts';
import { InstrumentMentionConnection } from './instrument-mention.ts';

builder.prismaObjectFields('Finding', (t) => ({
  instruments: t.connection(
    {
      type: 'Instrument',
      extensions: costs(measureShort(4)),
      description: 'The laws, policies, plans, agreements and the like that it names, each once.',
      args: instrumentArguments,
      resolve: async ({ id }, args, { release }) => {
        const { numberOf } = release.catalogue.instruments;
        const mentions = await release.entities.mentions.get(id);
        const numbers = new Set(mentions.map(({ instrumentId }) => numberOf(instrumentId)));
        return listInstruments(release, args, [...numbers]);
      },
    },
    InstrumentConnection,
  ),
  mentions: t.connection(
    {
      type: 'InstrumentMention',
      extensions: costs(measureShort(4)),
      description: 'Where it names them, in the order of its text.',
      resolve: async ({ id }, args, { release }) =>
        pageOfList(
          await release.entities.mentions.get(id),
          { order: 'MENTION_PLACE', parts: ['number'], keyOf: ({ spanFrom }) => [spanFrom] },
          args,
          (rows) => rows,
        ),
    },
    InstrumentMentionConnection,
  ),
}));
