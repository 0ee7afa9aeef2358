import fc from 'fast-check';

/** Words that have broken readers before: names of every object's own, numbers that are none, halves of characters, entities, escapes. */
const ODD_WORDS = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'NaN',
  '-Infinity',
  '1e309',
  '-0',
  '0x10',
  'null',
  'undefined',
  '\ud800',
  'a\udfff\ud83db',
  '\u0000',
  '\u202e\u200b\ufeff',
  '🦵'.repeat(40),
  '&amp;',
  '&amp;amp;show=gas_1',
  '%25%32%35',
  '%E0%A4%A',
  '%00',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '../../..',
  'x'.repeat(5000),
  ','.repeat(3000),
  'a,'.repeat(3000),
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  '{{name}}',
  '$&$1',
] as const;

/** Numbers at and beyond what each kind of number holds. */
const ODD_NUMBERS = [
  0,
  -0,
  -1,
  0.1,
  255,
  256,
  65_535,
  2 ** 31,
  2 ** 32,
  2 ** 53,
  2 ** 53 + 2,
  1e21,
  1e308,
  -1e308,
  5e-324,
] as const;

export const oddText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...ODD_WORDS),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

const oddNumber: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(...ODD_NUMBERS),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

/** Lists within lists, which end a reader that calls itself. */
const nested: fc.Arbitrary<unknown> = fc
  .tuple(fc.constantFrom(2, 21, 300, 1000), fc.boolean())
  .map(([depth, asList]) => {
    let value: unknown = 1;
    for (let i = 0; i < depth; i++) value = asList ? [value] : { a: value };
    return value;
  });

/** A value that JSON can say, and that is seldom what was meant. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, false, [], {}, [[]], [null], { id: 'x' }),
  oddText,
  oddNumber,
  fc.array(oddText, { maxLength: 4 }),
  fc.constant(Array.from({ length: 2000 }, (_, at) => at)),
  nested,
);
