import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { addPgTableCondition, jsonPgSmartTags } from 'postgraphile/utils';
import { readEnvironment } from './environment.ts';

// How it is tuned, and where its documentation says so: bench/README.md.

const { port, databaseUrl, poolSize } = readEnvironment();

/** Unique indexes are not seen as constraints: profiles are looked up by slug, findings paged by reference. */
const KeysPlugin = jsonPgSmartTags({
  version: 1,
  config: {
    class: { Profile: { tags: { unique: 'slug' } }, Finding: { tags: { unique: 'reference' } } },
  },
});

/** Findings of an objective, which are two tables away: one EXISTS, which PostgreSQL plans as a join. */
const ObjectiveConditionPlugin = addPgTableCondition(
  { schemaName: 'public', tableName: 'Finding' },
  'objective',
  ({ graphql }) => ({ type: graphql.GraphQLInt }),
  (objective, { sql, sqlTableAlias, sqlValueWithCodec, build }) => sql`EXISTS (
    SELECT FROM "ObjectiveMapping" m
    WHERE m."findingId" = ${sqlTableAlias}."id" AND m."method" = 'CURATED'
      AND m."objectiveNumber" = ${sqlValueWithCodec(objective, build.dataplanPg.TYPES.int)}
  )`,
);

const server = createServer();
await postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: [KeysPlugin, ObjectiveConditionPlugin],
  // Lists are lighter than connections; those are asked for where a cursor is.
  schema: { defaultBehavior: '+list +connection -insert -update -delete', dontSwallowErrors: true },
  grafserv: { watch: false, graphiql: false, websockets: false, outputDataAsString: true },
  pgServices: [
    makePgService({
      connectionString: databaseUrl,
      schemas: ['public'],
      poolConfig: { max: poolSize },
    }),
  ],
})
  .createServ(grafserv)
  .addTo(server);
server.listen(port, '127.0.0.1');
