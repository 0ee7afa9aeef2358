import type { SurfaceBvh } from '../../../src/geometry/bvhSurface';
import type { StructureFigures } from '../figures';
import type { Sheet, SheetPlace } from '../geometry/sheet';
import { sheetMesh } from '../geometry/sheet';
import { laidOn, type Point } from './layOn';
import { DRAWN_BANDS, DRAWN_MENISCI, type DrawnMeniscus, type GroundName } from './sheetGuides';

/** What the sheets are laid on. */
export interface Ground extends Readonly<Record<GroundName, SurfaceBvh>> {
  readonly femur: SurfaceBvh;
  readonly tibia: SurfaceBvh;
}

const SOURCE = 'Drawn by hand from standard anatomy, not measured; laid on the measured leg';

/** What `sheetGuides.ts` draws, laid on what lies under it. */
export function drawnSheets(ground: Ground): StructureFigures[] {
  return [
    ...DRAWN_BANDS.map(({ id, bands }) =>
      structure(
        id,
        bands.map(({ on, ...guide }) => laidOn({ ...guide, ...(on && { on: [ground[on]] }) })),
      ),
    ),
    ...DRAWN_MENISCI.map((drawn) => structure(drawn.id, [meniscus(drawn, ground)])),
  ];
}

/** Columns of a meniscus from its rim inwards, its least and its greatest half thickness, mm. */
const MENISCUS_COLUMNS = 6;
const MENISCUS_HALF: readonly [number, number] = [0.5, 3];
/** How far inwards of the rim the outermost column lies, for its border is round, mm. */
const MENISCUS_RIM = 2.6;

/** A meniscus: from the rim inwards it fills the wedge between tibia and femur. */
function meniscus({ rim, widths }: DrawnMeniscus, { femur, tibia }: Ground): Sheet {
  const middle = [0, 2].map((c) => rim.reduce((sum, p) => sum + (p[c] ?? 0), 0) / rim.length);
  return {
    rows: rim.map(([x, , z], i) => {
      const [before, after] = [
        rim[Math.max(0, i - 1)] as Point,
        rim[Math.min(rim.length - 1, i + 1)] as Point,
      ];
      const along = [after[0] - before[0], after[2] - before[2]];
      const size = Math.hypot(...along);
      const normal = [(along[1] ?? 0) / size, -(along[0] ?? 0) / size] as const;
      const turn = normal[0] * ((middle[0] ?? 0) - x) + normal[1] * ((middle[1] ?? 0) - z) > 0 ? 1 : -1;
      return Array.from({ length: MENISCUS_COLUMNS }, (_, c): SheetPlace => {
        const t = c / (MENISCUS_COLUMNS - 1);
        const inwards = turn * (MENISCUS_RIM + t * ((widths[i] ?? 0) - MENISCUS_RIM));
        const [px, pz] = [x + inwards * normal[0], z + inwards * normal[1]];
        const floor = surfaceY(tibia, px, pz, -1);
        const roof = Math.max(floor, surfaceY(femur, px, pz, 1));
        const most = MENISCUS_HALF[1] + t * (MENISCUS_HALF[0] - MENISCUS_HALF[1]);
        const half = Math.max(MENISCUS_HALF[0], Math.min(most, (roof - floor) / 2));
        return [px, floor + 0.9 * half, pz, half].map((v) => Number(v.toFixed(2))) as unknown as SheetPlace;
      });
    }),
  };
}

/** Height of the joint on the tibia at its front, where a look down meets nothing of it, mm. */
const JOINT_MM = 452;

/** Height (mm) at which a line up (1) or down (-1) from the joint meets a bone. */
function surfaceY(bone: SurfaceBvh, x: number, z: number, way: 1 | -1): number {
  const from = JOINT_MM - way * 20;
  const hits = bone.rayHits([x / 1000, from / 1000, z / 1000], [0, way, 0], 0.05);
  const hit = hits[0];
  return hit ? from + way * 1000 * hit.distanceM : way > 0 ? JOINT_MM + 20 : JOINT_MM - 6;
}

function structure(id: string, sheets: Sheet[]): StructureFigures {
  const { volume, centroid } = size(sheets);
  return {
    id,
    fma: '',
    source: SOURCE,
    drawn: true,
    units: 'mm',
    space: 'leg',
    volumeCm3: Number((volume / 1000).toPrecision(3)),
    centroid,
    lobes: [],
    sheets,
  };
}

/** Volume (mm3) and centroid (mm) of sheets, from their middles and thicknesses. */
function size(sheets: readonly Sheet[]): { volume: number; centroid: [number, number, number] } {
  let volume = 0;
  const sum: [number, number, number] = [0, 0, 0];
  for (const { places, triangles } of sheets.map(sheetMesh)) {
    for (let t = 0; t < triangles.length; t += 3) {
      const [a, b, c] = [0, 1, 2].map((n) =>
        places.subarray(4 * (triangles[t + n] ?? 0), 4 * (triangles[t + n] ?? 0) + 4),
      ) as [Float64Array, Float64Array, Float64Array];
      const [u, v] = [b, c].map((p) => [0, 1, 2].map((k) => p[k] - a[k])) as [number[], number[]];
      const area =
        0.5 * Math.hypot(u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]);
      const part = area * 2 * ((a[3] + b[3] + c[3]) / 3);
      volume += part;
      for (const k of [0, 1, 2] as const) sum[k] += (part * (a[k] + b[k] + c[k])) / 3;
    }
  }
  return { volume, centroid: sum.map((v) => Number((v / volume).toFixed(1))) as [number, number, number] };
}
