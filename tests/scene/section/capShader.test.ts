import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fascicle } from '../../glsl/fascicles';

const source = readFileSync(new URL('../../../shaders/cap_fragment.glsl', import.meta.url), 'utf8');
const numberIn = (words: RegExp) => Number(words.exec(source)?.[1]);

test('the finest bundles of a cut muscle are as wide as fascicles are, 1 to 2 mm', () => {
  const pitchM = numberIn(/FASCICLE_M = ([\d.]+)/);
  expect(pitchM).toBeGreaterThan(0.001);
  expect(pitchM).toBeLessThan(0.002);
  expect(source).toMatch(/borders\(fine, [\d.]+, FASCICLE_M/);
});

/** Part of the face that borders of this width cover, with how much of each there is; the cells' own unit. */
function covered(width: number): number {
  const steps = 300;
  let sum = 0;
  for (let i = 0; i < steps; i++)
    for (let j = 0; j < steps; j++) {
      const [away] = fascicle([0.1137 * i, 0.0971 * j], 2);
      const t = Math.max(0, Math.min(1, (away - 0.4 * width) / (0.6 * width)));
      sum += 1 - t * t * (3 - 2 * t);
    }
  return sum / steps ** 2;
}

// Else a muscle would change its tone as the camera comes nearer.
test.each([0.055, 0.13, 0.17])(
  'borders %d wide give way, from afar, to the share that they cover',
  (width) => {
    const share = numberIn(/mix\(([\d.]+) \* width/) * width;
    expect(Math.abs(share - covered(width))).toBeLessThan(0.012);
  },
);
