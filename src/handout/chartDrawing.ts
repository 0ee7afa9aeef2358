import { type DrawingAxes, depthPicture } from '../geometry/depthPicture';
import { drawnFrom } from '../geometry/lineDrawing';
import type { Leg } from '../leg/Leg';
import { positionsInLegSpace, triangleIndices } from '../patterns/skinMesh';
import { type ChartLine, ChartMarks, runs } from './chartMarks';

export const CHART_VIEWS = ['front', 'back', 'outer', 'inner', 'sole'] as const;
export type ChartView = (typeof CHART_VIEWS)[number];

/** The right leg from one side. Metres along the axes of the view, y down; x = 0 is the body's midline in front and back. */
export interface ChartDrawing {
  /** Where the body ends; open at the waist and at the midline, where the model was cut from the body. */
  outlines: readonly ChartLine[];
  /** What stands before something else. */
  lines: readonly ChartLine[];
  /** Folds, ridges and bones to find one's way by. */
  marks: readonly ChartLine[];
  /** Of front and back: from `waist` to `fold` the middle of the body, from there to `legs` the two halves touch; y, metres. */
  midline: { waist: number; fold: number; legs: number } | null;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** How a chart looks at the right leg as modelled: lateral is -X, anterior +Z, up +Y. Toes point up in the sole's picture. */
const AXES: Readonly<Record<ChartView, DrawingAxes>> = {
  front: { right: [1, 0, 0], up: [0, 1, 0], towards: [0, 0, 1] },
  back: { right: [-1, 0, 0], up: [0, 1, 0], towards: [0, 0, -1] },
  outer: { right: [0, 0, 1], up: [0, 1, 0], towards: [-1, 0, 0] },
  inner: { right: [0, 0, -1], up: [0, 1, 0], towards: [1, 0, 0] },
  sole: { right: [1, 0, 0], up: [0, 0, 1], towards: [0, -1, 0] },
};

/** The sole shows the foot: nothing that is higher above the floor than this, metres. */
const FOOT_M = 0.07;
/** The model is rounded off towards its cut at the waist over this, metres: no border of a body. */
const WAIST_M = 0.02;
/** It ends this near the body's midline, metres. */
const MIDLINE_M = 0.006;
/** Where the legs part, their inner sides are no farther from it, metres. */
const INNER_M = 0.04;
/** Shorter lines are what is left over where one was cut off, metres. */
const SHORTEST_M = 0.012;
/** The cleft of the buttocks begins this far under the middle of the sacrum, metres. */
const CLEFT_M = 0.02;

/** The right leg's skin in lines from all sides; the left one is its mirror image. */
export function chartDrawing(leg: Leg): Record<ChartView, ChartDrawing> {
  const positions = positionsInLegSpace(leg.skin);
  const indices = triangleIndices(leg.skin);
  const low = indices.filter((_, i) => {
    const corner = i - (i % 3);
    return [0, 1, 2].every((c) => (positions[3 * (indices[corner + c] ?? 0) + 1] ?? 0) < FOOT_M);
  });
  const foot = compact(positions, low);
  const marks = new ChartMarks(leg);
  const waist = leg.skin.bounds.max.y - WAIST_M;
  const draw = (view: ChartView): ChartDrawing => {
    const axes = AXES[view];
    const picture =
      view === 'sole'
        ? depthPicture(foot.positions, foot.indices, axes, 0.0007)
        : depthPicture(positions, indices, axes, 0.001);
    const { outlines, lines, ...size } = drawnFrom(picture);
    const atMidline = (x: number) => (view === 'front' || view === 'back') && Math.abs(x) < MIDLINE_M;
    const ofBody = ([x, y]: ChartLine[number]) => view === 'sole' || (-y < waist && !atMidline(x));
    const body = outlines.flatMap((ring) => opened(ring, ofBody)).filter(isLong);
    return {
      ...size,
      outlines: body,
      lines: lines.flatMap((line) => runs(line, ofBody).filter(isLong)),
      marks: [...marks.seenFrom(axes, picture), ...bonesOf(view, marks, axes)],
      midline: view === 'front' || view === 'back' ? midlineOf(view, body.flat()) : null,
    };
  };
  const midlineOf = (view: 'front' | 'back', body: ChartLine) => {
    const { sacrum_midline: sacrum, ischial_tuberosity: seat } = leg.landmarks;
    const crotch = -(seat?.[1] ?? 0);
    const inner = body.filter(([x, y]) => Math.abs(x) < INNER_M && y > crotch).map(([, y]) => y);
    return {
      waist: -waist,
      fold: view === 'back' && sacrum ? CLEFT_M - sacrum[1] : crotch,
      legs: Math.max(crotch, Math.min(...inner)),
    };
  };
  return {
    front: draw('front'),
    back: draw('back'),
    outer: draw('outer'),
    inner: draw('inner'),
    sole: draw('sole'),
  };
}

/** Bones that one feels under the skin. */
function bonesOf(view: ChartView, marks: ChartMarks, axes: DrawingAxes): ChartLine[] {
  if (view === 'front') return marks.kneecap(axes);
  if (view === 'outer') return [...marks.kneecap(axes), ...marks.malleolus('lateral', axes)];
  if (view === 'inner') return [...marks.kneecap(axes), ...marks.malleolus('medial', axes)];
  return [];
}

/** A closed line, or the parts of it in which all points are wanted. */
function opened(ring: ChartLine, wanted: (point: ChartLine[number]) => boolean): ChartLine[] {
  const cut = ring.findIndex((point) => !wanted(point));
  if (cut < 0) return [[...ring, ...ring.slice(0, 1)]];
  return runs([...ring.slice(cut), ...ring.slice(0, cut)], wanted);
}

function isLong(line: ChartLine): boolean {
  let length = 0;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]];
    if (a && b) length += Math.hypot(b[0] - a[0], b[1] - a[1]);
  }
  return length >= SHORTEST_M;
}

/** A part of a mesh without the vertices that it does not use. */
function compact(
  positions: Float32Array,
  indices: Uint32Array,
): { positions: Float32Array; indices: Uint32Array } {
  const places = new Map<number, number>();
  for (const vertex of indices) if (!places.has(vertex)) places.set(vertex, places.size);
  const kept = new Float32Array(3 * places.size);
  for (const [vertex, place] of places) kept.set(positions.subarray(3 * vertex, 3 * vertex + 3), 3 * place);
  return { positions: kept, indices: indices.map((vertex) => places.get(vertex) ?? 0) };
}

/** Lines as an SVG path in millimetres of paper. */
export function pathOf(lines: readonly ChartLine[], mmPerM: number): string {
  return lines
    .map((line) => {
      const points = line.map(([x, y]) => `${(x * mmPerM).toFixed(2)} ${(y * mmPerM).toFixed(2)}`);
      return `M${points.join('L')}`;
    })
    .join('');
}
