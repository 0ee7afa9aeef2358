import type { SurfaceBvh } from '../../../src/geometry/bvhSurface';
import type { StructureFigures } from '../figures';
import type { Sheet, SheetPlace } from '../geometry/sheet';
import { sheetMesh } from '../geometry/sheet';
import { laidOn, type Point, type SheetGuide } from './layOn';

/** What the sheets are laid on. */
export interface Ground {
  /** Everything measured under the skin. */
  readonly all: SurfaceBvh;
  readonly bones: SurfaceBvh;
  readonly femur: SurfaceBvh;
  readonly tibia: SurfaceBvh;
}

const SOURCE = 'Drawn by hand from standard anatomy, not measured; laid on the measured leg';

/**
 * Ligaments, retinacula and aponeuroses that the reference lacks, drawn by hand from standard anatomy (Gray's Anatomy, 42nd ed.,
 * chapters on the knee, the ankle and the foot): borders between measured bones, laid on what lies under them. Mm of leg space; the
 * right leg lies at negative x, lateral is -x.
 */
export function drawnSheets(ground: Ground): StructureFigures[] {
  const { all, bones } = ground;
  const onAll = { on: [all] };
  const onBones = { on: [bones] };
  return [
    // The central part from the medial process of the calcaneal tuberosity, with five slips; a thin medial and lateral part.
    structure('plantar_aponeurosis', [
      laidOn({
        ...SOLE,
        ...onAll,
        ...CENTRAL,
        rows: 22,
        columns: 11,
        halfMm: 0.9,
        borderMm: 0.6,
        sinkMm: [2, 0],
      }),
      ...SLIPS.map(([from, to, width]) =>
        laidOn({
          ...SOLE,
          ...onAll,
          ...strip(from, to, width),
          rows: 14,
          columns: 4,
          halfMm: 0.7,
          borderMm: 0.5,
          sinkMm: [0.3, 2.2],
          bendMm: 40,
        }),
      ),
      laidOn({ ...onAll, ...MEDIAL_PART, rows: 16, columns: 7, halfMm: 0.75, sinkMm: [1.6, 2] }),
      laidOn({ ...onAll, ...LATERAL_PART, rows: 14, columns: 6, halfMm: 0.7, sinkMm: [1.6, 2] }),
    ]),
    structure('superior_extensor_retinaculum', [
      laidOn({
        ...onAll,
        ...SUPERIOR_EXTENSOR,
        rows: 26,
        columns: 7,
        halfMm: 0.7,
        borderMm: 0.5,
        sinkMm: [2, 2],
      }),
    ]),
    structure('inferior_extensor_retinaculum', [
      laidOn({
        ...onAll,
        ...EXTENSOR_STEM,
        rows: 44,
        columns: 6,
        halfMm: 0.75,
        borderMm: 0.5,
        sinkMm: [2.2, 2.2],
      }),
      laidOn({
        ...onAll,
        ...EXTENSOR_LOWER_LIMB,
        rows: 32,
        columns: 6,
        halfMm: 0.7,
        borderMm: 0.5,
        sinkMm: [0.5, 2.2],
      }),
    ]),
    structure('flexor_retinaculum', [
      laidOn({ ...onAll, ...FLEXOR, rows: 20, columns: 11, halfMm: 0.7, borderMm: 0.5, sinkMm: [2, 2] }),
    ]),
    structure('superior_fibular_retinaculum', [
      laidOn({
        ...onAll,
        ...SUPERIOR_FIBULAR,
        rows: 14,
        columns: 5,
        halfMm: 0.7,
        borderMm: 0.5,
        sinkMm: [2, 2],
      }),
    ]),
    structure('inferior_fibular_retinaculum', [
      laidOn({
        ...onAll,
        ...INFERIOR_FIBULAR,
        rows: 14,
        columns: 5,
        halfMm: 0.7,
        borderMm: 0.5,
        sinkMm: [2, 2],
      }),
    ]),
    structure('anterior_talofibular_ligament', [
      laidOn({
        ...onBones,
        ...ANTERIOR_TALOFIBULAR,
        rows: 10,
        columns: 5,
        halfMm: 1,
        borderMm: 0.6,
        sinkMm: [2.6, 2.6],
      }),
    ]),
    structure('calcaneofibular_ligament', [
      laidOn({
        ...onBones,
        ...CALCANEOFIBULAR,
        rows: 12,
        columns: 4,
        halfMm: 1.4,
        borderMm: 0.9,
        sinkMm: [3.0, 3.0],
      }),
    ]),
    structure('posterior_talofibular_ligament', [
      laidOn({ ...POSTERIOR_TALOFIBULAR, rows: 8, columns: 4, halfMm: 1.5, borderMm: 1 }),
    ]),
    structure('deltoid_ligament', [
      laidOn({ ...onBones, ...DELTOID, rows: 12, columns: 15, halfMm: 1, borderMm: 0.6, sinkMm: [2.6, 2.6] }),
    ]),
    structure('tibial_collateral_ligament', [
      laidOn({
        ...onBones,
        ...TIBIAL_COLLATERAL,
        rows: 22,
        columns: 5,
        halfMm: 1,
        borderMm: 0.6,
        sinkMm: [2.6, 2.8],
        bendMm: 200,
      }),
    ]),
    structure('fibular_collateral_ligament', [
      laidOn({ ...FIBULAR_COLLATERAL, rows: 6, columns: 3, halfMm: 1.9, borderMm: 1.5 }),
    ]),
    structure('anterior_cruciate_ligament', [
      laidOn({ ...ANTERIOR_CRUCIATE, rows: 7, columns: 4, halfMm: 2.4, borderMm: 1.6 }),
    ]),
    structure('posterior_cruciate_ligament', [
      laidOn({ ...POSTERIOR_CRUCIATE, rows: 7, columns: 4, halfMm: 2.8, borderMm: 1.8 }),
    ]),
    structure('medial_meniscus', [meniscus(MEDIAL_RIM, MEDIAL_WIDTH, ground)]),
    structure('lateral_meniscus', [meniscus(LATERAL_RIM, LATERAL_WIDTH, ground)]),
    structure('medial_patellar_retinaculum', [
      laidOn({
        ...onAll,
        ...MEDIAL_PATELLAR,
        rows: 22,
        columns: 8,
        halfMm: 0.7,
        borderMm: 0.5,
        sinkMm: [2, 2],
      }),
    ]),
    structure('lateral_patellar_retinaculum', [
      laidOn({
        ...onAll,
        ...LATERAL_PATELLAR,
        rows: 20,
        columns: 7,
        halfMm: 0.7,
        borderMm: 0.5,
        sinkMm: [2, 2],
      }),
    ]),
  ];
}

