import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { seededRandom } from '../geometry/seededRandom';
import { runGlsl } from './glslRunner';

const POINTS = 1000;
const SEED = 20;

type Row = readonly number[];
/** A function of a shader, and its mirror in TypeScript. */
export interface Mirror {
  name: string;
  file: string;
  /** Ranges of the inputs, in the order of the vec4s a and b; the rest is 0. */
  ranges: readonly (readonly [number, number])[];
  glsl: string;
  mirror: (...inputs: number[]) => number;
  /** Largest difference allowed; float32 against float64. */
  tolerance?: number;
}

/** A test for each: shader and mirror agree on seeded points. */
export function testMirrors(mirrors: readonly Mirror[]): void {
  for (const { name, file, ranges, glsl, mirror, tolerance = 1e-5 } of mirrors) {
    test(`${name} of shaders/${file}.glsl is what its TypeScript mirror says (${POINTS} points, seed ${SEED})`, async ({
      page,
    }) => {
      const random = seededRandom(SEED);
      const inputs: Row[] = Array.from({ length: POINTS }, () =>
        Array.from({ length: 8 }, (_, i) => {
          const [low, high] = ranges[i] ?? [0, 0];
          // As the card sees it: rounded to float32.
          return Math.fround(low + random() * (high - low));
        }),
      );
      const functions = readFileSync(new URL(`../../shaders/${file}.glsl`, import.meta.url), 'utf8');
      const found = await runGlsl(page, functions, `vec4(${glsl}, 0.0, 0.0, 0.0)`, inputs);
      let worst = 0;
      let distinct = new Set<number>();
      inputs.forEach((row, i) => {
        const value = mirror(...row.slice(0, ranges.length));
        worst = Math.max(worst, Math.abs(value - (found[i]?.[0] ?? Number.NaN)));
        distinct = distinct.add(Math.round(1e4 * value));
      });
      expect(worst).toBeLessThanOrEqual(tolerance);
      expect(distinct.size, 'the points reach more than one value').toBeGreaterThan(3);
    });
  }
}
