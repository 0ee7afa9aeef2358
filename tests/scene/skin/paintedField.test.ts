import { beforeAll, describe, expect, it } from 'vitest';
import type { SkinSurface } from '../../../src/patterns/SkinSurface';
import { skinPointAt } from '../../../src/patterns/strokeSamples';
import { encodePaint, PAINT_REACH_M, PaintedField } from '../../../src/scene/skin/PaintedField';
import type { Dab } from '../../../src/scene/skin/painting';
import { decodePaint } from '../../glsl/skinPaint';
import { realLeg } from '../../patterns/realLeg';

let skin: SkinSurface;
beforeAll(async () => {
  ({ skin } = await realLeg());
});

const spot = (segment: 'thigh' | 'leg' | 'foot_sole' | 'foot_dorsum', axial: number, bearing: number) => {
  const point = skinPointAt(skin, { segment, axial, bearing });
  if (!point) throw new Error(`no skin at ${segment} ${axial} ${bearing}`);
  return point;
};
const dab = (point: Dab['point'], radiusM = 0.016, erase = false): Dab => ({ point, radiusM, erase });

/** How far a painted vertex lies from a point, metres, straight. */
function farthest(field: PaintedField, [x, y, z]: Dab['point']): number {
  const { positions: p } = skin.geodesics;
  let far = 0;
  field.distanceM.forEach((distanceM, v) => {
    if (distanceM >= 0) return;
    far = Math.max(far, Math.hypot((p[3 * v] ?? 0) - x, (p[3 * v + 1] ?? 0) - y, (p[3 * v + 2] ?? 0) - z));
  });
  return far;
}

describe('a dab on the skin', () => {
  it('is a disc of its radius along the skin', () => {
    const field = new PaintedField(skin);
    const point = spot('thigh', 0.5, 180);
    expect(field.dab(dab(point, 0.03))).toBe(true);
    // On a limb a chord is shorter than the way along the skin, by little.
    expect(farthest(field, point)).toBeLessThan(0.0305);
    expect(farthest(field, point)).toBeGreaterThan(0.025);
  });

  it('on the sole does not shine through to the back of the foot', () => {
    const field = new PaintedField(skin);
    const point = spot('foot_sole', 0.72, 180);
    field.dab(dab(point, 0.025));
    const { positions } = skin.geodesics;
    const high = [...field.distanceM.keys()].filter(
      (v) => (field.distanceM[v] ?? 1) < 0 && (positions[3 * v + 1] ?? 0) > 0.03,
    );
    expect(high).toEqual([]);
    // Straight through the foot there is skin well within the radius.
    const across = [...field.distanceM.keys()].some(
      (v) =>
        (positions[3 * v + 1] ?? 0) > 0.03 &&
        Math.hypot(
          (positions[3 * v] ?? 0) - point[0],
          (positions[3 * v + 1] ?? 0) - point[1],
          (positions[3 * v + 2] ?? 0) - point[2],
        ) < 0.05,
    );
    expect(across).toBe(true);
  });

  it('inside of what is painted changes nothing, and says so', () => {
    const field = new PaintedField(skin);
    const point = spot('leg', 0.3, 180);
    field.dab(dab(point, 0.03));
    expect(field.dab(dab(point, 0.012))).toBe(false);
  });

  it('that erases takes away what it covers and no more', () => {
    const field = new PaintedField(skin);
    const point = spot('leg', 0.3, 180);
    field.dab(dab(point, 0.03));
    const before = field.painted().reduce((sum, one) => sum + one, 0);
    expect(field.dab(dab(point, 0.012, true))).toBe(true);
    const after = field.painted().reduce((sum, one) => sum + one, 0);
    expect(after).toBeLessThan(before);
    expect(after / before).toBeGreaterThan(0.7);
    field.clear();
    expect(field.painted().includes(1)).toBe(false);
  });

  it('keeps a border between the vertices: a millimetre more of radius moves it by a millimetre', () => {
    const point = spot('thigh', 0.5, 180);
    const [small, large] = [new PaintedField(skin), new PaintedField(skin)];
    small.dab(dab(point, 0.02));
    large.dab(dab(point, 0.021));
    const moved = [...small.distanceM.keys()].filter((v) => Math.abs(small.distanceM[v] ?? 1) < 0.008);
    expect(moved.length).toBeGreaterThan(20);
    for (const v of moved)
      expect((small.distanceM[v] ?? 0) - (large.distanceM[v] ?? 0)).toBeCloseTo(0.001, 5);
  });
});

describe('a distance as a byte', () => {
  it('comes back within a twentieth of a millimetre', () => {
    for (const distanceM of [-PAINT_REACH_M, -0.0051, 0, 0.0003, 0.0119])
      expect(Math.abs(decodePaint(encodePaint(distanceM) / 255) - distanceM)).toBeLessThan(0.00005);
  });
});