type Guide = Pick<SheetGuide, 'a' | 'b' | 'out'>;

const SOLE = {
  out: [
    [0, -1, 0],
    [0, -1, 0],
  ],
} as const satisfies Partial<SheetGuide>;

const CENTRAL: Pick<SheetGuide, 'a' | 'b'> = {
  a: [
    [-57, 15, 46],
    [-63, 15, 72],
    [-76, 15, 105],
    [-91, 15, 135],
    [-101, 15, 152],
  ],
  b: [
    [-70, 15, 42],
    [-80, 15, 66],
    [-98, 15, 95],
    [-121, 15, 120],
    [-135, 15, 134],
  ],
};

/** From and to, x and z, and widths there (mm): from the end of the central part to the bases of the toes, great toe first. */
const SLIPS: readonly [Point, Point, readonly [number, number]][] = [
  [
    [-102.5, 15, 145.5],
    [-94, 15, 187],
    [8.2, 5],
  ],
  [
    [-109.2, 15, 142],
    [-114.5, 15, 188],
    [8.2, 5],
  ],
  [
    [-116, 15, 138.5],
    [-128, 15, 181],
    [8.2, 5],
  ],
  [
    [-122.8, 15, 135],
    [-138, 15, 171],
    [8.2, 5],
  ],
  [
    [-129.4, 15, 131.5],
    [-147, 15, 157],
    [8.2, 5],
  ],
];

