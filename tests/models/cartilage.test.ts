import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltBone, cartilageOf } from '../../models/build/cartilage';
import { readLandmarks } from '../../models/build/figures';
import { vertexNormals } from '../../models/build/geometry/normals';
import { partsOf, readLeg } from '../../models/build/writeGlb';

const LEG = fileURLToPath(new URL('../../models/leg.glb', import.meta.url));

type Vec = readonly [number, number, number];

let bones: BuiltBone[];
let shares: Map<string, Float32Array>;
let written: Map<string, (v: number) => number>;
beforeAll(async () => {
  const leg = await readLeg(LEG);
  bones = partsOf(leg)
    .filter(({ kind }) => kind === 'bone')
    .map(({ id, mesh }) => ({ id, mesh, normals: vertexNormals(mesh) }));
  shares = cartilageOf(bones);
  written = new Map(
    leg
      .getRoot()
      .listNodes()
      .flatMap((node) => {
        const shade = node.getMesh()?.listPrimitives()[0]?.getAttribute('_SHADE');
        return shade ? [[String(node.getExtras().id), (v: number) => shade.getElement(v, [])[2] ?? 0]] : [];
      }),
  );
});

/** Shares at the vertices of a bone for which `where` holds; mm of leg space. */
function sharesWhere(id: string, where: (at: Vec, normal: Vec) => boolean): number[] {
  const { mesh, normals } = bones.find((bone) => bone.id === id) as BuiltBone;
  const triple = (of: Float32Array, v: number, scale: number): Vec =>
    [0, 1, 2].map((k) => scale * (of[3 * v + k] ?? 0)) as unknown as Vec;
  return [...(shares.get(id) ?? [])].filter((_, v) =>
    where(triple(mesh.positions, v, 1000), triple(normals, v, 1)),
  );
}
const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;
/** Part of the vertices inside of a border. */
const covered = (values: readonly number[]): number => mean(values.map((v) => (v > 0.5 ? 1 : 0)));

describe('cartilage', () => {
  it('lies on the bones whose cards say so', () => {
    // `CARTILAGE_BONES` of `src/leg/cartilage.ts`.
    expect([...shares.keys()].sort()).toEqual(['femur', 'fibula', 'hip_bone', 'patella', 'talus', 'tibia']);
  });

  it('covers the ends of the femur and none of its shaft', () => {
    expect(Math.max(...sharesWhere('femur', ([, y]) => y > 520 && y < 840))).toBe(0);
    const [x, y, z] = (readLandmarks().landmarks.hip_joint_centre as Vec).map(
      (c) => 1000 * c,
    ) as unknown as Vec;
    const top = sharesWhere(
      'femur',
      (at) => Math.hypot(at[0] - x, at[1] - y, at[2] - z) < 25 && at[1] > y && at[0] > x,
    );
    expect(covered(top)).toBeGreaterThan(0.9);
  });

  it('runs around the condyles of the femur, under them and behind, but not into the notch between them', () => {
    for (const middle of [-50, -94]) {
      const under = sharesWhere('femur', ([x, y], n) => Math.abs(x - middle) < 6 && y < 465 && n[1] < -0.7);
      const behind = sharesWhere('femur', ([x, y], n) => Math.abs(x - middle) < 6 && y < 485 && n[2] < -0.7);
      expect(covered(under), `under, ${middle}`).toBeGreaterThan(0.8);
      expect(covered(behind), `behind, ${middle}`).toBeGreaterThan(0.8);
    }
    const notch = sharesWhere('femur', ([x, y, z]) => Math.abs(x + 71) < 6 && y < 480 && z < 78);
    expect(notch.length).toBeGreaterThan(3);
    expect(mean(notch)).toBeLessThan(0.1);
  });

  it('covers the back of the kneecap and not its front', () => {
    expect(covered(sharesWhere('patella', ([, y], n) => n[2] < -0.7 && y > 457))).toBeGreaterThan(0.8);
    expect(Math.max(...sharesWhere('patella', (_, n) => n[2] > 0.6))).toBeLessThan(0.5);
  });

  it('covers the plateaus of the tibia, its face for the talus, and the top of the talus', () => {
    for (const middle of [-50, -92]) {
      const plateau = sharesWhere('tibia', ([x, y], n) => Math.abs(x - middle) < 8 && y > 441 && n[1] > 0.9);
      expect(covered(plateau), `plateau, ${middle}`).toBeGreaterThan(0.8);
    }
    expect(covered(sharesWhere('tibia', ([, y], n) => y < 100 && n[1] < -0.9))).toBeGreaterThan(0.8);
    expect(Math.max(...sharesWhere('tibia', ([, y]) => y > 110 && y < 425))).toBe(0);
    expect(covered(sharesWhere('talus', ([, y], n) => y > 82 && n[1] > 0.9))).toBeGreaterThan(0.8);
  });

  it('is what the leg carries', () => {
    for (const [id, share] of shares) {
      const off = [...share].map((value, v) => Math.abs(value - (written.get(id)?.(v) ?? 0)));
      // The leg was shaded with the normals of the surface before triangles were taken away.
      expect(mean(off), id).toBeLessThan(0.05);
    }
  });
});
