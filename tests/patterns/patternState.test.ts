import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DOT_BUCKETS, DOT_CELL_PITCHES, dotBucket } from '../../src/geometry/dotTable';
import { dotTurn, STRIPE_ALONG, stippleDots } from '../../src/geometry/stippleDots';
import { FieldTexture } from '../../src/patterns/fieldTexture';
import { PatternQueue } from '../../src/patterns/patternQueue';
import { PatternWeights } from '../../src/patterns/patternWeights';
import { tetherCurve, tetherRibbon } from '../../src/scene/markers/tether';
import { icosphere } from '../geometry/analyticSurfaces';
import { DOTS_PER_SQUARE_PITCH } from '../glsl/heatStipple';

describe('patternQueue', () => {
  test('what is asked for comes next, the rest in order, nothing twice', () => {
    const queue = new PatternQueue(['a', 'b', 'c', 'd']);
    expect(queue.next()).toBe('a');
    queue.first(['d', 'a', 'nobody']);
    expect([queue.next(), queue.next(), queue.next(), queue.next()]).toEqual(['d', 'b', 'c', undefined]);
  });
});

describe('patternWeights', () => {
  const on = (...ids: string[]) => ids.map((id, layer) => ({ id, layer, slot: 0 }));
  const weights = (w: PatternWeights) =>
    Object.fromEntries([...w.values()].map(({ id, weight }) => [id, weight]));

  test('a pattern fades in, another out, from wherever they are', () => {
    const w = new PatternWeights();
    expect(w.aim(on('a'))).toBe(true);
    w.advance(0.5);
    expect(weights(w)).toEqual({ a: 0.5 });
    expect(w.aim(on('b'))).toBe(true);
    w.advance(0.5);
    expect(weights(w)).toEqual({ a: 0.25, b: 0.5 });
    w.advance(1);
    expect(weights(w)).toEqual({ b: 1 });
  });

  test('the same aim again changes nothing', () => {
    const w = new PatternWeights();
    w.aim(on('a'));
    w.advance(1);
    expect(w.aim(on('a'))).toBe(false);
  });
});

test('fieldTexture: a layer goes up alone and is read back by vertex', () => {
  const fields = new FieldTexture(300, 3);
  const texels = Uint8Array.from({ length: 600 }, (_, i) => i % 251);
  fields.setLayer(1, texels);
  expect([...fields.texture.layerUpdates]).toEqual([1]);
  expect(fields.read(1, 299)).toEqual([598 % 251, 599 % 251]);
  expect(fields.read(0, 0)).toEqual([255, 255]);
});

test('rows of dots run as the stripes of the skin do', () => {
  const glsl = readFileSync('shaders/skin_heat_declare.glsl', 'utf8');
  expect(glsl).toContain(`const vec3 STRIPE_ALONG = vec3(${STRIPE_ALONG.join(', ')});`);
});

