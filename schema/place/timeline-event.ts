import { profilesOf } from '../../catalogue/profile-index.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { pageInPlace } from '../support/connection.ts';
import { describeValues } from '../support/enum-values.ts';
import { LocalizedText, languageArgument, sayIn } from '../support/localized-text.ts';
import { takeTurn } from '../support/pace.ts';
import { connectionOf } from '../support/pages.ts';
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
      type: 'Jurisdiction',
      description: 'The place, which may be a local authority with `includeLocal`.',
      resolve: ({ jurisdictionId }, _args, { release }) =>
        release.reference.jurisdiction(jurisdictionId),
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
      type: 'Profile',
      nullable: true,
      description:
        'The profile that was published, or the one that tells of an earlier edition; null for a stated assessment.',
      resolve: ({ profileId }, _args, { release }) =>
        profileId === null ? null : release.entities.profiles.get(profileId),
    }),
    assessment: t.field({
      type: 'Assessment',
      nullable: true,
      description: 'The stated assessment with its source; null for the others.',
      resolve: ({ assessmentId }, _args, { release }) =>
        assessmentId === null ? null : release.reference.assessment(assessmentId),
    }),
    note: t.field({
      type: LocalizedText,
      description: 'What the event means, in one sentence or two.',
      args: languageArgument,
      resolve: ({ note }, { language }) => sayIn(note, language),
    }),
  }),
});

async function readTimeline(
  context: Context,
  jurisdictionIds: readonly number[],
): Promise<readonly TimelineEntry[]> {
  const { catalogue, reference, entities } = context.release;
  const profiles = profilesOf(catalogue, jurisdictionIds).flatMap(
    (number) => catalogue.profiles[number]?.id ?? [],
  );
  const published = await entities.profiles.list(profiles);
  return takeTurn(context, () =>
    orderTimeline(published, jurisdictionIds.flatMap(reference.assessmentsOf)),
  );
}

const TimelineEventConnection = connectionOf(TimelineEvent, 'events');

builder.prismaObjectField('Jurisdiction', 'timeline', (t) =>
  t.connection(
    {
      type: TimelineEvent,
      description:
        'What this corpus knows of its assessments and profiles, oldest first; within a year, what is known without a month comes first. Empty does not mean that it was never assessed.',
      args: {
        includeLocal: t.arg.boolean({
          defaultValue: false,
          description: 'Of a country, also its local authorities. [Default: false]',
        }),
      },
      resolve: async ({ id }, { includeLocal, ...page }, context) => {
        const local = includeLocal ? context.release.reference.localAuthoritiesOf(id) : [];
        const events = await readTimeline(context, [id, ...local.map((each) => each.id)]);
        return pageInPlace(events, 'TIMELINE', page);
      },
    },
    TimelineEventConnection,
  ),
);
