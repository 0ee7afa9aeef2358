import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nerveLines } from '../../models/build/nerveLines';
import { SurfaceBvh } from '../../src/geometry/bvhSurface';
import type { Structure } from '../../src/leg/Leg';
import { type Course, type CourseStation, drawnLine } from '../../src/patterns/courseLines';
import { NERVE_LINES_FILE, nerveLinesText, readNerveLines } from '../../src/patterns/nerveLines';
import { positionsInLegSpace, triangleIndices } from '../../src/patterns/skinMesh';
import { skinPointAt } from '../../src/patterns/strokeSamples';
import { parseVessels, VESSELS_FILE } from '../../src/patterns/vesselParse';
import { realLeg } from './realLeg';

const { leg, skin, content } = await realLeg();
const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const baked = readNerveLines(json(NERVE_LINES_FILE));
const { vessels, places } = parseVessels(json(VESSELS_FILE)).vessels;
const courses: Course[] = [
  ...baked.lines.map(({ line, ...who }): Course => ({ ...who, kind: 'nerve', line: drawnLine(line) })),
  ...vessels.map(({ id, kind, line }): Course => ({ id, listed: id, kind, line: drawnLine(line) })),
];
const courseOf = (id: string): Course => {
  const found = courses.find((course) => course.id === id);
  if (!found) throw new Error(`test: no course ${id}`);
  return found;
};

const solid = (structure: Structure) =>
  new SurfaceBvh(positionsInLegSpace(structure), triangleIndices(structure));
const solids = new Map([...leg.structures.values()].map((one) => [one.id, { one, bvh: solid(one) }]));
const bones = [...solids.values()].filter(({ one }) => one.kind === 'bone');

/** Where the line is at this height, going down: the first place. */
const atHeight = ({ line }: Course, y: number) => {
  const found = line.find((station) => station[1] <= y);
  if (!found) throw new Error('test: the line does not reach there');
  return found;
};
const apartM = (a: readonly number[], b: readonly number[]) =>
  Math.hypot(...[0, 1, 2].map((c) => (a[c] ?? 0) - (b[c] ?? 0)));
/** The muscles nearest to a place of the leg as one goes from it this way, by listed id. */
const metFrom = (
  [x, y, z]: readonly [number, number, number, number],
  way: readonly [number, number, number],
) => {
  const hits = [...solids.values()].flatMap(({ one, bvh }) => {
    const [hit] = one.kind === 'muscle' ? bvh.rayHits([x, y, z], way) : [];
    return hit ? [{ listed: one.listed, m: hit.distanceM }] : [];
  });
  return hits.sort((a, b) => a.m - b.m).map(({ listed }) => listed);
};