describe('stippleDots on a sphere of 60 mm', () => {
  const sphere = icosphere(0.06, 5);
  const pitchM = 0.0065;
  const dots = stippleDots(sphere, pitchM);
  const at = (i: number) => dots.dots.subarray(4 * i, 4 * i + 3);

  /** Which of two zones that share a spot has dot `i`. */
  const half = (i: number) => Math.floor(2 * ((dots.dots[4 * i + 3] ?? 0) % 1));

  test('no two are nearer than the pitch, and no gap takes one more', () => {
    const nearest = (p: ArrayLike<number>, but: number) => {
      let best = Infinity;
      for (let i = 0; i < dots.count; i++) {
        const q = at(i);
        if (i !== but) best = Math.min(best, Math.hypot(...[0, 1, 2].map((k) => (p[k] ?? 0) - (q[k] ?? 0))));
      }
      return best;
    };
    for (let i = 0; i < dots.count; i++) expect(nearest(at(i), i)).toBeGreaterThanOrEqual(pitchM * 0.999);
    const { positions } = sphere;
    let gaps = 0;
    for (let v = 0; v < positions.length; v += 3)
      if (nearest(positions.subarray(v, v + 3), -1) > 1.15 * pitchM) gaps++;
    expect(gaps / (positions.length / 3)).toBeLessThan(0.002);
  });

  test('coarse dots are spread evenly by themselves, twice as far apart', () => {
    const coarse = Array.from({ length: dots.count }, (_, i) => i).filter(
      (i) => (dots.dots[4 * i + 3] ?? 1) < 1,
    );
    expect(coarse.length / dots.count).toBeGreaterThan(0.2);
    for (const i of coarse)
      for (const j of coarse) {
        if (i >= j) continue;
        const [p, q] = [at(i), at(j)];
        const away = Math.hypot(...[0, 1, 2].map((k) => (p[k] ?? 0) - (q[k] ?? 0)));
        expect(away).toBeGreaterThanOrEqual(2 * pitchM * 0.999);
      }
  });

  test('dots of one turn lie in rows: neighbours mostly share one', () => {
    let [same, all] = [0, 0];
    for (let i = 0; i < dots.count; i++)
      for (let j = 0; j < i; j++) {
        if (Math.hypot(...[0, 1, 2].map((k) => (at(i)[k] ?? 0) - (at(j)[k] ?? 0))) > 1.3 * pitchM) continue;
        all++;
        if (half(i) === half(j)) same++;
      }
    // Were turns at random, half of all neighbours would share one.
    expect(same / all).toBeGreaterThan(0.75);
    const [x = 0, y = 0, z = 0] = at(0);
    expect((dots.dots[3] ?? 0) % 1).toBeCloseTo(dotTurn(x, y, z, pitchM), 4);
    const first = Array.from({ length: dots.count }, (_, i) => half(i)).filter((h) => h === 0).length;
    expect(first / dots.count).toBeGreaterThan(0.45);
    expect(first / dots.count).toBeLessThan(0.55);
  });

  test('a look into the cell of a place finds every dot that reaches it', () => {
    const { positions } = sphere;
    let found = 0;
    for (let v = 0; v < positions.length; v += 21) {
      const p = positions.subarray(v, v + 3);
      const [x = 0, y = 0, z = 0] = [...p].map((c) => Math.floor(c / (DOT_CELL_PITCHES * pitchM)));
      const bucket = dots.buckets[dotBucket(x, y, z)] ?? 0;
      const listed = new Set<string>();
      for (let i = bucket >>> 8; i < (bucket >>> 8) + (bucket & 255); i++)
        listed.add(dots.entries.subarray(4 * i, 4 * i + 4).join());
      for (let i = 0; i < dots.count; i++) {
        const reach = (dots.dots[4 * i + 3] ?? 0) < 1 ? 1 : 0.6;
        const away = Math.hypot(...[0, 1, 2].map((k) => (p[k] ?? 0) - (at(i)[k] ?? 0)));
        if (away > reach * pitchM) continue;
        found++;
        expect(listed).toContain(dots.dots.subarray(4 * i, 4 * i + 4).join());
      }
    }
    expect(found).toBeGreaterThan(1000);
  });

  test('the table is small: a place looks at a handful of dots', () => {
    const looked = [...dots.buckets].map((bucket) => bucket & 255).filter((count) => count > 0);
    expect(dots.buckets.length).toBe(DOT_BUCKETS);
    expect(looked.reduce((sum, count) => sum + count, 0) / looked.length).toBeLessThan(5);
  });

  test('they are as dense as the shader takes them to be for their mean tint', () => {
    expect((dots.count * pitchM * pitchM) / (4 * Math.PI * 0.06 ** 2)).toBeCloseTo(DOTS_PER_SQUARE_PITCH, 1);
  });

  test('the same seed gives the same dots', () => {
    expect(stippleDots(sphere, pitchM).dots).toEqual(dots.dots);
  });
});

test('a tether starts at the point, ends on the zone and clears the straight way between', () => {
  const curve = tetherCurve([0, 0.4, 0], [0, 0, -1], [0, 0, 0.05], [0, -1, 0]);
  expect([...curve.subarray(0, 3)].map((c) => Math.round(1e6 * c) / 1e6)).toEqual([0, 0.4, 0]);
  expect(curve.at(-1)).toBeCloseTo(0.05);
  expect(Math.min(...curve)).toBeLessThan(-0.05);
  const { position, index } = tetherRibbon(curve);
  expect(position.length).toBe(2 * curve.length);
  expect(Math.max(...index)).toBe(position.length / 3 - 1);
});
