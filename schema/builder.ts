import SchemaBuilder from '@pothos/core';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import { GraphQLError } from 'graphql';
import type * as Rows from '../prisma/generated/client/client.ts';
import type PrismaTypes from '../prisma/generated/pothos.ts';
import { getDatamodel } from '../prisma/generated/pothos.ts';
import type { Context } from './context.ts';
import { CODES_PLUGIN } from './support/codes-plugin.ts';
import type { ConnectionShape } from './support/connection.ts';
import { decodeGlobalId, encodeGlobalId } from './support/global-id.ts';
import { readNode } from './support/nodes.ts';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './support/page.ts';

/** The types of the graph that are rows, each whole: a field can name them before they are made. */
export interface RowTypes {
  Assessment: Rows.Assessment;
  Domain: Rows.Domain;
  Finding: Rows.Finding;
  Principle: Rows.Principle;
  IndicatorArea: Rows.IndicatorArea;
  IndicatorAreaPlacement: Rows.IndicatorAreaPlacement;
  Instrument: Rows.Instrument;
  InstrumentMention: Rows.InstrumentMention;
  Jurisdiction: Rows.Jurisdiction;
  Group: Rows.Group;
  GroupMember: Rows.GroupMember;
  Objective: Rows.Objective;
  ObjectiveAction: Rows.ObjectiveAction;
  ObjectiveMapping: Rows.ObjectiveMapping;
  PrincipleMapping: Rows.PrincipleMapping;
  ProcessStep: Rows.ProcessStep;
  Profile: Rows.Profile;
  Section: Rows.Section;
  ProfileRevision: Omit<Rows.ProfileRevision, 'content' | 'documentText'>;
  Publication: Rows.Publication;
  Region: Rows.Region;
  Release: Rows.Release;
  Document: Rows.Document;
}

/** Builds the graph. Each type stands in the file of its name, with its fields and entry points. */
export const builder = new SchemaBuilder<{
  Context: Context;
  PrismaTypes: PrismaTypes;
  Objects: RowTypes;
  Connection: ConnectionShape;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
  Scalars: { DateTime: { Input: Date; Output: Date } };
}>({
  plugins: [CODES_PLUGIN, RelayPlugin, PrismaPlugin],
  defaultFieldNullability: false,
  prisma: {
    client: ({ database }) => database,
    dmmf: getDatamodel(),
  },
  relay: {
    encodeGlobalID: encodeGlobalId,
    decodeGlobalID: decodeGlobalId,
    edgesFieldOptions: {
      nullable: false,
      description: 'The rows of this page, each with its cursor.',
    },
    nodeFieldOptions: { nullable: false, description: 'The row itself.' },
    nodesOnConnection: { description: 'The rows of this page, without cursors.' },
    cursorFieldOptions: {
      description: 'Opaque mark of this row; give it as `after` or `before` to page on from here.',
    },
    pageInfoTypeOptions: { description: 'Where a page stands among all rows.' },
    pageInfoFieldOptions: { description: 'Where this page stands among all rows.' },
    hasNextPageFieldOptions: { description: 'Whether rows follow this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether rows precede this page.' },
    startCursorFieldOptions: { description: 'Cursor of the first row; null on an empty page.' },
    endCursorFieldOptions: { description: 'Cursor of the last row; null on an empty page.' },
    firstArgOptions: {
      description: `Rows from the start of the list, 0 to ${MAX_PAGE_SIZE}. [Default: ${DEFAULT_PAGE_SIZE}]`,
    },
    lastArgOptions: {
      description: `Rows from the end of the list, 0 to ${MAX_PAGE_SIZE}. Use it with \`before\`, never with \`first\`.`,
    },
    afterArgOptions: { description: 'Only rows after the row with this cursor.' },
    beforeArgOptions: { description: 'Only rows before the row with this cursor.' },
    nodeTypeOptions: { description: 'Anything in the graph that has a global id.' },
    idFieldOptions: {
      description:
        'Opaque id, the same on every server and in every release. For `node` and caches.',
    },
    nodeQueryOptions: {
      description: 'The thing with this global id; null when there is none.',
      resolve: async (_root, { id }, { release }) => {
        const node = await readNode(release, id);
        if (node instanceof GraphQLError) throw node;
        return node;
      },
      args: { id: { description: 'A global id, as the `id` of anything in the graph.' } },
    },
    nodesQueryOptions: {
      description:
        'The things with these global ids, in the order asked, null where there is none. At most 100.',
      // An error in the place of an item fails that item alone.
      resolve: (_root, { ids }, { release }) => ids.map((id) => readNode(release, id)),
      args: { ids: { description: 'Global ids, as the `id` of anything in the graph.' } },
    },
  },
});

/** The types that the builder knows, for what is made for several types at once. */
export type Types = typeof builder.$inferSchemaTypes;

/** What makes the fields of a type whose things have a shape. */
export type ObjectFields<Shape> = PothosSchemaTypes.ObjectFieldBuilder<Types, Shape>;

builder.queryType({
  description:
    'The entry points of the graph. Everything is read as of the newest release (see `meta`). A lookup answers null when there is no such thing; any other field here is null only where it failed, which the error under its path says.',
});

builder.scalarType('DateTime', {
  description:
    'A moment in time as RFC 3339 in UTC, to the millisecond: "2026-11-22T00:00:00.000Z".',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  serialize: (value) => value.toISOString(),
});
