import { beforeAll, describe, expect, test } from 'vitest';
import { SurfaceBvh } from '../../src/geometry/bvhSurface';
import type { Leg } from '../../src/leg/Leg';
import { LimbCoordinates } from '../../src/leg/limbCoordinates';
import {
  acrossDirection,
  alongOfMesh,
  type MuscleMesh,
  resolveMusclePlace,
} from '../../src/leg/muscleCoordinates';
import { PointPlaces } from '../../src/patterns/pointPlaces';
import type { Content } from '../../src/patterns/schema';
import { gridSurface } from '../geometry/analyticSurfaces';
import { realLeg } from '../patterns/realLeg';

let leg: Leg;
let content: Content;
let places: PointPlaces;
let limb: LimbCoordinates;

beforeAll(async () => {
  const real = await realLeg();
  leg = real.leg;
  content = real.content;
  places = new PointPlaces(real.leg);
  limb = new LimbCoordinates(real.leg.landmarks);
});

/** An upright spindle behind the thigh's axis: 200 mm long, 40 mm wide (x), 24 mm deep (z). */
function spindle(): MuscleMesh {
  const { positions, indices } = gridSurface({
    nu: 48,
    nv: 60,
    wrapU: true,
    jitter: 0,
    range: { u: [0, 2 * Math.PI], v: [0.02, 0.98] },
    map: (u, v) => {
      const girth = Math.sin(Math.PI * v);
      return [-0.08 - 0.02 * girth * Math.sin(u), 0.75 - 0.2 * v, 0.01 + 0.012 * girth * Math.cos(u)];
    },
  });
  return { bvh: new SurfaceBvh(positions, indices), along: alongOfMesh(positions) };
}

describe('muscle coordinates on a spindle', () => {
  const place = (along: number, t: number, depth: 'superficial' | 'deep') =>
    resolveMusclePlace(spindle(), limb, {
      along,
      alongBasis: 'attachment to attachment',
      across: { t, axis: ['medial', 'lateral'], depth },
    });

  test('along runs down, across runs from medial to lateral, superficial is nearer to the skin', () => {
    const [upper, lower] = [place(0.3, 0.5, 'superficial'), place(0.7, 0.5, 'superficial')];
    expect(upper?.point[1]).toBeCloseTo(0.75 - 0.2 * (0.02 + 0.3 * 0.96), 2);
    expect(lower?.point[1]).toBeCloseTo(0.75 - 0.2 * (0.02 + 0.7 * 0.96), 2);
    const [medial, lateral] = [place(0.5, 0.2, 'superficial'), place(0.5, 0.8, 'superficial')];
    expect((medial?.point[0] ?? 0) - (lateral?.point[0] ?? 0)).toBeGreaterThan(0.015);
    const [shallow, deep] = [place(0.5, 0.5, 'superficial'), place(0.5, 0.5, 'deep')];
    // The spindle lies behind the axis: outward is backward.
    expect(shallow?.point[2] ?? 0).toBeLessThan((deep?.point[2] ?? 0) - 0.004);
  });

  test('a point stays under the surface even at the edge', () => {
    for (const t of [0, 0.1, 0.9, 1])
      for (const along of [0.1, 0.5, 0.9])
        expect(place(along, t, 'superficial')?.insideM).toBeGreaterThan(0.001);
  });
});

test('a direction word that is not known is named', () => {
  expect(() => acrossDirection(['medial', 'upward'])).toThrow(/direction "upward" is not known/);
});

describe('trigger points on the leg of the project', () => {
  test('each lies at least 1 mm inside its own muscle', () => {
    let counted = 0;
    for (const muscle of content.muscles)
      for (const point of muscle.points) {
        const place = places.placeOf(point, muscle.id);
        // A muscle that the model lacks has no place; a leg is without quadratus lumborum at most.
        if (!leg.listed.has(muscle.id)) {
          expect(place, point.id).toBeNull();
          expect(muscle.id).toBe('quadratus_lumborum');
          continue;
        }
        expect(place?.insideM ?? 0, `${point.id} in ${muscle.id}`).toBeGreaterThanOrEqual(0.001);
        const structure = places.structureFor(point, muscle.id);
        expect(structure && places.meshOf(structure).bvh.contains(place?.point ?? [9, 9, 9]), point.id).toBe(
          true,
        );
        counted++;
      }
    expect(counted).toBeGreaterThanOrEqual(65);
  });

  test('each lies within 25 mm of the line to its surface point, or says in words why not', () => {
    for (const muscle of content.muscles)
      for (const point of muscle.points) {
        const place = places.placeOf(point, muscle.id);
        if (!place) continue;
        const { origin, direction } = limb.ray(point.surfacePoint);
        const from = place.point.map((c, k) => c - (origin[k] ?? 0));
        const run = Math.max(
          0,
          from.reduce((sum, c, k) => sum + c * (direction[k] ?? 0), 0),
        );
        const off = Math.hypot(...from.map((c, k) => c - run * (direction[k] ?? 0)));
        if (point.surfaceNote === undefined) expect(off, point.id).toBeLessThanOrEqual(0.025);
        // A note that is no longer needed goes; one that is needed does not excuse everything.
        else {
          expect(off, point.id).toBeGreaterThan(0.025);
          expect(off, point.id).toBeLessThan(0.05);
        }
      }
  });

  test('the two heads of gastrocnemius have their own points', () => {
    const part = (id: string) => {
      const muscle = content.muscles.find((m) => m.id === 'gastrocnemius');
      const point = muscle?.points.find((p) => p.id === id);
      return point && places.structureFor(point, 'gastrocnemius')?.id;
    };
    expect(['gas_1', 'gas_2', 'gas_3', 'gas_4'].map(part)).toEqual([
      'gastrocnemius_medial',
      'gastrocnemius_lateral',
      'gastrocnemius_medial',
      'gastrocnemius_lateral',
    ]);
  });
});
