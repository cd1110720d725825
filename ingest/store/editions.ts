/** A profile among those of its jurisdiction. */
export interface EditionEntry {
  readonly slug: string;
  readonly year: number;
  readonly month: number | null;
  /** The edition that its title or its importer says; null when nothing says it. */
  readonly stated: number | null;
  /** 2 for one that is after the first by its title; 1 for any other. */
  readonly least: number;
  /** The edition that it has in the graph; null for the newcomer. */
  readonly current: number | null;
}

/** Why the editions of a jurisdiction cannot be put in order. */
export interface EditionClash {
  readonly slug: string;
  readonly edition: number;
  /** The profile that comes before it by date, and its edition. */
  readonly other: string;
  readonly otherEdition: number;
}

/**
 * Numbers the profiles of one jurisdiction by their dates. What a title states stands; a title that
 * says nothing is the edition after the one before it.
 */
export function numberEditions(
  entries: readonly EditionEntry[],
): { readonly editions: ReadonlyMap<string, number> } | { readonly clash: EditionClash } {
  const ordered = entries.toSorted(
    (a, b) => a.year - b.year || (a.month ?? 0) - (b.month ?? 0) || (a.slug < b.slug ? -1 : 1),
  );
  const editions = new Map<string, number>();
  let before: { slug: string; edition: number } | null = null;
  for (const { slug, stated, current, least } of ordered) {
    const next: number = (before?.edition ?? 0) + 1;
    const edition: number = stated ?? Math.max(current ?? next, next, least);
    if (edition < next && before !== null) {
      return { clash: { slug, edition, other: before.slug, otherEdition: before.edition } };
    }
    editions.set(slug, edition);
    before = { slug, edition };
  }
  return { editions };
}
