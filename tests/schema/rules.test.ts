import { readFile } from 'node:fs/promises';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';
import { describe, expect, test } from 'vitest';

const sdl = await readFile(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');
const schema = buildSchema(sdl);

type Field = GraphQLField<unknown, unknown>;

const namedTypes = ({ getTypeMap }: GraphQLSchema) =>
  Object.values(getTypeMap.call(schema)).filter(({ name }) => !name.startsWith('__'));

/** Every field of the graph, with the type that has it. */
const fields: readonly (readonly [GraphQLObjectType, Field])[] = namedTypes(schema)
  .filter(isObjectType)
  .flatMap((type) => Object.values(type.getFields()).map((field) => [type, field] as const));

const inputFields: readonly (readonly [string, GraphQLInputField])[] = namedTypes(schema)
  .filter(isInputObjectType)
  .flatMap((type) =>
    Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field] as const),
  );

const args = fields.flatMap(([type, field]) =>
  field.args.map(
    (argument) => [`${type.name}.${field.name}(${argument.name}:)`, argument] as const,
  ),
);

const query = schema.getQueryType()?.getFields() ?? {};

const isPage = (type: GraphQLOutputType) => getNamedType(type).name.endsWith('Connection');

/** What an answer holds at a field, as far as its shape goes. */
function shapeOf({ type }: Field): string {
  const inner = getNullableType(type);
  const named = getNamedType(type);
  if (isPage(type)) return 'page';
  const one =
    named.name === 'LocalizedText'
      ? 'text to read'
      : isEnumType(named)
        ? 'enum'
        : isScalarType(named)
          ? named.name
          : 'thing';
  return isListType(inner) ? `list of ${one}` : one;
}

const place = ([type, { name }]: readonly [GraphQLObjectType, Field]) => `${type.name}.${name}`;

