import type { Centreline, StructureFigures } from '../figures';
import type { Lobe } from '../geometry/lobes';
import { rotationMatrix, rotationVector } from '../geometry/rotation';
import { roundLobe } from './write';

type Point = [number, number, number];

/**
 * Structures that the reference lacks, drawn by hand from standard anatomy (Gray's Anatomy, 42nd ed., chapters on the lumbar
 * spine and the posterior abdominal wall) and placed on the measured bones. Their figures are marked `drawn`.
 */
export function drawnStructures(figuresOf: (id: string) => StructureFigures): StructureFigures[] {
  const spine = LUMBAR.flatMap(({ id, fma, from, up, front, lean, scale }) => {
    const model = figuresOf(from);
    const lobes = moved(model, [0, up, front], lean, scale);
    return [structure(id, fma, lobes, model.volumeCm3 * scale ** 3)];
  });
  const quadratus = sheet(QUADRATUS.medial, QUADRATUS.lateral, QUADRATUS.thicknessMm);
  return [
    ...spine,
    {
      ...structure(
        'quadratus_lumborum',
        'FMA15569',
        [...quadratus.lobes, ...QUADRATUS.slips.map(slip)],
        quadratus.volumeCm3,
      ),
      centreline: quadratus.centreline,
    },
  ];
}

const SOURCE =
  'Drawn by hand from standard anatomy, not measured; the lumbar vertebrae and disks repeat those of L4 (BodyParts3D, (c) The Database Center for Life Science licensed under CC Attribution 4.0 International)';

/**
 * The spine above L4: copies of L4 and of its disk, a little smaller and tilted back step by step so that the lordosis that
 * L5 and L4 begin levels out at L2. `up` and `front` in mm from the original, `lean` in degrees forward.
 */
const LUMBAR = [
  {
    id: 'lumbar_vertebra_3',
    fma: 'FMA13074',
    from: 'lumbar_vertebra_4',
    up: 33,
    front: 4,
    lean: -11,
    scale: 0.98,
  },
  {
    id: 'lumbar_vertebra_2',
    fma: 'FMA13073',
    from: 'lumbar_vertebra_4',
    up: 66,
    front: 3,
    lean: -18,
    scale: 0.96,
  },
  {
    id: 'lumbar_vertebra_1',
    fma: 'FMA13072',
    from: 'lumbar_vertebra_4',
    up: 98,
    front: -2,
    lean: -24,
    scale: 0.93,
  },
  {
    id: 'intervertebral_disk_l3',
    fma: 'FMA16035',
    from: 'intervertebral_disk_l4',
    up: 33,
    front: 7,
    lean: -12,
    scale: 0.98,
  },
  {
    id: 'intervertebral_disk_l2',
    fma: 'FMA16034',
    from: 'intervertebral_disk_l4',
    up: 66,
    front: 9,
    lean: -20,
    scale: 0.95,
  },
  {
    id: 'intervertebral_disk_l1',
    fma: 'FMA16033',
    from: 'intervertebral_disk_l4',
    up: 98,
    front: 6,
    lean: -26,
    scale: 0.92,
  },
] as const;

/**
 * Quadratus lumborum: from the inner lip of the iliac crest and the iliolumbar ligament (first points) up to the tips of the
 * transverse processes (medial border) and the lower border of the twelfth rib (last points). Leg space, mm. The lower ends
 * lie just inside the crest, so that the bone trims them.
 */
const QUADRATUS: { medial: Point[]; lateral: Point[]; thicknessMm: number; slips: Point[] } = {
  medial: [
    [-51, 1026, 46],
    [-45, 1053, 55],
    [-42, 1086, 58],
    [-40, 1118, 56],
    [-35, 1168, 47],
  ],
  lateral: [
    [-104, 1036, 55],
    [-99, 1063, 53],
    [-91, 1094, 51],
    [-83, 1123, 48],
    [-75, 1151, 44],
  ],
  thicknessMm: 13,
  // Tips of the transverse processes of L4 to L1, each with a slip of its own.
  slips: [
    [-42, 1054, 60],
    [-41, 1083, 62],
    [-40, 1114, 60],
    [-39, 1145, 55],
  ],
};

/** A slip runs from the tip of a transverse process down and outward into the belly. */
function slip([x, y, z]: Point): Lobe {
  const axis = unit([-0.75, -0.6, -0.2]);
  const side = unit(cross(axis, [0, 0, 1]));
  const third = cross(axis, side);
  const matrix = [0, 1, 2].flatMap((i) => [axis[i], side[i], third[i]]);
  const at = (c: 0 | 1 | 2, from: number) => from + 7 * axis[c];
  return [at(0, x), at(1, y), at(2, z), 8, 3.2, 2.8, ...rotationVector(matrix), 1.6];
}

