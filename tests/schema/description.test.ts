import { GraphQLObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';

test('the documentation begins with ten things that are asked, each with fields that are there', () => {
  const things = [...(schema.description ?? '').matchAll(/^(\d+)\. .*$/gm)].map(([line]) => line);
  expect(things).toHaveLength(10);
  const root = schema.getQueryType()?.getFields() ?? {};
  const known = new Set(
    Object.values(schema.getTypeMap()).flatMap((type) =>
      type instanceof GraphQLObjectType ? Object.keys(type.getFields()) : [],
    ),
  );
  for (const thing of things) {
    const codes = [...thing.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
    expect(codes.length, thing).toBeGreaterThan(0);
    for (const code of codes) {
      const [, field = '', argument, inner] =
        /^(\w+)(?:\((\w+):\))?(?: \{ (\w+) \})?$/.exec(code) ?? [];
      expect([code, known.has(field)]).toEqual([code, true]);
      if (argument !== undefined)
        expect(root[field]?.args.map(({ name }) => name)).toContain(argument);
      if (inner !== undefined) expect([code, known.has(inner)]).toEqual([code, true]);
    }
  }
});
