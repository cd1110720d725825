/** What the client must know of a document before it sends it. */
export interface OperationText {
  /** The name of its operation; undefined when it has none. */
  readonly name: string | undefined;
  /** Whether asking twice does no more than asking once. */
  readonly isQuery: boolean;
  /** The names of the variables that it declares. */
  readonly variables: readonly string[];
}

/** Strings and comments, which may hold anything. */
const OPAQUE = /"""[\s\S]*?"""|"(?:\\.|[^"\\])*"|#.*/g;

/** Looks at a document without parsing it; in doubt it is no query, and then asked once only. */
export function readOperation(text: string): OperationText {
  const plain = text.replace(OPAQUE, '');
  return {
    name: /(?:^|\})[\s,]*(?:query|mutation|subscription)[\s,]+(\w+)/.exec(plain)?.[1],
    isQuery: !/(?:^|\})[\s,]*(?:mutation|subscription)\b/.test(plain),
    // Where a variable is used, no colon follows it.
    variables: (plain.match(/\$\w+(?=[\s,]*:)/g) ?? []).map((name) => name.slice(1)),
  };
}