const MEDIAL_PART: Guide = {
  a: [
    [-50, 30, 48],
    [-56, 34, 78],
    [-70, 32, 108],
    [-88, 20, 140],
  ],
  b: [
    [-59, 15, 47],
    [-66, 15, 71],
    [-80, 15, 103],
    [-93, 15, 136],
  ],
  out: [
    [0.6, -0.8, 0],
    [0.7, -0.7, 0],
    [0.55, -0.85, 0],
    [0.3, -0.95, 0],
  ],
};

const LATERAL_PART: Guide = {
  a: [
    [-67, 15, 43],
    [-77, 15, 65],
    [-94, 15, 84],
    [-108, 18, 92],
  ],
  b: [
    [-76, 22, 38],
    [-92, 22, 60],
    [-108, 22, 80],
    [-114, 21, 95],
  ],
  out: [
    [-0.35, -0.93, 0],
    [-0.4, -0.9, 0],
    [-0.5, -0.85, 0],
    [-0.5, -0.85, 0],
  ],
};

const SUPERIOR_EXTENSOR: Guide = {
  a: [
    [-101, 128, 66],
    [-95, 127, 85],
    [-80, 125, 95],
    [-66, 123, 92],
    [-57, 121, 84],
  ],
  b: [
    [-102, 108, 67],
    [-95, 107, 85],
    [-80, 105, 95],
    [-64, 103, 92],
    [-55, 101, 84],
  ],
  out: [
    [-0.8, 0, 0.6],
    [-0.5, 0, 0.85],
    [0, 0, 1],
    [0.35, 0, 0.95],
    [0.7, 0, 0.7],
  ],
};

/** The stem from the front of the heel bone over the long extensors, on into the limb that goes up to the medial malleolus. */
const EXTENSOR_STEM: Guide = {
  a: [
    [-96, 60, 76],
    [-97, 74, 91],
    [-91, 88, 99],
    [-78, 95, 99],
    [-63, 98, 93],
    [-49, 96, 84],
  ],
  b: [
    [-99, 51, 85],
    [-100, 64, 101],
    [-94, 78, 108],
    [-79, 85, 106],
    [-62, 88, 98],
    [-47, 86, 87],
  ],
  out: [
    [-0.95, 0.3, 0.2],
    [-0.75, 0.5, 0.45],
    [-0.35, 0.6, 0.7],
    [0.05, 0.5, 0.85],
    [0.5, 0.25, 0.85],
    [0.9, 0.1, 0.4],
  ],
};

/** The limb that leaves the stem over extensor digitorum longus and goes to the medial border of the foot. */
const EXTENSOR_LOWER_LIMB: Guide = {
  a: [
    [-95, 83, 103],
    [-86, 83, 106],
    [-73, 76, 111],
    [-63, 64, 113],
    [-57, 48, 108],
  ],
  b: [
    [-96, 76, 108],
    [-88, 74, 113],
    [-77, 68, 119],
    [-67, 57, 121],
    [-60, 43, 116],
  ],
  out: [
    [-0.4, 0.6, 0.7],
    [-0.15, 0.7, 0.7],
    [0.2, 0.75, 0.6],
    [0.75, 0.55, 0.3],
    [1, 0, 0],
  ],
};

const FLEXOR: Guide = {
  a: [
    [-45, 97, 76],
    [-46, 84, 60],
    [-48, 64, 48],
    [-49, 54, 44],
  ],
  b: [
    [-44, 79, 85],
    [-44, 64, 75],
    [-46, 45, 64],
    [-48, 35, 58],
  ],
  out: [
    [1, 0, -0.1],
    [0.95, 0, -0.3],
    [0.95, 0, -0.3],
    [1, 0, -0.1],
  ],
};

