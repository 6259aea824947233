import { safeReturnTo } from './return-to.js';

describe('safeReturnTo', () => {
  it.each(['/', '/conversations/8f1a?panneau=1', '/assistants/justice'])('keeps %s', (path) => {
    expect(safeReturnTo(path)).toBe(path);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/%2f/evil@host:x',
    '/..//evil.example',
    '/auth/sign-in',
    '/a\nb',
    '',
    undefined,
    ['/'],
    '/' + 'a'.repeat(600),
  ])('falls back to the home page for %p', (path) => {
    expect(safeReturnTo(path)).toBe('/');
  });
});
