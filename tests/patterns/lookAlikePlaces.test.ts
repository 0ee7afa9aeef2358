import { readFileSync } from 'node:fs';
import { CatmullRomCurve3, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { SurfaceBvh } from '../../src/geometry/bvhSurface';
import { vertexAreas } from '../../src/geometry/vertexAreas';
import type { LimbPoint } from '../../src/leg/limbCoordinates';
import { LOOK_ALIKES_FILE, parseLookAlikes } from '../../src/patterns/lookAlikeParse';
import type { Nerve } from '../../src/patterns/lookAlikeSchema';
import type { Stroke } from '../../src/patterns/schema';
import { positionsInLegSpace, triangleIndices } from '../../src/patterns/skinMesh';
import { sampleStroke, skinPointAt } from '../../src/patterns/strokeSamples';
import { zoneField } from '../../src/patterns/zoneField';
import { realLeg } from './realLeg';

const { leg, skin, content } = await realLeg();
const { limb } = skin;
const { lookAlikes, nerves } = parseLookAlikes(
  JSON.parse(readFileSync(LOOK_ALIKES_FILE, 'utf8')),
  content,
).lookAlikes;

const strokes = lookAlikes.flatMap(({ id, area, otherMaps }) =>
  [area.core, area.wider, ...(otherMaps ?? [])].flatMap((drawn) =>
    drawn.strokes.map((stroke) => ({ id, stroke })),
  ),
);

/** Levels of each segment that the file may use: the back of the pelvis runs up to the cut at the waist, the leg down to the heel. */
const LEVELS = {
  pelvis: [-0.2, 1],
  thigh: [0, 1],
  knee: [0, 1],
  leg: [0, 1.2],
  foot_dorsum: [0, 1],
  foot_sole: [0, 1],
} as const;

const apartM = (a: readonly number[], b: readonly number[]) =>
  Math.hypot(...a.map((x, c) => x - (b[c] ?? 0)));

describe('the strokes of the look-alikes', () => {
  it('are 314, each between the ends of its segment', () => {
    expect(strokes).toHaveLength(314);
    for (const { id, stroke } of strokes)
      for (const { axial } of [stroke.from, stroke.to]) {
        const [top, bottom] = LEVELS[stroke.segment];
        expect(axial, `${id} ${stroke.segment}`).toBeGreaterThanOrEqual(top);
        expect(axial, `${id} ${stroke.segment}`).toBeLessThanOrEqual(bottom);
      }
  });

  it('lie on the skin, each on its own segment', () => {
    for (const { id, stroke } of strokes) {
      const { points, onSkin } = sampleStroke(skin, stroke);
      const at = `${id} ${JSON.stringify(stroke)}`;
      // At the crease of the ankle the leg stands on the foot, at the waist the model ends: there the last samples find no skin.
      expect(onSkin, at).toBeGreaterThan(0.9);
      expect(
        points.filter((point) => !limb.liesOn(stroke.segment, point)),
        at,
      ).toEqual([]);
      if (stroke.segment === 'foot_dorsum' || stroke.segment === 'foot_sole') continue;
      const ends = [stroke.from, stroke.to].map(({ axial }) => limb.height(stroke.segment as 'leg', axial));
      for (const [, y] of points) {
        expect(y, at).toBeLessThan(Math.max(...ends) + 0.001);
        expect(y, at).toBeGreaterThan(Math.min(...ends) - 0.001);
      }
    }
  });

  it('run on without a jump to another part of the limb', () => {
    for (const { id, stroke } of strokes) {
      const { points } = sampleStroke(skin, stroke);
      for (const [i, point] of points.slice(1).entries())
        expect(apartM(point, points[i] ?? point), `${id} ${JSON.stringify(stroke)}`).toBeLessThan(0.02);
    }
  });

  it.each([
    ['patellofemoral_pain', 'patella_centre', 2.3],
    ['achilles_tendinopathy', 'calcaneal_insertion', 3.6],
    ['proximal_hamstring_tendinopathy', 'ischial_tuberosity', 7],
    ['greater_trochanteric_pain', 'greater_trochanter', 2],
    ['sacroiliac_joint', 'psis', 2.2],
    ['tarsal_tunnel', 'medial_malleolus', 2.3],
    ['nerve_sural', 'lateral_malleolus', 1.7],
  ])('%s lies at its landmark, %s, within %d cm', (id, landmark, cm) => {
    const core = lookAlikes.find((one) => one.id === id)?.area.core.strokes ?? [];
    const place = leg.landmarks[landmark];
    expect(place, landmark).toBeDefined();
    const away = core
      .flatMap((stroke) => sampleStroke(skin, stroke).points)
      .map((point) => apartM(point, place ?? [0, 0, 0]));
    expect(100 * Math.min(...away)).toBeLessThan(cm);
  });

  it.each([
    ['patellofemoral_pain', 0],
    ['achilles_tendinopathy', 180],
  ])('%s stands at bearing %d, as the content says it', (id, bearing) => {
    const core = lookAlikes.find((one) => one.id === id)?.area.core.strokes ?? [];
    for (const end of core.flatMap(({ from, to }) => [from, to]))
      expect(Math.abs(((end.bearing - bearing + 540) % 360) - 180)).toBeLessThan(8);
  });

  it('where a standard tests a level there is skin', () => {
    const keys = lookAlikes.flatMap(({ keyPoint }) => keyPoint ?? []);
    expect(keys).toHaveLength(8);
    for (const key of keys) expect(skinPointAt(skin, key), key.words).not.toBeNull();
  });
});

describe('the areas shared with patterns', () => {
  const areas = vertexAreas(skin.bvh.positions, skin.bvh.indices);
  /** Vertices inside any of these zones. */
  const inside = (zones: readonly { strokes: readonly Stroke[] }[]) => {
    const fields = zones
      .filter(({ strokes: drawn }) => drawn.length > 0)
      .map((zone) => zoneField(skin, { strokes: [...zone.strokes] }));
    return areas.map((_, vertex) => Number(fields.some((field) => (field[vertex] ?? 1) < 0)));
  };
  const areaOf = (set: Float32Array, other = set) =>
    set.reduce((sum, here, vertex) => sum + here * (other[vertex] ?? 0) * (areas[vertex] ?? 0), 0);

  it('are about what the drawings give, good enough for sorting', () => {
    const patterns = new Map(
      content.muscles
        .flatMap(({ points }) => points)
        .map(({ id, referral }) => [id, inside([referral.essential, referral.spillover])] as const),
    );
    for (const { id, area, sharedArea } of lookAlikes) {
      const own = inside([area.core, area.wider]);
      for (const { point, ofPattern, ofLookAlike } of sharedArea) {
        const pattern = patterns.get(point) ?? own;
        const both = areaOf(own, pattern);
        expect(Math.abs(both / areaOf(pattern) - ofPattern), `${id}, ${point}`).toBeLessThan(0.1);
        expect(Math.abs(both / areaOf(own) - ofLookAlike), `${id}, ${point}`).toBeLessThan(0.1);
      }
    }
  });
});

/** Where a waypoint lies, leg space, metres; null when its ray meets no skin. */
function placeOf(at: LimbPoint & { reach: number }): [number, number, number] | null {
  const { origin, direction } = limb.ray(at);
  const exits = skin.bvh.rayHits(origin, direction).filter(({ outward }) => outward);
  const hit = at.segment.startsWith('foot') ? exits[0] : exits.at(-1);
  return hit
    ? ([0, 1, 2].map((c) => mixed(origin, hit.point, c, at.reach)) as [number, number, number])
    : null;
}
const mixed = (a: readonly number[], b: readonly number[], c: number, t: number) =>
  (1 - t) * (a[c] ?? 0) + t * (b[c] ?? 0);

/** How far below the skin a nerve of that depth may lie, millimetres, with 2 mm of slack. */
const DEPTH_MM = {
  subcutaneous: [0, 8],
  superficial: [4, 16],
  intermediate: [10, 30],
  deep: [20, 120],
} as const;

describe('the nerves', () => {
  const courses = nerves.flatMap((nerve) => [nerve, ...nerve.branches]);

  it('have enough waypoints to be drawn, branches fewer', () => {
    for (const { id, course } of nerves) {
      expect(course.length, id).toBeGreaterThanOrEqual(6);
      expect(course.length, id).toBeLessThanOrEqual(16);
    }
    for (const { id, course } of nerves.flatMap(({ branches }) => branches))
      expect(course.length, id).toBeGreaterThanOrEqual(3);
  });

  it('lie inside the leg, each waypoint within a hand and a half of the last', () => {
    for (const { id, course } of courses) {
      const places = course.map(placeOf);
      for (const [i, place] of places.entries()) {
        expect(place, `${id}, ${course[i]?.landmark}`).not.toBeNull();
        const before = places[i - 1];
        if (place && before)
          expect(apartM(place, before), `${id}, ${course[i]?.landmark}`).toBeLessThan(0.13);
      }
    }
  });

  it('lie as deep below the skin as they say', () => {
    const off = courses.flatMap(({ id, course }) =>
      course.flatMap((waypoint) => {
        const place = placeOf(waypoint);
        const nearest = place && skin.bvh.nearest(place);
        const mm = 1000 * (nearest?.distanceM ?? 0);
        const [least, most] = DEPTH_MM[waypoint.depth];
        return mm < least || mm > most
          ? [`${id}, ${waypoint.landmark}: ${waypoint.depth}, ${mm.toFixed(1)} mm`]
          : [];
      }),
    );
    expect(off).toEqual([]);
  });

  it('pass beside the bones, drawn as a smooth line', () => {
    const bones = [...leg.structures.values()]
      .filter(({ kind }) => kind === 'bone')
      .map((bone) => ({
        id: bone.id,
        solid: new SurfaceBvh(positionsInLegSpace(bone), triangleIndices(bone)),
      }));
    expect(bones.length).toBeGreaterThan(30);
    const pierced = courses.flatMap(({ id, course }) => {
      const places = course.map(placeOf).filter((place) => place !== null);
      const line = new CatmullRomCurve3(
        places.map((place) => new Vector3(...place)),
        false,
        'centripetal',
      );
      return line
        .getPoints(6 * places.length)
        .flatMap((at) =>
          bones
            .filter(({ solid }) => solid.contains([at.x, at.y, at.z]))
            .map((bone) => `${id} in ${bone.id} at ${at.toArray().map((x) => x.toFixed(3))}`),
        );
    });
    expect(pierced).toEqual([]);
  });

  it('a branch begins on its nerve', () => {
    const from = (nerve: Nerve) => nerve.course.map(placeOf);
    for (const nerve of nerves)
      for (const { id, course } of nerve.branches) {
        const [first] = course;
        const start = first && placeOf(first);
        const away = from(nerve).map((place) => (place && start ? apartM(place, start) : Infinity));
        expect(Math.min(...away), id).toBeLessThan(0.03);
      }
  });
});