const SUPERIOR_FIBULAR: Guide = {
  a: [
    [-105, 76, 55],
    [-100, 70, 47],
    [-96, 60, 40],
    [-94, 54, 36],
  ],
  b: [
    [-104, 61, 61],
    [-99, 54, 54],
    [-94, 46, 47],
    [-93, 42, 43],
  ],
  out: [
    [-1, 0, -0.2],
    [-0.85, 0, -0.5],
    [-0.9, 0, -0.45],
    [-1, 0, -0.2],
  ],
};

const INFERIOR_FIBULAR: Guide = {
  a: [
    [-98, 58, 72],
    [-98, 50, 66],
    [-96, 41, 60],
    [-94, 36, 57],
  ],
  b: [
    [-99, 53, 80],
    [-99, 44, 74],
    [-98, 36, 67],
    [-96, 31, 64],
  ],
  out: [
    [-1, 0.1, 0],
    [-1, 0, 0],
    [-1, 0, 0],
    [-1, -0.1, 0],
  ],
};

const ANTERIOR_TALOFIBULAR: Guide = {
  a: [
    [-98, 76, 72],
    [-91, 76, 79],
    [-86, 76, 83],
  ],
  b: [
    [-100, 66, 70],
    [-94, 66, 76],
    [-87, 67, 82],
  ],
  out: [
    [-0.8, 0, 0.6],
    [-0.8, 0, 0.6],
    [-0.8, 0, 0.6],
  ],
};

const CALCANEOFIBULAR: Guide = {
  a: [
    [-102, 62, 62],
    [-98, 51, 55],
    [-95, 43, 50],
  ],
  b: [
    [-102, 61, 57],
    [-98, 53, 49],
    [-95, 45, 44],
  ],
  out: [
    [-1, 0, 0],
    [-1, 0, 0],
    [-1, 0, 0],
  ],
};

const POSTERIOR_TALOFIBULAR: Guide = {
  a: [
    [-95, 70, 58],
    [-86, 70, 51],
    [-75, 67, 50],
  ],
  b: [
    [-95, 64, 58],
    [-86, 64, 51],
    [-75, 61, 50],
  ],
  out: [
    [0, 0, -1],
    [0, 0, -1],
    [0, 0, -1],
  ],
};

const DELTOID: Guide = {
  a: [
    [-46, 84, 90],
    [-52, 73, 99],
    [-58, 64, 108],
  ],
  b: [
    [-46, 88, 71],
    [-48, 79, 66],
    [-52, 69, 60],
  ],
  out: [
    [1, 0, 0],
    [1, 0.1, 0],
    [1, 0, 0],
  ],
};

/** In front of semimembranosus, which lies on the bone in the reference: a centimetre further forward than it is. */
const TIBIAL_COLLATERAL: Guide = {
  a: [
    [-34, 486, 91],
    [-35, 468, 95],
    [-37, 452, 97.5],
    [-41, 437, 100],
  ],
  b: [
    [-34, 484, 83],
    [-35, 467, 85],
    [-37, 452, 87],
    [-41, 437, 91],
  ],
  out: [
    [1, 0, 0],
    [1, 0, 0],
    [1, 0, 0],
    [1, 0, 0.15],
  ],
};

const FIBULAR_COLLATERAL: Guide = {
  a: [
    [-109.5, 478, 77],
    [-113.5, 457, 69],
    [-112, 431, 64],
  ],
  b: [
    [-109.5, 476, 72.5],
    [-113.5, 456, 65.5],
    [-112, 429, 60],
  ],
  out: [
    [-1, 0, 0],
    [-1, 0, 0],
    [-1, 0, 0],
  ],
};

