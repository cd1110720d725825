// citation-js has no types of its own. It reads citations back in the tests, and writes others.
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown, options?: { readonly generateGraph?: boolean });
    readonly data: readonly Readonly<Record<string, unknown>>[];
    /** With `asEntryArray`: pairs of an id and its text, in the order of the style. */
    format(
      kind: 'bibliography',
      options: {
        readonly template: string;
        readonly lang: string;
        readonly format: 'text';
        readonly asEntryArray: true;
      },
    ): readonly (readonly [string, string])[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
