import { brandWithType } from '@pothos/core';
import type { GraphQLError } from 'graphql';
import { findReference } from '../../catalogue/catalogue.ts';
import type { PublishedRelease } from '../../release/published-release.ts';
import { type ReadId, refuseId } from './global-id.ts';

type Found = object | null | undefined;

/** Reads the thing of a type that has a natural key; nothing where there is none. */
type Read = (release: PublishedRelease, key: string) => Found | Promise<Found>;

const READERS = {
  Domain: ({ reference }, key) => reference.domains.find(({ code }) => code === key),
  Finding: ({ catalogue, entities }, key) => {
    const id = catalogue.ids[findReference(catalogue, key)];
    return id === undefined ? null : entities.findings.get(id);
  },
  Principle: ({ reference }, key) => reference.principles.find(({ code }) => code === key),
  IndicatorArea: ({ reference }, key) => reference.areas.find(({ code }) => code === key),
  Instrument: ({ catalogue: { instruments }, entities }, key) => {
    const instrument = instruments.all[instruments.byCode.get(key) ?? -1];
    return instrument === undefined ? null : entities.instruments.get(instrument.id);
  },
  Jurisdiction: ({ catalogue: { places }, reference }, key) => {
    const place = places.jurisdictions[places.byCode.get(key) ?? -1];
    return place === undefined ? null : reference.jurisdiction(place.id);
  },
  Group: ({ reference }, key) => reference.groups.find(({ code }) => code === key),
  Objective: ({ reference }, key) => reference.objectives[Number(key) - 1],
  ProcessStep: ({ reference }, key) => reference.steps.find(({ number }) => number === Number(key)),
  Profile: ({ catalogue, entities }, key) => {
    const profile = catalogue.profiles[catalogue.profileNumbers.get(key) ?? -1];
    return profile === undefined ? null : entities.profiles.get(profile.id);
  },
  Publication: ({ reference }, key) => reference.publications.find(({ slug }) => slug === key),
  Region: ({ reference }, key) => reference.regions.find(({ code }) => code === key),
  Release: ({ number, entities }, key) =>
    Number(key) <= number ? entities.releases.get(Number(key)) : null,
  Document: ({ documentIds, entities }, key) =>
    documentIds.includes(key) ? entities.documents.get(key) : null,
} as const satisfies Record<string, Read>;

/** A type that has a global id. */
export type NodeType = keyof typeof READERS;

/** A node of the graph by its type and its natural key. */
export interface NodeKey {
  readonly typename: NodeType;
  readonly key: string;
}

/** Whether something of this type has a global id. */
export function isNodeType(typename: string): typename is NodeType {
  return Object.hasOwn(READERS, typename);
}

/**
 * Reads a node, marked with its type, so that interfaces and unions can tell it.
 * @returns null when there is none.
 */
export async function loadNode(
  release: PublishedRelease,
  { typename, key }: NodeKey,
): Promise<object | null> {
  const node = (await READERS[typename](release, key)) ?? null;
  // Its declared type knows no types of this graph.
  if (node !== null) brandWithType(node, typename as never);
  return node;
}

/** Reads what has a global id, null when there is nothing; or says that nothing can have it. */
export async function readNode(
  release: PublishedRelease,
  { typename, id }: ReadId,
): Promise<object | null | GraphQLError> {
  return isNodeType(typename) ? loadNode(release, { typename, key: id }) : refuseId(id);
}