describe('the courses of nerves and vessels', () => {
  it('are 23 lines of 16 nerves and 19 vessels, each of its own name', () => {
    expect(courses.filter(({ kind }) => kind === 'nerve')).toHaveLength(23);
    expect(courses.filter(({ kind }) => kind !== 'nerve')).toHaveLength(19);
    expect(new Set(courses.map(({ id }) => id)).size).toBe(42);
    expect(new Set(courses.map(({ listed }) => listed)).size).toBe(35);
    expect([...leg.listed.keys()].filter((id) => courses.some(({ listed }) => listed === id))).toEqual([]);
  });

  it('of nerves are what npm run model:nerves gives', async () => {
    expect(readFileSync(NERVE_LINES_FILE, 'utf8')).toBe(nerveLinesText(await nerveLines()));
  });

  it('pass beside the bones', () => {
    const pierced = courses.flatMap(({ id, line }) =>
      line.flatMap(([x, y, z]) =>
        bones
          .filter(({ bvh }) => bvh.contains([x, y, z]))
          .map(({ one }) => `${id} in ${one.id} at ${[x, y, z]}`),
      ),
    );
    expect(pierced).toEqual([]);
  });

  it('keep their width out of the bones', () => {
    for (const { id, kind, line } of courses)
      for (const [x, y, z, radiusM] of line)
        for (const { one, bvh } of bones) {
          // A thick nerve lies flat on bone: half of its 5 mm.
          const wideM = kind === 'nerve' ? Math.min(radiusM, 0.0025) : radiusM;
          const hit = bvh.nearest([x, y, z], wideM);
          const into = 1000 * (wideM - (hit?.distanceM ?? wideM));
          expect(into, `${id} in ${one.id} at ${[x, y, z]}`).toBeLessThan(kind === 'nerve' ? 1 : 0.3);
        }
  });

  it('lie under the skin with their whole width', () => {
    for (const { id, line } of courses)
      for (const [x, y, z, radiusM] of line) {
        expect(skin.bvh.contains([x, y, z]), `${id} at ${[x, y, z]}`).toBe(true);
        const hit = skin.bvh.nearest([x, y, z], radiusM);
        expect(1000 * (radiusM - (hit?.distanceM ?? radiusM)), `${id} at ${[x, y, z]}`).toBeLessThan(0.4);
      }
  });

  it('run smoothly, and get thinner on their way', () => {
    for (const { id, line } of courses) {
      const first = line[0]?.[3] ?? 0;
      const last = line.at(-1)?.[3] ?? 0;
      expect(last, id).toBeLessThanOrEqual(first + 0.0006);
      for (let i = 2; i < line.length; i++) {
        const [a, b, c] = [line[i - 2], line[i - 1], line[i]] as [
          CourseStation,
          CourseStation,
          CourseStation,
        ];
        expect(apartM(a, c), `${id} turns back at ${b}`).toBeGreaterThan(
          0.75 * (apartM(a, b) + apartM(b, c)),
        );
        expect(apartM(b, c), id).toBeLessThan(0.009);
      }
    }
    for (const { id, line } of courses.filter(({ kind }) => kind === 'nerve'))
      expect(line.at(-1)?.[3], id).toBeLessThan(0.75 * (line[0]?.[3] ?? 0));
  });

  it('the sciatic nerve leaves the pelvis under piriformis and runs under biceps femoris', () => {
    const nerve = courseOf('sciatic_nerve');
    const piriformis = solids.get('piriformis');
    const below = nerve.line.filter(([, y]) => y < (piriformis?.one.bounds.min.y ?? 0));
    expect(below.length).toBeGreaterThan(20);
    // Where it passes piriformis, that lies behind it: it comes out below, never through.
    const inside = nerve.line.filter(([x, y, z]) => piriformis?.bvh.contains([x, y, z]));
    expect(inside).toEqual([]);
    const beside = atHeight(nerve, (piriformis?.one.bounds.max.y ?? 0) - 0.02);
    expect(metFrom(beside, [0, 0, -1])).toContain('piriformis');
    expect(metFrom(beside, [0, 0, -1]).slice(0, 2)).toContain('piriformis');
    // Half way down the thigh.
    const middle = atHeight(nerve, skin.limb.height('thigh', 0.35));
    expect(metFrom(middle, [0, 0, -1])[0]).toMatch(/^biceps_femoris/);
    expect(metFrom(middle, [0, 0, 1]).slice(0, 2)).toContain('adductor_magnus');
  });

  it('the common fibular nerve winds round the neck of the fibula from behind to the front', () => {
    const { line } = courseOf('common_fibular_nerve');
    const head = leg.landmarks.fibular_head ?? [0, 0, 0];
    const near = line.filter((station) => apartM(station, head) < 0.03);
    expect(near.length).toBeGreaterThan(3);
    // Lateral is -x: outside of the bone, and from behind it to in front.
    expect(Math.min(...near.map(([x]) => x))).toBeLessThan(head[0]);
    expect((near.at(-1)?.[2] ?? 0) - (near[0]?.[2] ?? 0)).toBeGreaterThan(0.01);
    const fibula = solids.get('fibula');
    const least = Math.min(...line.map(([x, y, z]) => fibula?.bvh.nearest([x, y, z])?.distanceM ?? 1));
    expect(1000 * least).toBeLessThan(5);
  });

  it('the popliteal artery lies deeper in the hollow of the knee than its vein, and that than the tibial nerve', () => {
    const y = leg.landmarks.knee_joint_line?.[1] ?? 0;
    const depth = ['popliteal_artery', 'popliteal_vein', 'tibial_nerve'].map(
      (id) => atHeight(courseOf(id), y)[2],
    );
    expect(depth).toEqual([...depth].sort((a, b) => b - a));
  });

  it('each vessel begins at the one before it', () => {
    const starts: [string, string][] = [
      ['femoral_artery', 'external_iliac_artery'],
      ['popliteal_artery', 'femoral_artery'],
      ['anterior_tibial_artery', 'popliteal_artery'],
      ['posterior_tibial_artery', 'popliteal_artery'],
      ['dorsalis_pedis_artery', 'anterior_tibial_artery'],
      ['popliteal_vein', 'femoral_vein'],
      ['great_saphenous_vein', 'femoral_vein'],
      ['small_saphenous_vein', 'popliteal_vein'],
    ];
    for (const [id, of] of starts) {
      const start = courseOf(id).line[0] ?? [0, 0, 0];
      const away = Math.min(...courseOf(of).line.map((station) => apartM(station, start)));
      expect(1000 * away, `${id} at ${of}`).toBeLessThan(6);
    }
  });
});

describe('the places where nobody presses', () => {
  it.each(places.map((place) => [place.id, place] as const))(
    '%s lies on the skin over what it names',
    (_, place) => {
      const spot = skinPointAt(skin, place.at);
      expect(spot).not.toBeNull();
      for (const id of place.courses) {
        const away = Math.min(...courseOf(id).line.map((station) => apartM(station, spot ?? [0, 0, 0])));
        expect(1000 * away, id).toBeLessThan(45);
      }
      for (const id of place.muscles)
        expect(
          content.muscles.some((muscle) => muscle.id === id),
          id,
        ).toBe(true);
    },
  );
});
