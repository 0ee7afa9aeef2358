import { beforeAll, describe, expect, test } from 'vitest';
import { decodeField, FIELD_MAX_M } from '../../src/patterns/fieldCodec';
import { patternField } from '../../src/patterns/patternField';
import type { SkinSurface } from '../../src/patterns/SkinSurface';
import type { TriggerPoint } from '../../src/patterns/schema';
import { sampleStroke, skinPointAt } from '../../src/patterns/strokeSamples';
import { zoneField } from '../../src/patterns/zoneField';
import { zoneLines } from '../../src/patterns/zoneLines';
import { ARTICLE_POINTS, realLeg } from './realLeg';

let skin: SkinSurface;
let points: TriggerPoint[];
const point = (id: string): TriggerPoint => {
  const found = points.find((p) => p.id === id);
  if (!found) throw new Error(`no trigger point "${id}" in the content`);
  return found;
};

beforeAll(async () => {
  const real = await realLeg();
  skin = real.skin;
  points = real.points;
});

/** Vertices inside of a field, in limb coordinates. */
function inside(field: Float32Array) {
  const found: { segment: string; axial: number; bearing: number; y: number; normalUp?: number }[] = [];
  field.forEach((distance, v) => {
    if (distance >= 0) return;
    const { positions } = skin.geodesics;
    const at = [positions[3 * v] ?? 0, positions[3 * v + 1] ?? 0, positions[3 * v + 2] ?? 0] as const;
    found.push({ ...skin.limb.coordinatesOf(at), y: at[1] });
  });
  return found;
}

describe('strokes lie on the skin', () => {
  test('every sample of every stroke of the 18 article points', () => {
    for (const id of ARTICLE_POINTS)
      for (const zone of ['essential', 'spillover'] as const)
        for (const stroke of point(id).referral[zone].strokes)
          expect(sampleStroke(skin, stroke).onSkin, `${id} ${zone} ${stroke.segment}`).toBe(1);
  });

  test('every stroke of the other points, save where the model ends', () => {
    for (const p of points)
      for (const zone of ['essential', 'spillover'] as const)
        for (const stroke of p.referral[zone].strokes) {
          // The model ends at the waist (pelvis below 0) and at the midline (perineum).
          const ends = Math.min(stroke.from.axial, stroke.to.axial) < 0 || stroke.proxyForDeep === true;
          const least = stroke.segment === 'pelvis' && ends ? 0.3 : 0.9;
          expect(
            sampleStroke(skin, stroke).onSkin,
            `${p.id} ${zone} ${stroke.segment}`,
          ).toBeGreaterThanOrEqual(least);
        }
  });

  test('samples follow each other: none falls into a fold or onto the other leg of a toe', () => {
    for (const p of points)
      for (const zone of ['essential', 'spillover'] as const)
        for (const line of zoneLines(skin, p.referral[zone].strokes))
          for (let i = 1; i < line.arcM.length; i++)
            expect((line.arcM[i] ?? 0) - (line.arcM[i - 1] ?? 0), `${p.id} ${zone} ${i}`).toBeLessThan(0.012);
  });
});

describe('strokes become bands', () => {
  const lines = (id: string, zone: 'essential' | 'spillover') =>
    zoneLines(skin, point(id).referral[zone].strokes);

  test('thigh, knee and calf strokes of one zone are one line', () => {
    for (const id of ['st_1', 'gmin_p1', 'gas_1']) expect(lines(id, 'spillover'), id).toHaveLength(1);
    expect(lines('gmin_a1', 'essential')).toHaveLength(1);
  });

  test('a joined line bends softly: no corner where segments meet', () => {
    for (const [id, zone, least] of [
      ['st_1', 'spillover', 0.75],
      ['gmin_a1', 'essential', 0.75],
      ['gmin_p1', 'spillover', 0.75],
      // Round the heel the skin itself turns by a right angle over a few centimetres.
      ['sol_1', 'essential', 0.5],
    ] as const) {
      for (const { points: p } of lines(id, zone)) {
        // Directions over 12 mm before and after each point.
        for (let i = 4; i + 4 < p.length / 3; i++) {
          const [a, b] = [-4, 4].map((d) =>
            [0, 1, 2].map((k) => ((p[3 * (i + d) + k] ?? 0) - (p[3 * i + k] ?? 0)) * Math.sign(d)),
          );
          const dot = (u: number[] = [], v: number[] = []) =>
            u.reduce((sum, c, k) => sum + c * (v[k] ?? 0), 0);
          const cos = dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
          expect(cos, `${id} ${zone} at ${i}`).toBeGreaterThan(least);
        }
      }
    }
  });

  test('the half width changes by less than 2 mm per sample and thins out at the ends', () => {
    for (const id of ARTICLE_POINTS)
      for (const { halfWidthM, arcM } of lines(id, 'spillover')) {
        for (let i = 1; i < halfWidthM.length; i++)
          expect(Math.abs((halfWidthM[i] ?? 0) - (halfWidthM[i - 1] ?? 0))).toBeLessThan(0.002);
        if ((arcM.at(-1) ?? 0) > 0.2)
          expect(halfWidthM.at(-1) ?? 0).toBeLessThan(0.8 * Math.max(...halfWidthM));
      }
  });
});