function structure(id: string, fma: string, lobes: Lobe[], volumeCm3: number): StructureFigures {
  const rounded = lobes.map(roundLobe);
  const centroid = [0, 1, 2].map((c) =>
    Number((rounded.reduce((sum, lobe) => sum + lobe[c], 0) / rounded.length).toFixed(1)),
  ) as Point;
  const volume = Number(volumeCm3.toPrecision(3));
  return {
    id,
    fma,
    source: SOURCE,
    drawn: true,
    units: 'mm',
    space: 'leg',
    volumeCm3: volume,
    centroid,
    lobes: rounded,
  };
}

/** The lobes of a structure shifted, turned about its own centroid's x axis and scaled. */
function moved({ lobes, centroid }: StructureFigures, shift: Point, leanDeg: number, scale: number): Lobe[] {
  const T = rotationMatrix(leanDeg, 0, 0);
  const turned = (m: readonly number[], p: readonly number[], i: number) =>
    m[i * 3] * p[0] + m[i * 3 + 1] * p[1] + m[i * 3 + 2] * p[2];
  return lobes.map(([cx, cy, cz, r1, r2, r3, tx, ty, tz, w]) => {
    const local = [cx - centroid[0], cy - centroid[1], cz - centroid[2]];
    const at = (c: 0 | 1 | 2) => centroid[c] + shift[c] + scale * turned(T, local, c);
    const R = rotationMatrix(tx, ty, tz);
    const column = (j: number) => [R[j], R[3 + j], R[6 + j]];
    const product = [0, 1, 2].flatMap((i) => [0, 1, 2].map((j) => turned(T, column(j), i)));
    return [at(0), at(1), at(2), scale * r1, scale * r2, scale * r3, ...rotationVector(product), w] as const;
  });
}

const ROWS = 9;
const COLUMNS = 4;

/**
 * A flat muscle between two borders, as rows and columns of flat lobes. Gaussians of 0.65 spacings on a lattice sum to 1.63
 * times their height per direction, so a height of 0.75 makes a plate of height 2, whose faces lie 1.18 radii from its
 * middle. The plate thins to two thirds at its borders.
 */
function sheet(medial: readonly Point[], lateral: readonly Point[], thicknessMm: number) {
  const lobes: Lobe[] = [];
  const points: Point[] = [];
  const radii: number[] = [];
  let volume = 0;
  for (let r = 0; r < ROWS; r++) {
    const v = r / (ROWS - 1);
    const [a, b] = [along(medial, v), along(lateral, v)];
    const width = Math.hypot(...minus(b, a));
    const rise = minus(
      mean(along(medial, Math.min(1, v + 0.1)), along(lateral, Math.min(1, v + 0.1))),
      mean(along(medial, Math.max(0, v - 0.1)), along(lateral, Math.max(0, v - 0.1))),
    );
    const step = Math.hypot(...rise) / (v < 0.1 || v > 0.9 ? 0.1 : 0.2) / (ROWS - 1);
    const up = unit(rise);
    const side = unit(minus(b, a));
    const normal = unit(cross(side, up));
    const across = cross(up, normal);
    const matrix = [0, 1, 2].flatMap((i) => [up[i], across[i], -normal[i]]);
    const half = (thicknessMm / 2) * (r === 0 || r === ROWS - 1 ? 0.75 : 1);
    for (let c = 0; c < COLUMNS; c++) {
      const u = (c + 0.5) / COLUMNS;
      const edge = c === 0 || c === COLUMNS - 1 ? 0.67 : 1;
      const p = a.map((x, i) => x + u * (b[i] - x)) as Point;
      lobes.push([
        ...p,
        0.65 * step,
        (0.65 * width) / COLUMNS,
        (half * edge) / 1.18,
        ...rotationVector(proper(matrix)),
        0.75,
      ]);
    }
    points.push(mean(a, b));
    radii.push(Number(Math.sqrt((width * 2 * half * 0.8) / Math.PI).toFixed(1)));
    volume += width * 2 * half * 0.8 * step;
  }
  const centreline: Centreline = { points: points.reverse(), radii: radii.reverse() };
  return { lobes, centreline, volumeCm3: volume / 1000 };
}

/** Turns the third column round when the three columns are left-handed. */
function proper(m: number[]): number[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0] = m;
  const det = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  return det > 0 ? m : [a, b, -c, d, e, -f, g, h, -i];
}

/** Point at share t (0 to 1) of a polyline of evenly counted stations. */
function along(line: readonly Point[], t: number): Point {
  const at = t * (line.length - 1);
  const i = Math.min(line.length - 2, Math.floor(at));
  const [a, b] = [line[i], line[i + 1]];
  if (!a || !b) throw new Error(`drawn: a border needs two points or more, it has ${line.length}; add some`);
  return a.map((v, c) => v + (at - i) * (b[c] - v)) as Point;
}

const minus = (a: readonly number[], b: readonly number[]) => a.map((v, c) => v - b[c]) as Point;
const mean = (a: Point, b: Point) => a.map((v, c) => (v + b[c]) / 2) as Point;
const unit = (v: Point) => v.map((x) => x / (Math.hypot(...v) || 1)) as Point;
const cross = (a: Point, b: Point): Point => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
