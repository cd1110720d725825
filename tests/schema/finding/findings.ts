import type {
  Confidence,
  DomainCode,
  FindingKind,
  Level,
  MappingMethod,
  PrincipleCode,
  Relevance,
} from '../../../reference/codes.ts';
import type { Language } from '../../../text/languages.ts';
import type { Graph } from '../../support/graph.ts';

interface Place {
  readonly code: string;
  readonly kind: string;
  readonly country: { readonly code: string } | null;
  readonly region: RegionRow | null;
  readonly memberships: {
    readonly nodes: readonly { readonly group: { readonly code: string } }[];
  };
}

interface RegionRow {
  readonly code: string;
  readonly parent: RegionRow | null;
}

/** A finding with all that a filter can ask of it. */
export interface FindingRow {
  readonly reference: string;
  readonly kind: FindingKind;
  readonly textLanguage: Language;
  readonly text: string;
  readonly domain: { readonly code: DomainCode };
  readonly profile: {
    readonly slug: string;
    readonly level: Level;
    readonly edition: number;
    readonly year: number;
    readonly jurisdiction: Place;
  };
  readonly mappings: readonly {
    readonly objective: { readonly number: number };
    readonly relevance: Relevance;
    readonly confidence: Confidence;
    readonly method: MappingMethod;
  }[];
  readonly principleMappings: readonly {
    readonly principle: { readonly code: PrincipleCode };
    readonly confidence: Confidence;
    readonly method: MappingMethod;
  }[];
}

const FIELDS = `
  reference kind textLanguage text domain { code }
  profile {
    slug level edition year
    jurisdiction {
      code kind country { code }
      region { code parent { code parent { code } } }
      memberships { nodes { group { code } } }
    }
  }
  mappings(methods: [CURATED, RULE]) { objective { number } relevance confidence method }
  principleMappings(methods: [CURATED, RULE]) { principle { code } confidence method }`;

/** Every finding of the graph, in the order PROFILE. */
export async function readAllFindings(graph: Graph): Promise<readonly FindingRow[]> {
  const rows: FindingRow[] = [];
  let after: string | null = null;
  do {
    const { data } = await graph.ask(
      `query ($after: String) {
        findings(first: 50, after: $after) { nodes { ${FIELDS} } pageInfo { hasNextPage endCursor } }
      }`,
      { after },
    );
    rows.push(...data.findings.nodes);
    after = data.findings.pageInfo.hasNextPage ? data.findings.pageInfo.endCursor : null;
  } while (after !== null);
  return rows;
}
