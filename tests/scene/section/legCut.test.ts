import { DoubleSide, Ray, ShapeUtils, Vector2, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import { beforeAll, describe, expect, it } from 'vitest';
import { loopRegions, loopsContain } from '../../../src/geometry/loopRegions';
import { onPlane } from '../../../src/geometry/slice';
import type { Leg } from '../../../src/leg/Leg';
import { CapGeometry } from '../../../src/scene/section/CapGeometry';
import { CutFrame } from '../../../src/scene/section/CutFrame';
import { LegCut } from '../../../src/scene/section/LegCut';
import { LEVEL_NAMES, namedLevels } from '../../../src/scene/section/levels';
import { realLeg } from '../../patterns/realLeg';

let leg: Leg;
let frame: CutFrame;
let cut: LegCut;
beforeAll(async () => {
  ({ leg } = await realLeg());
  frame = new CutFrame(leg);
  cut = new LegCut(leg);
});
const level = (at: number) => frame.planeOf({ at, tiltDeg: 0, turnDeg: 0, keep: 'below' });

describe('a cut through the real leg', () => {
  it.each([0.08, 0.33, 0.58])('at %f has the areas that counting voxels gives', (at) => {
    const plane = level(at);
    const y = plane.origin[1];
    const step = 0.0011;
    // Independent of the cut: how often a ray straight to the right leaves the mesh, cell by cell.
    const ray = new Ray(new Vector3(), new Vector3(1, 0, 0));
    for (const { structure, areaM2 } of cut.at(plane)) {
      if (areaM2 < 4e-4) continue;
      const tree = new MeshBVH(structure.geometry.clone(), { indirect: true } as object);
      const inverse = structure.matrixWorld.clone().invert();
      const { min, max } = structure.bounds;
      let cells = 0;
      for (let z = min.z + step / 2; z < max.z; z += step) {
        const row = ray.clone();
        row.origin.set(min.x - 0.01, y, z);
        const local = row.clone().applyMatrix4(inverse);
        const xs = tree
          .raycast(local, DoubleSide)
          .map(({ point }) => point.applyMatrix4(structure.matrixWorld).x)
          .sort((a, b) => a - b);
        for (let i = 0; i + 1 < xs.length; i += 2) cells += ((xs[i + 1] ?? 0) - (xs[i] ?? 0)) / step;
      }
      expect((cells * step * step) / areaM2, `${structure.id} at ${at}`).toBeCloseTo(1, 1.3);
    }
  });

  it('covers every area with triangles, holes left out', () => {
    for (const at of [0.1, 0.39, 0.58, 0.9])
      for (const { structure, loops, areaM2 } of cut.at(level(at))) {
        let covered = 0;
        for (const { outer, holes } of loopRegions(loops)) {
          const vectors = (points: Float64Array) =>
            Array.from(
              { length: points.length / 2 },
              (_, i) => new Vector2(points[2 * i], points[2 * i + 1]),
            );
          const rings = [outer, ...holes].map(({ points }) => vectors(points));
          const [first = [], ...rest] = rings;
          const all = rings.flat();
          for (const [a = 0, b = 0, c = 0] of ShapeUtils.triangulateShape(first, rest)) {
            const [p, q, r] = [all[a], all[b], all[c]];
            if (p && q && r) covered += Math.abs((q.x - p.x) * (r.y - p.y) - (r.x - p.x) * (q.y - p.y)) / 2;
          }
        }
        expect(covered / areaM2, `${structure.id} at ${at}`).toBeCloseTo(1, 2);
      }
  });

  it('makes faces that look towards what is taken away', () => {
    const section = { at: 0.5, tiltDeg: 30, turnDeg: 90, keep: 'above' } as const;
    const plane = frame.planeOf(section);
    const look = { kind: 'muscle', tint: [1, 0, 0], ghost: false, selected: false, hovered: false } as const;
    const areas = cut.at(plane);
    const { buffers: geometry } = new CapGeometry(
      areas,
      plane,
      areas.map(() => look),
    );
    const position = geometry.getAttribute('position');
    const index = geometry.index;
    expect(index?.count).toBeGreaterThan(1000);
    const inset = geometry.getAttribute('aInset');
    const corner = (v: number) => {
      const width = inset.getW(v);
      return new Vector3(
        position.getX(v) + inset.getX(v) * width,
        position.getY(v) + inset.getY(v) * width,
        position.getZ(v) + inset.getZ(v) * width,
      );
    };
    const normal = new Vector3(...plane.normal);
    let [along, against] = [0, 0];
    for (let i = 0; index && i < index.count; i += 3) {
      const [a, b, c] = [corner(index.getX(i)), corner(index.getX(i + 1)), corner(index.getX(i + 2))];
      const facing = b.sub(a).cross(c.sub(a)).dot(normal) / 2;
      if (facing > 0) along += facing;
      else against -= facing;
    }
    // Where a band is wider than a sharp corner it folds over; no more than that.
    expect(against / along).toBeLessThan(0.01);
  });

  it('is never nothing and never breaks, wherever the plane lies', () => {
    for (const at of [0, 1e-9, 0.25, 0.5, 0.75, 1 - 1e-9, 1])
      for (const tiltDeg of [0, 45, 90])
        for (const turnDeg of [-360, 0, 137, 270]) {
          const plane = frame.planeOf({ at, tiltDeg, turnDeg, keep: 'below' });
          for (const { areaM2, loops } of cut.at(plane)) {
            expect(Number.isFinite(areaM2)).toBe(true);
            for (const { points } of loops) expect(points.every(Number.isFinite)).toBe(true);
          }
        }
    expect(cut.at(level(0.5)).length).toBeGreaterThan(5);
  });
});

describe('named levels', () => {
  it('run from proximal to distal, and lie where they are named after', () => {
    const levels = namedLevels(leg, frame, cut);
    expect(levels.map(({ name }) => name)).toEqual([...LEVEL_NAMES]);
    const heights = levels.map(({ at }) => frame.heightOf(at));
    expect([...heights].sort((a, b) => b - a)).toEqual(heights);
    const ids = (name: string) =>
      cut.at(level(levels.find((l) => l.name === name)?.at ?? 0)).map(({ structure }) => structure.id);
    expect(ids('midThigh')).toEqual(
      expect.arrayContaining(['femur', 'rectus_femoris', 'sartorius', 'gracilis']),
    );
    expect(ids('widestCalf')).toEqual(
      expect.arrayContaining(['tibia', 'fibula', 'soleus', 'gastrocnemius_medial']),
    );
    expect(ids('ankle')).toEqual(expect.arrayContaining(['calcaneal_tendon']));
    expect(ids('glutealFold')).toEqual(expect.arrayContaining(['gluteus_maximus', 'femur']));
  });

  it('the widest calf is widest', () => {
    const at = namedLevels(leg, frame, cut).find(({ name }) => name === 'widestCalf')?.at ?? 0;
    const here = cut.skinArea(level(at));
    for (const away of [-0.05, 0.05]) expect(cut.skinArea(level(at + away))).toBeLessThan(here);
  });
});

describe('the plane', () => {
  it('falls towards its bearing, and is mirrored for the left leg', () => {
    const lateral = frame.planeOf({ at: 0.5, tiltDeg: 90, turnDeg: 90, keep: 'below' });
    expect(lateral.normal[0]).toBeCloseTo(-1);
    const front = frame.planeOf({ at: 0.5, tiltDeg: 90, turnDeg: 0, keep: 'below' });
    expect(front.normal[2]).toBeCloseTo(1);
    const above = frame.planeOf({ at: 0.5, tiltDeg: 0, turnDeg: 0, keep: 'above' });
    expect(above.normal[1]).toBeCloseTo(-1);
  });

  it('holds the axis of the limb, so that a point of the skin is inside the skin', () => {
    const plane = level(0.6);
    const [skin] = cut.at(plane).filter(({ structure }) => structure.kind === 'skin');
    expect(skin && loopsContain(skin.loops, 0, 0)).toBe(true);
    expect(onPlane(plane, 0, 0)).toEqual([...plane.origin]);
  });
});
