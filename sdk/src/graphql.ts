import type { TypedDocument } from './document.ts';
import type { Schema } from './generated/schema.d.ts';
import type {
  addIntrospectionScalars,
  DefinitionDecoration,
  FragmentShape,
  getDocumentNode,
  getFragmentsOfDocuments,
  parseDocument,
  TadaDocumentNode,
} from './generated/tada.d.ts';

export type { DefinitionDecoration } from './generated/tada.d.ts';

type KnownSchema = addIntrospectionScalars<Schema, { DateTime: string }>;

/**
 * A document that `graphql` typed: a string, and for the compiler its variables, its answer and,
 * when it is a fragment, what it is a fragment of.
 *
 * @example
 * type Answer = ResultOf<ReturnType<typeof graphql<'{ meta { attributions } }', []>>>;
 *
 * @category Documents
 */
export type GraphqlDocument<Node> =
  Node extends TadaDocumentNode<infer Result, infer Variables, infer Fragment>
    ? TypedDocument<Result, Variables> & DefinitionDecoration<Fragment>
    : never;

/** Stands between the definitions of a text that was put together; to GraphQL it is a comment. */
const SEAM = '\n#\n';

/**
 * Types a document of your own by the schema of the graph: variables and answer follow from the
 * text itself, with nothing to generate. At run time it is the text, with its fragments.
 *
 * @param text A query, or a fragment to use in others.
 * @param fragments The fragments that the text spreads, made with `graphql` too.
 *
 * @example
 * const Place = graphql('fragment Place on Jurisdiction { code name { text } }');
 * const Local = graphql('{ profiles(filter: { levels: [LOCAL] }) { nodes { jurisdiction { ...Place } } } }', [Place]);
 * const { profiles } = await client.request(Local);
 *
 * @category Documents
 */
export function graphql<
  const Text extends string,
  const Fragments extends readonly FragmentShape[],
>(
  text: Text,
  fragments?: Fragments,
): GraphqlDocument<
  getDocumentNode<parseDocument<Text>, KnownSchema, getFragmentsOfDocuments<Fragments>, true>
> {
  const parts = [text, ...(fragments ?? [])].join(SEAM).split(SEAM);
  // A fragment that two others brought along stands once. The types say what the text is.
  return [...new Set(parts)].join(SEAM) as never;
}
