import { beforeAll, describe, expect, it } from 'vitest';
import { vertexAreas } from '../../../src/geometry/vertexAreas';
import type { Leg } from '../../../src/leg/Leg';
import type { LimbSegment } from '../../../src/leg/limbCoordinates';
import type { SkinSurface } from '../../../src/patterns/SkinSurface';
import type { Content } from '../../../src/patterns/schema';
import { PaintedField } from '../../../src/scene/skin/PaintedField';
import { LINK_DABS_MOST } from '../../../src/scene/skin/painting';
import { REGION_BANDS, regionStroke } from '../../../src/scene/skin/regions';
import { realLeg } from '../../patterns/realLeg';

/** Which way a region's skin faces from the limb's axis, degrees (0 anterior, 90 lateral, 180 posterior, 270 medial), and where it is. */
const PLACES: Readonly<Record<string, { segments: readonly LimbSegment[]; bearing?: number }>> = {
  low_back_sacrum: { segments: ['pelvis'], bearing: 190 },
  buttock: { segments: ['pelvis', 'thigh'], bearing: 175 },
  lateral_hip: { segments: ['pelvis', 'thigh'], bearing: 90 },
  groin: { segments: ['pelvis', 'thigh'], bearing: 335 },
  posterior_thigh: { segments: ['thigh'], bearing: 180 },
  lateral_thigh: { segments: ['thigh'], bearing: 90 },
  anterior_thigh: { segments: ['thigh'], bearing: 5 },
  medial_thigh: { segments: ['thigh'], bearing: 270 },
  anterior_knee: { segments: ['knee', 'thigh', 'leg'], bearing: 0 },
  lateral_knee: { segments: ['knee', 'thigh', 'leg'], bearing: 90 },
  medial_knee: { segments: ['knee', 'thigh', 'leg'], bearing: 270 },
  posterior_knee: { segments: ['knee', 'thigh', 'leg'], bearing: 180 },
  calf: { segments: ['leg', 'knee'], bearing: 180 },
  lateral_leg: { segments: ['leg'], bearing: 88 },
  anterior_leg: { segments: ['leg'], bearing: 10 },
  lateral_ankle: { segments: ['leg', 'foot_dorsum', 'foot_sole'], bearing: 92 },
  anterior_ankle: { segments: ['leg', 'foot_dorsum'], bearing: 0 },
  medial_ankle: { segments: ['leg', 'foot_dorsum', 'foot_sole'], bearing: 268 },
  achilles_heel: { segments: ['leg', 'foot_sole', 'foot_dorsum'], bearing: 180 },
  sole_instep: { segments: ['foot_sole', 'foot_dorsum'] },
  forefoot_sole: { segments: ['foot_sole', 'foot_dorsum'] },
  dorsum_foot: { segments: ['foot_dorsum', 'leg'] },
  great_toe: { segments: ['foot_dorsum', 'foot_sole'] },
};

let leg: Leg;
let skin: SkinSurface;
let content: Content;
let areasM2: Float32Array;
beforeAll(async () => {
  ({ leg, skin, content } = await realLeg());
  areasM2 = vertexAreas(skin.geodesics.positions, skin.geodesics.indices);
});

/** The vertices that a region covers, and their middle, weighed by area. */
function region(id: string) {
  const field = new PaintedField(skin);
  field.add([regionStroke(skin, id)]);
  const vertices = [...field.painted().keys()].filter((v) => (field.distanceM[v] ?? 1) < 0);
  const { positions } = skin.geodesics;
  let areaM2 = 0;
  const middle: [number, number, number] = [0, 0, 0];
  for (const v of vertices) {
    const weight = areasM2[v] ?? 0;
    areaM2 += weight;
    for (const k of [0, 1, 2] as const) middle[k] += weight * (positions[3 * v + k] ?? 0);
  }
  for (const k of [0, 1, 2] as const) middle[k] /= areaM2;
  return { vertices, areaCm2: 1e4 * areaM2, middle };
}

const at = (v: number): [number, number, number] => {
  const { positions } = skin.geodesics;
  return [positions[3 * v] ?? 0, positions[3 * v + 1] ?? 0, positions[3 * v + 2] ?? 0];
};

describe('the regions that are painted by name', () => {
  it('are those of the content, all of them', () => {
    expect(Object.keys(REGION_BANDS).sort()).toEqual(content.painRegions.map(({ id }) => id).sort());
    expect(Object.keys(PLACES).sort()).toEqual(Object.keys(REGION_BANDS).sort());
  });

  it.each(Object.keys(PLACES))('%s lies where its name says', (id) => {
    const { vertices, areaCm2, middle } = region(id);
    const { segments, bearing } = PLACES[id] ?? { segments: [] };
    expect(areaCm2).toBeGreaterThan(8);
    expect(areaCm2).toBeLessThan(420);
    // Its edge may reach over the border of a segment.
    const there = vertices.filter((v) => segments.includes(skin.limb.segmentOf(at(v))));
    expect(there.length / vertices.length).toBeGreaterThan(0.9);
    if (bearing === undefined) return;
    const found = skin.limb.coordinatesOf(middle, segments[0]).bearing;
    const off = Math.abs(((found - bearing + 540) % 360) - 180);
    expect(off, `bearing ${Math.round(found)} of the middle of ${id}`).toBeLessThan(30);
  });

  it('of the sole face the floor, of the back of the foot do not', () => {
    for (const id of ['sole_instep', 'forefoot_sole'])
      expect(region(id).middle[1], id).toBeLessThan(region('dorsum_foot').middle[1] - 0.02);
  });

  it('the big toe is at the medial end of the foot', () => {
    const [x, , z] = region('great_toe').middle;
    const tip = leg.landmarks.toe_tip_2 ?? [0, 0, 0];
    expect(x).toBeGreaterThan(tip[0] + 0.01);
    expect(Math.abs(z - tip[2])).toBeLessThan(0.04);
  });

  it('the big toe has its pad too: who paints it from below has painted it', () => {
    const tip = leg.landmarks.toe_tip_1 ?? [0, 0, 0];
    const pad = skin.bvh.nearest([tip[0], tip[1] - 0.012, tip[2] - 0.01])?.point ?? [0, 0, 0];
    const near = region('great_toe').vertices.filter(
      (v) => Math.hypot(...at(v).map((value, k) => value - (pad[k] ?? 0))) < 0.008,
    );
    expect(near.length).toBeGreaterThan(10);
  });

  it('five of the largest fit into a link', () => {
    const dabs = ['posterior_thigh', 'calf', 'buttock', 'anterior_thigh', 'lateral_thigh'].flatMap((id) =>
      regionStroke(skin, id),
    );
    expect(dabs.length).toBeLessThan(LINK_DABS_MOST / 2);
  });
});
