import { builder } from '../builder.ts';
import { describePages, totalCountField } from '../support/connection.ts';

/** Where a finding names an instrument. */
export const InstrumentMention = builder.prismaObject('InstrumentMention', {
  description:
    'A place in the text of a finding that names an instrument, found by rules. To mark it, cut `Finding.text` at `from` and `to`.',
  fields: (t) => ({
    finding: t.relation('finding', { description: 'The finding that names it.' }),
    instrument: t.relation('instrument', { description: 'What is named.' }),
    from: t.exposeInt('spanFrom', {
      description:
        'Where it begins in `Finding.text`: Unicode code points before it, from 0; in JavaScript `[...text].slice(from, to).join("")`.',
    }),
    to: t.exposeInt('spanTo', {
      description:
        'Where it ends: the first code point after it, so that its length is `to` less `from`.',
    }),
    text: t.exposeString('text', {
      description:
        'The name in the characters of the finding, typos included; a short form too. Example: "Plan d’Action (2020-2024)".',
    }),
  }),
});

const [mentionPages, mentionRow] = describePages('InstrumentMention', 'mentions of an instrument');

/** A page of mentions. */
export const InstrumentMentionConnection = builder.connectionObject(
  {
    ...mentionPages,
    type: InstrumentMention,
    fields: (t) => ({ totalCount: t.int(totalCountField) }),
  },
  mentionRow,
);
