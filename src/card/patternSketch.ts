import type { Stroke, TriggerPoint } from '../patterns/schema';
import { between, FOOTPRINT, OUTLINE, SEGMENT_ENDS } from '../scene/structures/bodyOutline';

/** Sides a small sketch can show. */
const SKETCH_VIEWS = ['back', 'front', 'outer', 'inner', 'sole'] as const;
export type SketchView = (typeof SKETCH_VIEWS)[number];

/** A spot on the outline: millimetres of leg space, and the direction its skin faces. */
interface Spot {
  x: number;
  y: number;
  z: number;
  nx: number;
  ny: number;
  nz: number;
}

/** A run of a stroke that one view shows: points in the view's own millimetres (x right, y down), and its width. */
export interface SketchLine {
  points: readonly (readonly [number, number])[];
  widthMm: number;
}

/** Towards the viewer, per view. */
const TOWARDS: Readonly<Record<SketchView, readonly [number, number, number]>> = {
  back: [0, 0, -1],
  front: [0, 0, 1],
  outer: [-1, 0, 0],
  inner: [1, 0, 0],
  sole: [0, -1, 0],
};

/** Skin that faces away by more than this (cosine) is not drawn. */
const HORIZON = -0.12;
const SAMPLES = 14;
/** Back and front are what a chart shows: another side must show this much more to be chosen first. */
const CHART_SIDES = 1.3;
/** A second sketch is drawn when the first leaves this share of the pattern unseen. */
const WORTH_A_SECOND = 0.16;

/** Millimetres of leg space to the page of a view. Toes point up in the sole's, forward in the side's. */
export function project(view: SketchView, x: number, y: number, z: number): readonly [number, number] {
  switch (view) {
    case 'back':
      return [-x, -y];
    case 'front':
      return [x, -y];
    case 'outer':
      return [z, -y];
    case 'inner':
      return [-z, -y];
    case 'sole':
      return [x, -z];
  }
}

/** The silhouette of a view as an SVG path, in its millimetres. */
export function silhouette(view: SketchView): string {
  const ring: [number, number][] = [];
  const add = (x: number, y: number, z: number) =>
    ring.push([...project(view, x * 1000, y * 1000, z * 1000)] as [number, number]);
  if (view === 'sole') {
    for (const { lateral, z } of FOOTPRINT) add(lateral, 0, z);
    for (const { medial, z } of [...FOOTPRINT].reverse()) add(medial, 0, z);
  } else {
    const side = view === 'outer' || view === 'inner';
    for (const { lateral, back, y } of OUTLINE) add(side ? 0 : lateral, y, side ? back : 0);
    for (const { medial, front, y } of [...OUTLINE].reverse()) add(side ? 0 : medial, y, side ? front : 0);
  }
  return smoothPath(ring);
}

/** What `view` shows of `strokes`, as lines to be drawn round-ended within the silhouette. */
export function sketchLines(view: SketchView, strokes: readonly Stroke[]): SketchLine[] {
  return strokes.flatMap((stroke) => {
    const runs: (readonly [number, number])[][] = [];
    let run: (readonly [number, number])[] | null = null;
    for (const spot of spotsOf(stroke)) {
      if (facing(view, spot) < HORIZON) {
        run = null;
        continue;
      }
      if (run === null) {
        run = [];
        runs.push(run);
      }
      run.push(project(view, spot.x, spot.y, spot.z));
    }
    return runs.map((points) => ({ points, widthMm: stroke.halfWidthCm * 20 }));
  });
}

