import { OPERATION_LIMITS, parseOperation } from './operation-limits.js';

const nested = (depth: number): string => `${'{ a '.repeat(depth)}${'}'.repeat(depth)}`;
const doubling = Array.from(
  { length: 30 },
  (_, index) => `fragment f${String(index + 1)} on T { ...f${String(index)} ...f${String(index)} }`,
).join(' ');
const aliased = (count: number): string =>
  `{ r { ${Array.from({ length: count }, (_, index) => `a${String(index)}: x`).join(' ')} } }`;

describe(parseOperation, () => {
  it.each([
    ['ten levels', nested(10)],
    ['sixteen aliases', aliased(16)],
    ['five root fields', '{ a b c d e }'],
    ['a fragment spread twice', '{ a { ...f } b { ...f } } fragment f on T { x y }'],
  ])('accepts %s', (_, query) => {
    expect(parseOperation(query).kind).toBe('Document');
  });

  it.each([
    ['eleven levels', nested(11)],
    ['eleven levels through a fragment', `{ a { ...f } } fragment f on T ${nested(10)}`],
    ['seventeen aliases', aliased(17)],
    ['six root fields', '{ a b c d e f }'],
    ['six root fields in fragments', '{ a b ...f } fragment f on T { c d ... on T { e f } }'],
    ['thirty doubling fragments', `{ ...f30 } fragment f0 on T { x } ${doubling}`],
    ['circular fragments', '{ ...a } fragment a on T { ...b } fragment b on T { ...a }'],
    ['1 000 directives', `{ a ${'@d '.repeat(1_000)} }`],
    ['5 000 tokens', `{ a { ${'x '.repeat(5_000)} } }`],
    ['a long comment', `{ a } #${'x'.repeat(OPERATION_LIMITS.characters)}`],
  ])('refuses %s', (_, query) => {
    expect(() => parseOperation(query)).toThrow(
      expect.objectContaining({ code: 'OPERATION_TOO_LARGE' }),
    );
  });

  it.each([
    ['a syntax error', '{ a'],
    ['a document written as JSON', '{"kind":"Document","definitions":[]}'],
    ['a NUL', '{ a(b: "\\u0000") }'],
    ['a lone surrogate', '{ a(b: "\uD800") }'],
  ])('does not parse %s', (_, query) => {
    expect(() => parseOperation(query)).toThrow(expect.objectContaining({ name: 'GraphQLError' }));
  });
});