describe('names', () => {
  test('one name has one shape', () => {
    const shapes = new Map<string, Map<string, string[]>>();
    for (const [type, field] of fields) {
      // A facet has the name of the field of the filter whose values it counts; codes of closed lists are enums.
      if (type.name === 'FindingFacets' || field.name === 'code') continue;
      const known = shapes.get(field.name) ?? new Map<string, string[]>();
      shapes.set(field.name, known);
      const shape = shapeOf(field);
      known.set(shape, [...(known.get(shape) ?? []), place([type, field])]);
    }
    const several = [...shapes].filter(([, known]) => known.size > 1);
    expect(several.map(([name, known]) => [name, Object.fromEntries(known)])).toEqual([]);
  });

  test('numbers that count say so', () => {
    const plural = fields.filter(
      ([, { name, type }]) => /s$/.test(name) && /Int|Float/.test(String(type)),
    );
    expect(plural.map(place)).toEqual([]);
    const counts = fields.filter(([, { name }]) => name.endsWith('Count') || name === 'count');
    expect(counts.length).toBeGreaterThan(30);
    for (const [, { type }] of counts) expect(String(type)).toBe('Int!');
    const bare = counts.filter(([, { name }]) => name === 'count');
    expect(bare.filter(([{ name }]) => !name.endsWith('Facet')).map(place)).toEqual([]);
  });

  test('a root field is called as its type, and what is listed can be looked up', () => {
    const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
    const nodes = namedTypes(schema).filter(
      (type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'),
    );
    expect(nodes.length).toBeGreaterThan(12);
    for (const { name } of nodes) {
      const one = query[lower(name)];
      expect(one && getNamedType(one.type).name, `the root field of ${name}`).toBe(name);
      expect(one?.args.length, `the key of ${name}`).toBe(1);
      const plural = Object.values(query).filter(
        ({ type }) =>
          getNamedType(type).name === `${name}Connection` ||
          (isListType(getNullableType(type)) && getNamedType(type).name === name),
      );
      expect(plural.map(({ name: found }) => found)).toEqual([
        `${lower(name).replace(/y$/, 'ie')}s`,
      ]);
    }
  });

  test('things are sorted by kinds, not by types', () => {
    const names = [
      ...fields.map(([, { name }]) => name),
      ...inputFields.map(([, { name }]) => name),
    ];
    expect(names.filter((name) => /^types?$/.test(name))).toEqual([]);
    expect(args.filter(([at]) => /\(types?:/.test(at)).map(([at]) => at)).toEqual([]);
    expect(namedTypes(schema).filter(({ name }) => name.endsWith('Type'))).toEqual([]);
  });

  test('the three languages have three names', () => {
    const languages = fields.filter(([, { type }]) => getNamedType(type).name === 'Language');
    const names = new Set(languages.map(([type, { name }]) => `${type.name}.${name}`));
    expect([...names].filter((name) => name.endsWith('.language'))).toEqual([
      'LocalizedText.language',
    ]);
    const asked = args.filter(([, { type }]) => getNamedType(type).name === 'Language');
    for (const [at] of asked) expect(at).toMatch(/\((language|textLanguage|queryLanguage):\)$/);
    for (const [at] of asked.filter(([name]) => name.includes('(language:'))) {
      const [owner = '', name = ''] = at.replace(/\(.*/, '').split('.');
      const type = schema.getType(owner);
      const field = isObjectType(type) ? type.getFields()[name] : undefined;
      // A citation is a text that programs take whole.
      const read = name === 'citation' ? 'String' : 'LocalizedText';
      expect(field && getNamedType(field.type).name, at).toBe(read);
    }
  });

  test('confidence is that of mappings', () => {
    const named = fields.filter(([, { name }]) => name === 'confidence');
    expect(named.length).toBeGreaterThan(2);
    for (const [, { type }] of named) expect(String(type)).toBe('Confidence!');
  });

  test('ends of texts are start and end, those of years and lines from and to', () => {
    for (const [type, { name, description }] of fields) {
      if (/^(start|end)$/.test(name)) expect(description).toMatch(/code point/);
      expect(['from', 'to'], `${type.name}.${name}`).not.toContain(name);
    }
    const ends = fields.filter(([, { name }]) => /(From|To)$/.test(name));
    expect(new Set(ends.map(([, { name }]) => name))).toEqual(
      new Set([
        'domainFrom',
        'editionFrom',
        'rewordedFrom',
        'lineFrom',
        'lineTo',
        'yearFrom',
        'yearTo',
      ]),
    );
  });

  test('orders and filters say the same everywhere', () => {
    for (const [at, { name, type }] of args) {
      const named = getNamedType(type);
      if (name === 'orderBy') {
        expect(isInputObjectType(named) && Object.keys(named.getFields()), at).toEqual([
          'direction',
          'field',
        ]);
      }
      if (name === 'filter') expect(named.name, at).toMatch(/Filter$/);
    }
    const filters = namedTypes(schema).filter(
      (type) => isInputObjectType(type) && type.name.endsWith('Filter'),
    );
    expect(filters.length).toBeGreaterThan(5);
    for (const type of filters) {
      if (!isInputObjectType(type) || type.name === 'SearchFilter') continue;
      const all = type.getFields();
      expect(Object.keys(all), type.name).toEqual(expect.arrayContaining(['and', 'or', 'not']));
      for (const { name, type: shape } of Object.values(all)) {
        const isList = isListType(getNullableType(shape));
        const isPlural = /s$/.test(name) && !/^(is|has)/.test(name) && name !== 'years';
        expect([name, isList], type.name).toEqual([name, isPlural || ['and', 'or'].includes(name)]);
      }
    }
  });
});

/** Why each plain list cannot grow: by how many items at most, and what bounds it. */
const BOUNDS: Record<string, string> = {
  'Query.domains': '6, the framework',
  'Query.objectives': '23, the Compact',
  'Query.principles': '10, the Compact',
  'Query.indicatorAreas': '27, the framework',
  'Query.processSteps': '4, the framework',
  'Query.regions': '29, M49',
  'Query.groups': 'a few, the overview page',
  'Query.nodes': '100, its argument',
  'Query.resolve': '100, its argument',
  'CommonFindings.byObjective': '23, the Compact',
  'CommonFindings.byDomain': '6, the framework',
  'CommonObjective.examples': '3',
  'CommonDomain.examples': '3',
  'Comparison.comparedProfiles': '10, the argument of compare',
  'Comparison.byDomain': '12, domains and kinds',
  'Comparison.byObjective': '46, objectives and kinds',
  'ComparisonBase.cautions': 'a few sentences',
  'ComparisonByDomain.cells': '10, the argument of compare',
  'ComparisonByObjective.cells': '10, the argument of compare',
  'Coverage.byObjective': '23, the Compact',
  'Coverage.byDomain': '138, objectives and domains',
  'Coverage.byKind': '46, objectives and kinds',
  'Coverage.byDomainAndKind': '12, domains and kinds',
  'CommonObjective.byConfidence': '3, the confidences',
  'ObjectiveCoverage.byConfidence': '3, the confidences',
  'ObjectiveDomainCell.byConfidence': '3, the confidences',
  'ObjectiveKindCell.byConfidence': '3, the confidences',
  'CoverageBase.byGroup': '100, a list of the filter',
  'CoverageBase.cautions': 'a few sentences, one for each group that is named',
  'Domain.descriptions': '2, the levels',
  'Programme.domains': '6, the framework',
  'Programme.statements': 'a few sentences of the pages',
  'Domain.placements': '27, the areas of one edition',
  'Finding.mappings': '46, objectives and methods',
  'Finding.principleMappings': '20, principles and methods',
  'Finding.similar': '50, its argument',
  'GapNowStrength.sharedObjectives': '23, the Compact',
  'IndicatorArea.placements': '2, the editions of the overview page',
  'Instrument.aliases': 'a few names',
  'MappingSuggestion.objectiveProposals': '3',
  'MappingSuggestion.principleProposals': '10, the Compact',
  'Meta.attributions': 'one for each source that asks for another line',
  'Meta.cautions': '5 sentences',
  'Objective.actions': '12, the Compact',
  'Objective.indicatorAreas': '27, the framework',
  'Objective.sdgTargets': 'a few',
  'ObjectiveMapping.evidence': 'the words of one finding',
  'ObjectiveProposal.evidence': 'the words of one text',
  'PrincipleMapping.evidence': 'the words of one finding',
  'PrincipleProposal.evidence': 'the words of one text',
  'Profile.sections': '6, the framework',
  'Region.children': 'a few, M49',
  'SearchEdge.highlights': 'the words of one snippet',
  'SearchEdge.leftOut': 'the words of one query',
  'SearchEdge.matches': 'the words of one query',
  'SearchNothing.nearest': 'a few terms',
  'SearchNothing.parts': 'the words of one query',
  'SimilarFinding.sharedObjectives': '23, the Compact',
  'SimilarFinding.sharedPrinciples': '10, the Compact',
  'SimilarFinding.sharedTerms': 'the words of one finding',
  'SourceSpan.lines': 'the lines of one statement, and at most 20 around them',
};

describe('shapes', () => {
  test('what grows is a page', () => {
    const lists = fields.filter(
      ([type, { type: shape }]) =>
        isListType(getNullableType(shape)) &&
        !type.name.endsWith('Connection') &&
        type.name !== 'FindingFacets',
    );
    expect(lists.map(place).sort()).toEqual(Object.keys(BOUNDS).sort());
  });

  test('a page can be turned, and says how many there are', () => {
    const pages = fields.filter(([, { type }]) => isPage(type));
    expect(pages.length).toBeGreaterThan(30);
    for (const [type, field] of pages) {
      const names = field.args.map(({ name }) => name);
      expect(names, place([type, field])).toEqual(expect.arrayContaining(['first', 'after']));
      const page = getNamedType(field.type);
      expect(isObjectType(page) && Object.keys(page.getFields())).toEqual(
        expect.arrayContaining(['edges', 'nodes', 'pageInfo', 'totalCount']),
      );
    }
  });

  test('pages of findings, profiles, jurisdictions and instruments can be narrowed and ordered', () => {
    const filtered = /^(.*)?(Finding|Profile|Jurisdiction|Instrument|Publication)Connection$/;
    for (const [type, field] of fields) {
      if (!filtered.test(getNamedType(field.type).name)) continue;
      const names = field.args.map(({ name }) => name);
      expect(names, place([type, field])).toEqual(expect.arrayContaining(['filter', 'orderBy']));
    }
  });

  test('edges that say why carry the mapping', () => {
    for (const name of ['ObjectiveFindingEdge', 'PrincipleFindingEdge']) {
      const edge = schema.getType(name);
      const known = isObjectType(edge) ? Object.values(edge.getFields()) : [];
      const [, , mapping] = known.map(({ type }) => String(type)).sort();
      expect(known).toHaveLength(3);
      expect(mapping).toMatch(/String!|Mapping!/);
      expect(known.some(({ type }) => /Mapping!$/.test(String(type)))).toBe(true);
    }
  });

  test('what can fail at the root may be null, and says that it fails only then', () => {
    const operations = /^ {2}(\w+)(?:\(|:)/gm;
    const body = /^type Query \{([\s\S]*?)^\}/m.exec(sdl)?.[1] ?? '';
    expect([...body.matchAll(operations)].length).toBeGreaterThan(20);
    const fixed = ['domains', 'groups', 'indicatorAreas', 'meta', 'nodes', 'objectives'];
    const always = [...fixed, 'principles', 'processSteps', 'programme', 'regions'];
    const nonNull = Object.values(query).filter(({ type }) => isNonNullType(type));
    expect(nonNull.map(({ name }) => name)).toEqual(always);
    const marked = Object.values(query).filter(({ astNode }) =>
      astNode?.directives?.some(({ name }) => name.value === 'semanticNonNull'),
    );
    for (const { name, type } of marked) expect(isNonNullType(type), name).toBe(false);
    const lookups = Object.values(query).filter(
      (field) => !nonNull.includes(field) && !marked.includes(field),
    );
    // Of a lookup null says that there is no such thing.
    for (const { name, description } of lookups) {
      expect([name, description]).toEqual([
        name,
        expect.stringMatching(/null when|with this code/),
      ]);
    }
  });

  test('an argument with a default may be null, and its description says the default', () => {
    for (const [at, { type, defaultValue, description }] of args) {
      if (defaultValue === undefined) continue;
      expect(isNonNullType(type), at).toBe(false);
      expect(description, at).toMatch(/\[Default: /);
    }
    for (const [at, { type, defaultValue }] of inputFields) {
      if (defaultValue !== undefined) expect(isNonNullType(type), at).toBe(false);
    }
  });

  test('everything is described', () => {
    const silent = [
      ...namedTypes(schema)
        .filter(
          ({ name, description }) =>
            !description && !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(name),
        )
        .map(({ name }) => name),
      ...fields.filter(([, { description }]) => !description).map(place),
      ...inputFields.filter(([, { description }]) => !description).map(([at]) => at),
      ...args.filter(([, { description }]) => !description).map(([at]) => at),
      ...namedTypes(schema)
        .filter(isEnumType)
        .flatMap((type) =>
          type
            .getValues()
            .filter(({ description }) => !description)
            .map(({ name }) => `${type.name}.${name}`),
        ),
    ];
    expect(silent).toEqual([]);
  });

  test('scalars say what they are', () => {
    const own = namedTypes(schema).filter(
      (type) => isScalarType(type) && !isSpecifiedScalarType(type),
    );
    expect(own.map(({ name }) => name)).toEqual(['DateTime']);
    for (const type of own) expect(isScalarType(type) && type.specifiedByURL).toMatch(/^https:/);
    const moments = fields.filter(([, { name }]) => name.endsWith('At'));
    for (const [, { type }] of moments) expect(getNamedType(type).name).toBe('DateTime');
  });

  test('unions and interfaces are of types that are there', () => {
    const abstract = namedTypes(schema).filter(
      (type) => isUnionType(type) || isInterfaceType(type),
    );
    expect(abstract.map(({ name }) => name)).toEqual(['Node', 'Resolvable', 'SearchResult']);
  });
});