const ANTERIOR_CRUCIATE: Guide = {
  a: [
    [-84, 472, 60],
    [-78, 460, 74],
    [-68, 449, 92],
  ],
  b: [
    [-83, 464, 56],
    [-75, 455, 69],
    [-66, 448, 83],
  ],
  out: [
    [0.6, 0.6, 0.3],
    [0.5, 0.7, 0.3],
    [0.3, 0.9, 0.2],
  ],
};

const POSTERIOR_CRUCIATE: Guide = {
  a: [
    [-62, 468, 80],
    [-66, 457, 66],
    [-64, 436, 60],
  ],
  b: [
    [-62, 461, 70],
    [-70, 454, 61],
    [-73, 436, 58],
  ],
  out: [
    [0, 0.4, -0.9],
    [0, 0.4, -0.9],
    [0, 0.2, -1],
  ],
};

const MEDIAL_PATELLAR: Guide = {
  a: [
    [-65, 482, 112],
    [-69, 460, 114],
    [-75, 440, 113],
    [-80, 424, 112],
  ],
  b: [
    [-51, 484, 104],
    [-48, 463, 103],
    [-54, 441, 104],
    [-67, 420, 106],
  ],
  out: [
    [0.5, 0, 0.85],
    [0.55, 0, 0.85],
    [0.5, 0, 0.85],
    [0.4, 0, 0.9],
  ],
};

const LATERAL_PATELLAR: Guide = {
  a: [
    [-97, 482, 112],
    [-95, 460, 113],
    [-93, 441, 113],
    [-92, 427, 113],
  ],
  b: [
    [-110, 482, 104],
    [-109, 462, 104],
    [-107, 444, 103],
    [-101, 429, 107],
  ],
  out: [
    [-0.5, 0, 0.85],
    [-0.55, 0, 0.85],
    [-0.5, 0, 0.85],
    [-0.4, 0, 0.9],
  ],
};

/** The rim of each meniscus on the tibia from its front horn to its back horn, x and z, and its width at these places, mm. */
const MEDIAL_RIM: readonly Point[] = [
  [-63, 0, 98],
  [-52, 0, 101.5],
  [-43, 0, 96],
  [-38, 0, 86],
  [-37.5, 0, 74],
  [-42, 0, 64],
  [-51, 0, 58],
  [-61, 0, 62],
];
const MEDIAL_WIDTH = [6, 8, 9, 9.5, 10.5, 13, 14, 9];
const LATERAL_RIM: readonly Point[] = [
  [-74, 0, 89],
  [-82, 0, 97],
  [-93, 0, 97.5],
  [-102, 0, 90],
  [-106, 0, 79],
  [-104.5, 0, 67],
  [-95, 0, 60],
  [-83, 0, 61],
  [-75, 0, 68],
];
const LATERAL_WIDTH = [6, 10, 11, 11.5, 12, 12, 11.5, 10, 6];
/** Columns of a meniscus from its rim inwards, its least and its greatest half thickness, mm. */
const MENISCUS_COLUMNS = 6;
const MENISCUS_HALF: readonly [number, number] = [0.5, 3];
/** How far inwards of the rim the outermost column lies, for its border is round, mm. */
const MENISCUS_RIM = 2.6;

/** A meniscus: from the rim inwards it fills the wedge between tibia and femur. */
function meniscus(rim: readonly Point[], widths: readonly number[], { femur, tibia }: Ground): Sheet {
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

function strip(
  from: Point,
  to: Point,
  [first, last]: readonly [number, number],
): Pick<SheetGuide, 'a' | 'b'> {
  const [dx, dz] = [to[0] - from[0], to[2] - from[2]];
  const size = Math.hypot(dx, dz);
  const beside = ([x, y, z]: Point, width: number): Point => [
    x + (width / 2) * (dz / size),
    y,
    z - (width / 2) * (dx / size),
  ];
  return { a: [beside(from, first), beside(to, last)], b: [beside(from, -first), beside(to, -last)] };
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
