import { creases } from '../../models/figures/skin.json';
import { SurfaceBvh } from '../geometry/bvhSurface';
import { catmullRom } from '../geometry/catmullRom';
import { type DepthPicture, type DrawingAxes, EMPTY } from '../geometry/depthPicture';
import { lineDrawing } from '../geometry/lineDrawing';
import { smoothLine } from '../geometry/smoothLine';
import type { Leg, Point } from '../leg/Leg';
import { positionsInLegSpace, triangleIndices } from '../patterns/skinMesh';

/** A line on a chart, metres along the axes of its view, y down. */
export type ChartLine = readonly (readonly [number, number])[];

/** Folds and ridges that people find their way by, of those that the model's skin was shaped with. */
const SHOWN: ReadonlySet<string> = new Set([
  'gluteal fold',
  'groin',
  'crease of the knee hollow',
  'between the calf heads',
  'behind the calcaneal tendon, lateral',
  'behind the calcaneal tendon, medial',
  'tibial crest',
  'front of the ankle',
  'toe folds of the sole',
  'arch lines, across',
]);

/** Borders that the skin has no fold for; anchors as in the figures, millimetres off a landmark. */
const BORDERS: typeof creases = [
  {
    name: 'heel pad',
    line: [
      { at: 'heel_bottom', offset: [26, -8, 12] },
      { at: 'heel_bottom', offset: [10, -12, 23] },
      { at: 'heel_bottom', offset: [-8, -12, 26] },
      { at: 'heel_bottom', offset: [-26, -12, 20] },
      { at: 'heel_bottom', offset: [-38, -6, 8] },
    ],
    depth: [],
    width: 0,
  },
  {
    name: 'instep',
    line: [
      { at: 'heel_bottom', offset: [6, -8, 32] },
      { at: 'heel_bottom', offset: [-8, -6, 60] },
      { at: 'heel_bottom', offset: [-22, -6, 88] },
      { at: 'metatarsal_head_1', offset: [-2, -14, -26] },
    ],
    depth: [],
    width: 0,
  },
];

/** Between two points of a line that is laid onto the skin, metres. */
const STEP_M = 0.004;
/** Passes of smoothing over the unevenness of the skin. */
const SMOOTHING = 14;
/** A fold lies in a hollow: it shows although the skin before it is nearer to the eye by up to this, metres. */
const HOLLOW_M = 0.009;
/** Anchors farther from the skin lie within another part of the limb, metres. */
const REACH_M = 0.03;
/** The prominence of a malleolus is drawn as an arc of this radius, metres. */
const MALLEOLUS_M = 0.0115;

/** What is on the skin to be found by eye or finger, laid onto it once; seen from any side. */
export class ChartMarks {
  private readonly onSkin: Point[][];

  constructor(private readonly leg: Leg) {
    const bvh = new SurfaceBvh(positionsInLegSpace(leg.skin), triangleIndices(leg.skin));
    this.onSkin = [...creases.filter(({ name }) => SHOWN.has(name)), ...BORDERS].map(({ line }) => {
      const anchors = line.flatMap(({ at, offset: [x = 0, y = 0, z = 0] }): Point[] => {
        const landmark = leg.landmarks[at];
        return landmark ? [[landmark[0] + x / 1000, landmark[1] + y / 1000, landmark[2] + z / 1000]] : [];
      });
      return catmullRom(anchors, piecesBetween).flatMap((point): Point[] => {
        const nearest = bvh.nearest(point, REACH_M);
        return nearest ? [nearest.point] : [];
      });
    });
  }

  /** Those of the marks that a view shows. */
  seenFrom(axes: DrawingAxes, picture: DepthPicture): ChartLine[] {
    const flat = (point: Point) => [along(axes.right, point), -along(axes.up, point)] as const;
    return this.onSkin.flatMap((line) =>
      runs(line, (point) => inSight(point, axes, picture)).map((run) =>
        smoothLine(run.map(flat), false, SMOOTHING),
      ),
    );
  }

  /** The kneecap's outline, seen through the skin. */
  kneecap(axes: DrawingAxes): ChartLine[] {
    const bone = this.leg.structures.get('patella');
    if (!bone) return [];
    const { outlines } = lineDrawing(positionsInLegSpace(bone), triangleIndices(bone), axes, {
      pixelM: 0.0007,
      smoothing: 10,
    });
    return outlines.map((ring) => [...ring, ...ring.slice(0, 1)]);
  }

  /** The lower border of a malleolus. */
  malleolus(which: 'lateral' | 'medial', axes: DrawingAxes): ChartLine[] {
    const point = this.leg.landmarks[`${which}_malleolus`];
    if (!point) return [];
    const [x, y] = [along(axes.right, point), -along(axes.up, point)];
    return [
      Array.from({ length: 25 }, (_, i) => {
        const angle = Math.PI * (-0.08 + (1.16 * i) / 24);
        return [x + MALLEOLUS_M * Math.cos(angle), y + 1.1 * MALLEOLUS_M * Math.sin(angle)] as const;
      }),
    ];
  }
}

function inSight(point: Point, axes: DrawingAxes, picture: DepthPicture): boolean {
  const { left, top, pixelM, width, height, depth } = picture;
  const column = Math.floor((along(axes.right, point) - left) / pixelM);
  const row = Math.floor((top - along(axes.up, point)) / pixelM);
  if (column < 0 || row < 0 || column >= width || row >= height) return false;
  const nearest = depth[row * width + column] ?? EMPTY;
  return nearest !== EMPTY && nearest - along(axes.towards, point) < HOLLOW_M;
}

const piecesBetween = (
  [ax = 0, ay = 0, az = 0]: readonly number[],
  [bx = 0, by = 0, bz = 0]: readonly number[],
) => Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay, bz - az) / STEP_M));

/** The parts of a line, two points or more, in which all are wanted. */
export function runs<P>(line: readonly P[], wanted: (point: P) => boolean): P[][] {
  const found: P[][] = [[]];
  for (const point of line)
    if (wanted(point)) found.at(-1)?.push(point);
    else found.push([]);
  return found.filter((run) => run.length > 1);
}

function along([x, y, z]: readonly [number, number, number], point: Point): number {
  return x * point[0] + y * point[1] + z * point[2];
}
