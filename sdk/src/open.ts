/**
 * An enum that may have grown since this package was made: its known values, which an editor offers,
 * and any other text.
 *
 * @example
 * function show(kind: Open<InstrumentKind>): string {
 *   return kind === 'LAW' ? 'law' : `other (${kind})`;
 * }
 *
 * @category Filters and codes
 */
export type Open<Enum extends string> = Enum | (string & Record<never, never>);
