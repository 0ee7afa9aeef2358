import { expect, it } from 'vitest';
import { shortened, shown, shownIds } from '../../src/leg/shown';

it('a value stands in a sentence short and on one line, whatever it is', () => {
  const itself: unknown[] = [];
  itself.push(itself);
  expect(shown('a "b"\n')).toBe('"a \\"b\\"\\n"');
  expect(shown(itself)).toBe('{…}');
  expect(shown(10n)).toBe('10');
  expect(
    shown({
      toJSON: () => {
        throw new Error('no');
      },
    }),
  ).toBe('{…}');
  expect(shown(undefined)).toBe('undefined');
  expect(shown('x'.repeat(9000))).toHaveLength(48);
});

it('a cut leaves no half of a character', () => {
  expect(shortened('🦵'.repeat(30), 48)).toMatch(/^(?:🦵)+…$/u);
});

it('of very many ids the first are named, and how many there are', () => {
  expect(shownIds(['a', 'b'])).toBe('"a", "b"');
  expect(shownIds(Array.from({ length: 15_000 }, (_, at) => `x${at}`))).toMatch(
    /^"x0", .*"x5", … \(15000\)$/,
  );
});
