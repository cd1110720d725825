import { describe, expect, test } from 'vitest';
import { useRefusal } from './refusal.ts';

const refusal = useRefusal();

const ONE = `WHERE "reference" = 'mali-2021/migrants-rights/well-developed/1'`;
const ONE_ID = `(SELECT "id" FROM "Finding" ${ONE})`;
const mapping = (columns: string) => `
  INSERT INTO "ObjectiveMapping" ("findingId", "objectiveNumber", "actionLetter", "relevance", "confidence", "method", "rationale")
  SELECT ${ONE_ID}, ${columns}`;
const finding = (change: Readonly<Record<string, string>>) => {
  const columns = [
    'reference',
    'profileId',
    'domainCode',
    'kind',
    'position',
    'ordinal',
    'text',
    'textHash',
    'language',
    'lineFrom',
    'lineTo',
    'quote',
  ];
  const fresh: Record<string, string> = {
    reference: `'mali-2021/migrants-rights/well-developed/9'`,
    position: '9',
    ordinal: '99',
    ...change,
  };
  const values = columns.map((column) => fresh[column] ?? `"${column}"`);
  return `INSERT INTO "Finding" (${columns.map((column) => `"${column}"`)}) SELECT ${values} FROM "Finding" ${ONE}`;
};

describe('the database takes', () => {
  test.each([
    ['another finding', finding({})],
    [
      'a mapping by a rule beside those by hand',
      mapping(`23, 'a', 'SECONDARY', 'LOW', 'RULE', 'A rule.'`),
    ],
    ['a mapping without an action', mapping(`1, NULL, 'SECONDARY', 'LOW', 'RULE', 'A rule.'`)],
  ])('%s', async (_name, sql) => {
    expect(await refusal(sql)).toBeNull();
  });
});

describe('the database refuses', () => {
  test.each([
    // Findings
    [
      'a hash of another text',
      finding({ textHash: `repeat('0', 64)` }),
      'Finding_textHash_of_text',
    ],
    [
      'a changed text',
      `UPDATE "Finding" SET "text" = "text" || '.' ${ONE}`,
      'Finding_text_in_quote|Finding_textHash_of_text',
    ],
    [
      'a text that its quote has not',
      `UPDATE "Finding" SET "quote" = 'x' ${ONE}`,
      'Finding_text_in_quote',
    ],
    [
      'an empty text',
      `UPDATE "Finding" SET "text" = ' ', "textHash" = encode(sha256(' '), 'hex'), "quote" = ' ' ${ONE}`,
      'Finding_text_present',
    ],
    ['position 0', finding({ position: '0' }), 'Finding_position_range'],
    ['an ordinal before its position', finding({ ordinal: '8' }), 'Finding_position_range'],
    [
      'a reference of another spelling',
      finding({ reference: `'Mali/Rights/1'` }),
      'Finding_reference_spelling',
    ],
    ['a reference twice', finding({ reference: '"reference"' }), 'Finding_reference_key'],
    [
      'a position twice',
      finding({ position: '1' }),
      'Finding_profileId_domainCode_kind_position_key',
    ],
    [
      'an ordinal twice',
      finding({ position: '1', ordinal: '1', kind: `'AREA_FOR_DEVELOPMENT'` }),
      'Finding_profileId_(ordinal|domainCode_kind_position)_key',
    ],
    ['line 0', finding({ lineFrom: '0' }), 'Finding_span'],
    ['lines turned round', finding({ lineTo: '1' }), 'Finding_span'],
    ['a profile that is not there', finding({ profileId: '0' }), 'Finding_profileId'],
    ['a domain that is none', finding({ domainCode: `'NOWHERE'` }), 'invalid input value for enum'],
    // Mappings
    [
      'a second primary objective by the same method',
      mapping(`1, NULL, 'PRIMARY', 'LOW', 'CURATED', 'Why.'`),
      'ObjectiveMapping_one_primary',
    ],
    [
      'an objective twice by the same method',
      mapping(`15, 'e', 'SECONDARY', 'LOW', 'CURATED', 'Why.'`),
      'ObjectiveMapping_findingId_objectiveNumber_method_key',
    ],
    [
      'an action that the objective has not',
      mapping(`13, 'l', 'SECONDARY', 'LOW', 'RULE', 'Why.'`),
      'ObjectiveMapping_objectiveNumber_actionLetter_fkey',
    ],
    [
      'objective 24',
      mapping(`24, NULL, 'SECONDARY', 'LOW', 'RULE', 'Why.'`),
      'ObjectiveMapping_objectiveNumber_fkey',
    ],
    [
      'a mapping without a reason',
      mapping(`1, NULL, 'SECONDARY', 'LOW', 'RULE', ' '`),
      'ObjectiveMapping_rationale_present',
    ],
    [
      'a principle twice',
      'INSERT INTO "PrincipleMapping" ("findingId", "principleCode", "confidence", "method", "rationale") SELECT "findingId", "principleCode", "confidence", "method", "rationale" FROM "PrincipleMapping" LIMIT 1',
      'PrincipleMapping_findingId_principleCode_method_key',
    ],
    [
      'a principle without a reason',
      `UPDATE "PrincipleMapping" SET "rationale" = ''`,
      'PrincipleMapping_rationale_present',
    ],
  ])('%s', async (_name, sql, constraint) => {
    expect(await refusal(sql)).toMatch(new RegExp(constraint));
  });
});
