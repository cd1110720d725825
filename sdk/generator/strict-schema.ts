import { type DocumentNode, Kind, visit } from 'graphql';

/**
 * The schema as a client sees it that throws on errors, as this one does: what is null only where it
 * failed (`@semanticNonNull`) is never null in an answer that is handed on.
 */
export function makeStrict(schema: DocumentNode): DocumentNode {
  return visit(schema, {
    FieldDefinition: (field) => {
      const { type, directives = [] } = field;
      const isMarked = directives.some(({ name }) => name.value === 'semanticNonNull');
      if (!isMarked || type.kind === Kind.NON_NULL_TYPE) return undefined;
      return { ...field, type: { kind: Kind.NON_NULL_TYPE, type } };
    },
  });
}
