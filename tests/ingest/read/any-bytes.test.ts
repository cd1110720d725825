import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readProfile } from '../../../ingest/assemble/read-profile.ts';

/** What tells a format from another, before bytes that keep no promise. */
const anyStart = fc.constantFrom(
  '',
  '<!doctype html><body>',
  '\ufeff',
  '• ',
  'MIME-Version: 1.0\n',
);

test('any bytes are refused with a reason, or read; nothing is thrown', async () => {
  await fc.assert(
    fc.asyncProperty(anyStart, fc.uint8Array({ maxLength: 2_000 }), async (start, rest) => {
      const bytes = Buffer.concat([Buffer.from(start), rest]);
      const { parsed, diagnostics } = await readProfile({ file: 'any.txt', bytes });
      expect(parsed?.findings ?? []).toEqual([]);
      const errors = diagnostics.filter(({ level }) => level === 'ERROR');
      expect(errors.length).toBeGreaterThan(0);
      for (const { message } of errors) expect(message.length).toBeGreaterThan(20);
    }),
  );
});
