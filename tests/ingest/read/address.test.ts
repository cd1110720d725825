import { describe, expect, test } from 'vitest';
import { findAddress, readWebAddress } from '../../../ingest/read/address.ts';

const PAGE = 'https://www.migrationdataportal.org/overviews/mgi/mali-2021';

describe('the address of a saved page', () => {
  test.each([
    ['its canonical link', `<link href="${PAGE}" rel="canonical">`],
    ['what it tells other sites', `<meta property="og:url" content="${PAGE}">`],
    ['what the browser wrote', `<!-- saved from url=(0059)${PAGE} -->`],
    [
      'the canonical link before all else',
      `<!-- saved from url=(0019)https://example.org --><link rel="canonical" href="${PAGE}">`,
    ],
    [
      'another, where one leads nowhere',
      `<link rel=canonical href="/x"><meta property=og:url content="${PAGE}">`,
    ],
  ])('is %s', (_name, head) => {
    expect(findAddress(`<html><head>${head}</head><body><p>Text</p></body></html>`)).toBe(PAGE);
  });

  test('is not known where it does not say', () => {
    expect(
      findAddress('<html><body><a href="https://example.org">a link</a></body></html>'),
    ).toBeNull();
  });
});

test.each([
  'nowhere',
  '/mali-2021',
  'file:///home/me/mali.html',
  'javascript:alert(1)',
  'http://localhost:3000/mali',
  'http://127.0.0.1/mali',
  'https://user:secret@example.org/mali',
  `https://example.org/${'a'.repeat(1_000)}`,
])('no source is cited by %j', (text) => {
  expect(readWebAddress(text)).toBeNull();
});
