import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import {
  CODE_FIELDS,
  CODE_LOOKUPS,
  type CodeReading,
  readCodes,
  readLookup,
} from '../../catalogue/code-book.ts';
import type { Context } from '../context.ts';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      codes: CodesPlugin<Types>;
    }
  }
}

const mayHaveCodes = (name: string): boolean =>
  name === 'filter' || Object.hasOwn(CODE_FIELDS, name);

/**
 * Reads the codes in the arguments of every field, filters included, before its resolver: whoever adds
 * a field or a filter need not think of it, and none can leave it out.
 */
class CodesPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolve: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { args, name, parentType }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    const kind = parentType === 'Query' ? CODE_LOOKUPS[name] : undefined;
    if (kind === undefined && !Object.keys(args).some(mayHaveCodes)) return resolve;
    return (parent, given, context, info) => {
      // The context of every request is ours.
      const { release, readings } = context as Context;
      const tell = (reading: CodeReading) => void readings.push(reading);
      const read =
        kind === undefined
          ? readCodes(release.codes, given, tell)
          : readLookup(release.codes, kind, given, tell);
      return resolve(parent, read, context, info);
    };
  }
}

/** The name by which the builder takes the plugin. */
export const CODES_PLUGIN = 'codes';

// This file may be evaluated again beside the same Pothos, as when it is watched.
SchemaBuilder.allowPluginReRegistration = true;
SchemaBuilder.registerPlugin(CODES_PLUGIN, CodesPlugin);
