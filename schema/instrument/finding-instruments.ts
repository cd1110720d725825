import { builder } from '../builder.ts';
import { Finding } from '../finding/finding.ts';
import { Instrument } from './instrument.ts';

builder.prismaObjectFields(Finding, (t) => ({
  instruments: t.field({
    type: [Instrument],
    description:
      'The laws, policies, plans, agreements and the like that it names, each once, in the order of its text.',
    select: (_args, _context, nestedSelection) => ({
      instrumentMentions: {
        where: { ordinal: 1 },
        orderBy: { spanFrom: 'asc' },
        select: { instrument: nestedSelection(true) },
      },
    }),
    resolve: ({ instrumentMentions }) => instrumentMentions.map(({ instrument }) => instrument),
  }),
  instrumentMentions: t.relation('instrumentMentions', {
    description: 'Where it names them, in the order of its text.',
    query: { orderBy: { spanFrom: 'asc' } },
  }),
}));
