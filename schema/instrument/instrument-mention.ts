import { referenceOf } from '../../catalogue/columns.ts';
import { keyOfFinding } from '../../catalogue/finding-order.ts';
import type { Mention } from '../../catalogue/instruments.ts';
import type { InstrumentMention as Row } from '../../prisma/generated/client/client.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import { builder } from '../builder.ts';
import { type PageArguments, pageOfList } from '../support/connection.ts';
import { connectionOf } from '../support/pages.ts';

/** Where a finding names an instrument. */
export const InstrumentMention = builder.prismaObject('InstrumentMention', {
  description:
    'A place in the text of a finding that names an instrument, found by rules. To mark it, cut `Finding.text` at `start` and `end`.',
  fields: (t) => ({
    finding: t.field({
      type: 'Finding',
      description: 'The finding that names it.',
      resolve: ({ findingId }, _args, { release }) => release.entities.findings.get(findingId),
    }),
    instrument: t.field({
      type: 'Instrument',
      description: 'What is named.',
      resolve: ({ instrumentId }, _args, { release }) =>
        release.entities.instruments.get(instrumentId),
    }),
    start: t.exposeInt('spanFrom', {
      description:
        'Where it begins in `Finding.text`: Unicode code points before it, from 0; in JavaScript `[...text].slice(start, end).join("")`.',
    }),
    end: t.exposeInt('spanTo', {
      description:
        'Where it ends: the first code point after it, so that its length is `end` less `start`.',
    }),
    text: t.exposeString('text', {
      description:
        'The name in the characters of the finding, typos included; a short form too. Example: "Plan d’Action (2020-2024)".',
    }),
  }),
});

/** A page of mentions. */
export const InstrumentMentionConnection = connectionOf(
  'InstrumentMention',
  'mentions of instruments',
);

async function readMentions(
  { catalogue, entities }: PublishedRelease,
  instrumentId: number,
  mentions: readonly Mention[],
): Promise<readonly Row[]> {
  const lists = await entities.mentions.list(
    mentions.map(({ finding }) => catalogue.ids[finding] ?? 0),
  );
  return mentions.map(({ finding, ordinal }, index) => {
    const row = lists[index]?.find(
      (each) => each.instrumentId === instrumentId && each.ordinal === ordinal,
    );
    if (row === undefined) {
      throw new Error(`${referenceOf(catalogue, finding)} has no mention ${ordinal} of it.`);
    }
    return row;
  });
}

/** Reads a page of the mentions of an instrument, by finding and place in its text. */
export function listMentions(release: PublishedRelease, instrumentId: number, args: PageArguments) {
  const { catalogue } = release;
  const { mentionsOf, numberOf } = catalogue.instruments;
  return pageOfList(
    mentionsOf(numberOf(instrumentId)),
    {
      order: 'MENTION',
      parts: ['string', 'number', 'number'],
      keyOf: ({ finding, ordinal }) => [...keyOfFinding(catalogue, 'PROFILE', finding), ordinal],
    },
    args,
    (mentions) => readMentions(release, instrumentId, mentions),
  );
}
