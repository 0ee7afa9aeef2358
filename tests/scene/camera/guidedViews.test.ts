import { expect, test } from 'vitest';
import { nextGuided } from '../../../src/scene/camera/guidedViews';

test('four steps to one side walk around the leg and arrive where they began, on either leg', () => {
  for (const side of ['right', 'left'] as const)
    for (const step of ['left', 'right'] as const) {
      const walk = ['posterior' as const, 'x', 'x', 'x', 'x'] as string[];
      for (let at = 1; at < 5; at++) walk[at] = nextGuided(walk[at - 1] as 'posterior', step, side);
      expect(new Set(walk).size, `${side} ${step}`).toBe(4);
      expect(walk[4]).toBe('posterior');
    }
});

test('the right arrow goes to the body’s left: medial of a right leg, lateral of a left one', () => {
  expect(nextGuided('anterior', 'right', 'right')).toBe('medial');
  expect(nextGuided('anterior', 'right', 'left')).toBe('lateral');
  expect(nextGuided('anterior', 'left', 'right')).toBe('lateral');
});

test('down goes to the sole, up comes back from it and goes to the hollow of the knee', () => {
  expect(nextGuided('lateral', 'down', 'right')).toBe('sole');
  expect(nextGuided('sole', 'up', 'right')).toBe('anterior');
  expect(nextGuided('posterior', 'up', 'right')).toBe('knee');
  expect(nextGuided('knee', 'down', 'right')).toBe('posterior');
  expect(nextGuided(null, 'left', 'right')).toBe('medial');
});