/** The one or two views that show most of a point's pattern, the essential zone counting twice. */
export function bestViews({ referral }: Pick<TriggerPoint, 'referral'>): SketchView[] {
  const spots = [
    ...referral.essential.strokes.flatMap((stroke) => weighted(stroke, 2)),
    ...referral.spillover.strokes.flatMap((stroke) => weighted(stroke, 1)),
  ];
  const total = spots.reduce((sum, { weight }) => sum + weight, 0);
  const seen = (view: SketchView, among: typeof spots) =>
    (view === 'back' || view === 'front' ? CHART_SIDES : 1) *
    among.reduce((sum, { spot, weight }) => sum + weight * Math.max(facing(view, spot), 0), 0);
  const best = (among: typeof spots) =>
    SKETCH_VIEWS.reduce((a, b) => (seen(b, among) > seen(a, among) ? b : a));
  if (total === 0) return [];
  const first = best(spots);
  const rest = spots.filter(({ spot }) => facing(first, spot) < 0.35);
  const unseen = rest.reduce((sum, { weight }) => sum + weight, 0);
  const second = best(rest);
  return unseen / total > WORTH_A_SECOND && second !== first ? [first, second] : [first];
}

function weighted(stroke: Stroke, weight: number): { spot: Spot; weight: number }[] {
  return spotsOf(stroke).map((spot) => ({ spot, weight: weight * stroke.halfWidthCm }));
}

function facing(view: SketchView, { nx, ny, nz }: Spot): number {
  const [x, y, z] = TOWARDS[view];
  return nx * x + ny * y + nz * z;
}

function spotsOf({ segment, from, to }: Stroke): Spot[] {
  return Array.from({ length: SAMPLES }, (_, at) => {
    const t = at / (SAMPLES - 1);
    const axial = from.axial + t * (to.axial - from.axial);
    // The short way round.
    const turn = ((to.bearing - from.bearing + 540) % 360) - 180;
    const bearing = ((from.bearing + t * turn) * Math.PI) / 180;
    if (segment === 'foot_dorsum' || segment === 'foot_sole') return footSpot(axial, bearing);
    const [top, bottom] = SEGMENT_ENDS[segment];
    return limbSpot(top + axial * (bottom - top), bearing);
  });
}

/** On the elliptic cross-section of the limb at height `y`, metres. */
function limbSpot(y: number, bearing: number): Spot {
  const { lateral, medial, back, front } = between(OUTLINE, 'y', y);
  // Below the ankle the section takes in the foot; the heel stays behind.
  const reach = y < 0.1 ? Math.min(front, back + 0.11) : front;
  const nx = -Math.sin(bearing);
  const nz = Math.cos(bearing);
  return {
    x: 500 * (lateral + medial) + 500 * (medial - lateral) * nx,
    y: y * 1000,
    z: 500 * (back + reach) + 500 * (reach - back) * nz,
    nx,
    ny: 0,
    nz,
  };
}

/** Around the long axis of the foot; `axial` 0 at the heel, 1 at the toes. */
function footSpot(axial: number, bearing: number): Spot {
  const first = FOOTPRINT[0]?.z ?? 0;
  const last = FOOTPRINT.at(-1)?.z ?? 1;
  const { z, lateral, medial, top } = between(FOOTPRINT, 'z', first + axial * (last - first));
  const nx = -Math.sin(bearing);
  const ny = Math.cos(bearing);
  return {
    x: 500 * (lateral + medial) + 500 * (medial - lateral) * nx,
    y: 500 * top + 500 * top * ny,
    z: z * 1000,
    nx,
    ny,
    nz: 0,
  };
}

/** A closed curve through the middles of the edges of `ring`, with its corners as control points. */
function smoothPath(ring: readonly (readonly [number, number])[]): string {
  const middle = (a: readonly [number, number], b: readonly [number, number]) =>
    `${((a[0] + b[0]) / 2).toFixed(1)} ${((a[1] + b[1]) / 2).toFixed(1)}`;
  const first = ring[0];
  const last = ring.at(-1);
  if (!first || !last) return '';
  const parts = ring.map((point, at) => {
    const next = ring[at + 1] ?? first;
    return `Q${point[0].toFixed(1)} ${point[1].toFixed(1)} ${middle(point, next)}`;
  });
  return `M${middle(last, first)} ${parts.join(' ')}Z`;
}
