import { createContextCache } from '@pothos/core';
import DataLoader from 'dataloader';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Assessment } from '../profile/assessment.ts';
import { Profile } from '../profile/profile.ts';
import { describeValues } from '../support/enum-values.ts';
import { loadAssessments, loadJurisdictions, loadProfiles, theOne } from '../support/model-rows.ts';
import { Jurisdiction } from './jurisdiction.ts';
import { orderTimeline, type TimelineEntry } from './timeline.ts';

const TimelineEventKind = builder.enumType('TimelineEventKind', {
  description: 'What an event of a timeline is.',
  values: describeValues<TimelineEntry['kind']>({
    EARLIER_EDITION_NOT_HERE:
      'An earlier edition exists, by the edition number of a later one; its text is not in this corpus and its year is not known here.',
    ASSESSMENT_STATED: 'A source states that the place was assessed in this year.',
    PROFILE_PUBLISHED: 'A profile was published; its findings are in this corpus.',
  }),
});

/** Something that is known to have happened at a place. */
const TimelineEvent = builder.objectRef<TimelineEntry>('TimelineEvent').implement({
  description:
    'Something that this corpus knows to have happened at a place. What it does not know is not here.',
  fields: (t) => ({
    kind: t.expose('kind', { type: TimelineEventKind, description: 'What it is.' }),
    jurisdiction: t.field({
      type: Jurisdiction,
      description: 'The place, which may be a local authority with `includeLocal`.',
      resolve: ({ jurisdictionId }, _args, context, info) =>
        theOne(loadJurisdictions(context, info, [jurisdictionId])),
    }),
    year: t.exposeInt('year', {
      nullable: true,
      description: 'The year. Example: 2022. Null for an edition of which no year is known.',
    }),
    month: t.exposeInt('month', {
      nullable: true,
      description: 'The month, 1 to 12; null when the source does not say.',
    }),
    edition: t.exposeInt('edition', {
      nullable: true,
      description: 'Which profile of the place it is, from 1; null for a stated assessment.',
    }),
    profile: t.field({
      type: Profile,
      nullable: true,
      description:
        'The profile that was published, or the one that tells of an earlier edition; null for a stated assessment.',
      resolve: ({ profileId }, _args, context, info) =>
        profileId === null ? null : theOne(loadProfiles(context, info, [profileId])),
    }),
    assessment: t.field({
      type: Assessment,
      nullable: true,
      description: 'The stated assessment with its source; null for the others.',
      resolve: ({ assessmentId }, _args, context, info) =>
        assessmentId === null ? null : theOne(loadAssessments(context, info, [assessmentId])),
    }),
    note: t.exposeString('note', {
      description: 'What the event means, in one English sentence or two.',
    }),
  }),
});

/** The jurisdictions whose events a timeline has. */
interface TimelineKey {
  readonly id: number;
  readonly includeLocal: boolean;
}

async function readTimelines({ database }: Context, keys: readonly TimelineKey[]) {
  const own = keys.map(({ id }) => id);
  const countries = keys.filter(({ includeLocal }) => includeLocal).map(({ id }) => id);
  const where = {
    jurisdiction: { OR: [{ id: { in: own } }, { countryId: { in: countries } }] },
  };
  const place = { select: { countryId: true } };
  const [profiles, assessments] = await Promise.all([
    database.profile.findMany({
      where,
      select: {
        id: true,
        slug: true,
        jurisdictionId: true,
        jurisdiction: place,
        edition: true,
        year: true,
        month: true,
      },
    }),
    database.assessment.findMany({
      where,
      select: { id: true, jurisdictionId: true, jurisdiction: place, year: true },
    }),
  ]);
  return keys.map(({ id, includeLocal }) => {
    const isWithin = (row: (typeof profiles)[number] | (typeof assessments)[number]) =>
      row.jurisdictionId === id || (includeLocal && row.jurisdiction.countryId === id);
    return orderTimeline(profiles.filter(isWithin), assessments.filter(isWithin));
  });
}

const timelines = createContextCache(
  (context: Context) =>
    new DataLoader((keys: readonly TimelineKey[]) => readTimelines(context, keys), {
      cacheKeyFn: ({ id, includeLocal }) => `${id}:${includeLocal}`,
    }),
);

builder.prismaObjectField(Jurisdiction, 'timeline', (t) =>
  t.field({
    type: [TimelineEvent],
    description:
      'What this corpus knows of its assessments and profiles, oldest first; within a year, what is known without a month comes first. Empty does not mean that it was never assessed.',
    args: {
      includeLocal: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: 'Of a country, also its local authorities. [Default: false]',
      }),
    },
    select: { id: true },
    resolve: ({ id }, { includeLocal }, context) => timelines(context).load({ id, includeLocal }),
  }),
);
