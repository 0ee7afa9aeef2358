import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readLandmarks } from '../../models/build/figures';
import { partsOf, readLeg } from '../../models/build/writeGlb';
import { SurfaceBvh } from '../../src/geometry/bvhSurface';

const LEG = fileURLToPath(new URL('../../models/leg.glb', import.meta.url));

/** Of what lies under the fat of the buttock. */
const GLUTEI = ['gluteus_maximus', 'gluteus_medius'];
/** Heights from the fold of the buttock to below the crest of the hip bone, mm. */
const LEVELS = [850, 875, 900, 925, 950, 975];
/** Directions of the looks, degrees from straight back towards the side. */
const TURNS = Array.from({ length: 25 }, (_, i) => -30 + 5 * i);

let skin: SurfaceBvh;
let inside: { id: string; surface: SurfaceBvh }[];
beforeAll(async () => {
  const parts = partsOf(await readLeg(LEG)).map(({ id, kind, mesh }) => ({
    id,
    kind,
    surface: new SurfaceBvh(mesh.positions, mesh.indices),
  }));
  inside = parts.filter(({ kind }) => kind !== 'skin');
  skin = parts.find(({ kind }) => kind === 'skin')?.surface as SurfaceBvh;
});

/** Fat (mm) along level looks out of the hip joint, where the outermost thing under the skin is a gluteus. */
function fatAt(heightMm: number): number[] {
  const [x, , z] = readLandmarks().landmarks.hip_joint_centre as [number, number, number];
  const from = [x, heightMm / 1000, z] as const;
  return TURNS.flatMap((turn) => {
    const angle = (turn * Math.PI) / 180;
    const way = [-Math.sin(angle), 0, -Math.cos(angle)] as const;
    const last = (surface: SurfaceBvh): number => surface.rayHits(from, way, 0.3).at(-1)?.distanceM ?? -1;
    const outermost = inside
      .map(({ id, surface }) => ({ id, reach: last(surface) }))
      .reduce((a, b) => (b.reach > a.reach ? b : a));
    return GLUTEI.includes(outermost.id) ? [1000 * (last(skin) - outermost.reach)] : [];
  });
}

describe('fat over the buttock', () => {
  // One adult man, neither lean nor stout: 8 to 26 mm along level looks.
  it.each(LEVELS)('at %i mm is a layer of no more than 30 mm, thin nowhere', (level) => {
    const fat = fatAt(level).sort((a, b) => a - b);
    expect(fat.length).toBeGreaterThan(10);
    expect(fat[0]).toBeGreaterThan(3);
    expect(fat.at(-1)).toBeLessThanOrEqual(30);
  });
});