describe('fields say what the words say', () => {
  const fieldOf = (id: string, zone: 'essential' | 'spillover') => zoneField(skin, point(id).referral[zone]);

  test('hamstring points: lower buttock and upper thigh, behind', () => {
    for (const id of ['st_1', 'st_2', 'sm_1', 'sm_2']) {
      const zone = inside(fieldOf(id, 'essential'));
      expect(zone.length).toBeGreaterThan(300);
      expect(
        zone.every(({ bearing }) => bearing > 110 && bearing < 260),
        id,
      ).toBe(true);
      expect(zone.some(({ segment }) => segment === 'pelvis')).toBe(true);
      expect(zone.some(({ segment }) => segment === 'thigh')).toBe(true);
    }
  });

  test('biceps femoris: the back of the knee', () => {
    const zone = inside(fieldOf('bfl_1', 'essential'));
    const middle = zone.filter(({ segment }) => segment === 'knee');
    expect(middle.length / zone.length).toBeGreaterThan(0.45);
    expect(zone.every(({ y }) => Math.abs(y - skin.limb.height('knee', 0.5)) < 0.085)).toBe(true);
    expect(zone.every(({ bearing }) => bearing > 90 && bearing < 270)).toBe(true);
  });

  test('gluteus minimus: front set down the outer side, back set down the back', () => {
    const outer = inside(fieldOf('gmin_a1', 'essential'));
    expect(outer.every(({ bearing }) => bearing > 40 && bearing < 160)).toBe(true);
    expect(outer.some(({ segment }) => segment === 'leg')).toBe(true);
    const back = inside(fieldOf('gmin_p1', 'spillover')).filter(({ segment }) => segment !== 'pelvis');
    expect(back.every(({ bearing }) => bearing > 110 && bearing < 250)).toBe(true);
  });

  test('gastrocnemius TrP1: the instep on the sole, nothing on the back of the foot', () => {
    const zone = inside(fieldOf('gas_1', 'essential'));
    expect(zone.length).toBeGreaterThan(200);
    expect(zone.every(({ y }) => y < 0.06)).toBe(true);
    // Around the axis of the foot: medial arch and sole; the dorsum is 0, within 70 degrees.
    const foot = zone.map(({ segment, ...rest }) => ({ segment, ...rest }));
    expect(foot.every(({ segment }) => segment.startsWith('foot') || segment === 'leg')).toBe(true);
    const dorsal = foot.filter(
      ({ segment, bearing }) => segment === 'foot_dorsum' && (bearing < 70 || bearing > 290),
    );
    expect(dorsal).toEqual([]);
  });

  test('essential zones are inside or beside their spillover, save those that are far from it by their words', () => {
    // gas_1: instep and calf; sol_3: sacroiliac joint and calf; iliopsoas: low back and groin; ql_s1: crest and groin.
    const apart = new Set(['gas_1', 'sol_3', 'ip_1', 'ip_2', 'ip_3', 'ql_s1']);
    for (const p of points) {
      if (p.referral.spillover.strokes.length === 0 || apart.has(p.id)) continue;
      const [essential, spillover] = [fieldOf(p.id, 'essential'), fieldOf(p.id, 'spillover')];
      let gap = Infinity;
      essential.forEach((e, v) => {
        gap = Math.min(gap, Math.max(e, spillover[v] ?? Infinity));
      });
      expect(gap, `${p.id}: gap between its zones, metres`).toBeLessThan(0.01);
    }
  });

  test('no pattern lies on a face where the model was cut', () => {
    for (const p of points)
      for (const zone of ['essential', 'spillover'] as const)
        fieldOf(p.id, zone).forEach((distance, v) => {
          if (skin.paintable[v] === 0) expect(distance).toBeGreaterThan(0.015);
        });
  });

  test('texels keep the distances to a quarter of a millimetre', () => {
    const { essential, spillover } = point('gas_2').referral;
    const { texels } = patternField(skin, {
      id: 'gas_2',
      essential: essential.strokes,
      spillover: spillover.strokes,
    });
    const exact = zoneField(skin, essential);
    exact.forEach((distance, v) => {
      const clamped = Math.min(FIELD_MAX_M, Math.max(-0.04, distance));
      expect(Math.abs(decodeField((texels[2 * v] ?? 0) / 255) - clamped)).toBeLessThan(0.00014);
    });
  });
});

test('bony landmarks under the skin lie where the content puts them, within 30 mm', () => {
  const cases = [
    ['psis', 'pelvis', 0.27, 209],
    ['asis', 'pelvis', 0.25, 35],
    ['patella_centre', 'knee', 0.25, 0],
    ['fibular_head', 'knee', 0.58, 110],
    ['lateral_malleolus', 'leg', 1, 95],
    ['medial_malleolus', 'leg', 0.96, 275],
    ['calcaneal_insertion', 'leg', 1.08, 180],
  ] as const;
  return realLeg().then(({ leg }) => {
    for (const [name, segment, axial, bearing] of cases) {
      const onSkin = skinPointAt(skin, { segment, axial, bearing });
      const bone = leg.landmarks[name];
      const away = Math.hypot(...[0, 1, 2].map((k) => (onSkin?.[k] ?? 9) - (bone?.[k] ?? 0)));
      expect(away, name).toBeLessThan(0.041);
    }
  });
});
