import type { SurfaceLine } from '../geometry/geodesic';
import { gaussAlong, resampleLine, taperEnds } from '../geometry/lineSmoothing';
import type { SkinSurface } from './SkinSurface';
import type { Stroke } from './schema';
import { SAMPLE_STEP_M, sampleStroke } from './strokeSamples';

type Point = [number, number, number];

/** A line on the skin with a width that changes smoothly along it: one or more strokes joined. */
export interface ZoneLine extends SurfaceLine {
  /** Half width at each point, metres. */
  halfWidthM: Float32Array;
}

/** Ends this near are one line whatever the bend; ends this far only when the second stroke goes on in about the same direction. */
const JOIN_ANY_M = 0.015;
const JOIN_STRAIGHT_M = 0.045;
/** From the leg to the foot a line may turn by a right angle (down the heel, on along the sole). */
const JOIN_FOOT_M = 0.05;
/** Up to this much of either stroke may be cut where they overlap, at this price per metre against a metre of gap. */
const TRIM_M = 0.03;
const TRIM_COST = 0.45;
const STRAIGHT_COS = 0.5;
const BEND_COS = -0.5;
/** Gauss widths: of the line's direction, and of its half width. Metres. */
const SMOOTH_LINE_M = 0.012;
const SMOOTH_WIDTH_M = 0.025;
/** Smoothing takes a line hardly further off the skin than this; the nearest spot is looked for so near at first. */
const OFF_SKIN_M = 0.005;
/** Long bands thin out towards their ends: to this share, over at most this length. */
const TAPER_TO = 0.6;
const TAPER_M = 0.09;

interface Chain {
  points: Point[];
  widths: number[];
  last: Stroke;
}

/**
 * The strokes of one zone as smooth lines on the skin. Consecutive strokes whose ends nearly meet, in either
 * direction and across segments, become one line: no gap, no bead, no step where they meet.
 * @returns lines of at least two points; a stroke that misses the skin altogether gives none.
 */
export function zoneLines(skin: SkinSurface, strokes: readonly Stroke[]): ZoneLine[] {
  const chains: Chain[] = [];
  for (const stroke of strokes) {
    const { points } = sampleStroke(skin, stroke);
    if (points.length < 2) continue;
    const widths = points.map(() => stroke.halfWidthCm / 100);
    const chain = chains.at(-1);
    if (chain && meets(chain.points, points, chain.last, stroke)) {
      const { keep, skip } = trimOverlap(chain.points, points);
      chain.points.splice(keep);
      chain.widths.splice(keep);
      chain.points.push(...points.slice(skip));
      chain.widths.push(...widths.slice(skip));
      chain.last = stroke;
    } else chains.push({ points, widths, last: stroke });
  }
  return chains.map((chain) => smoothLine(skin, chain)).filter((line) => line !== null);
}

function meets(before: Point[], after: Point[], a: Stroke, b: Stroke): boolean {
  const end = before.at(-1);
  const start = after[0];
  if (!end || !start) return false;
  const gap = distance(end, start);
  const cos = dot(headingAt(before, 'end'), headingAt(after, 'start'));
  const toFoot = a.segment.startsWith('foot') !== b.segment.startsWith('foot');
  if (toFoot) return gap <= JOIN_FOOT_M && cos > BEND_COS;
  return (gap <= JOIN_ANY_M && cos > BEND_COS) || (gap <= JOIN_STRAIGHT_M && cos > STRAIGHT_COS);
}

/**
 * Where to cut two strokes that are joined, so that the line does not run back on itself where they overlap: the pair of samples
 * near both ends with the shortest way between, counting what is cut off.
 * @returns how many samples of `before` to keep, and how many of `after` to leave out.
 */
function trimOverlap(before: Point[], after: Point[]): { keep: number; skip: number } {
  let best = { keep: before.length, skip: 0, cost: Infinity };
  const reach = Math.round(TRIM_M / SAMPLE_STEP_M);
  for (let a = 0; a <= Math.min(reach, before.length - 2); a++)
    for (let b = 0; b <= Math.min(reach, after.length - 2); b++) {
      const [end, start] = [before[before.length - 1 - a], after[b]];
      if (!end || !start) continue;
      const cost = distance(end, start) + TRIM_COST * (a + b) * SAMPLE_STEP_M;
      if (cost < best.cost) best = { keep: before.length - a, skip: b, cost };
    }
  return best;
}

/** Unit direction of a line over its first or last centimetre or so. */
function headingAt(points: Point[], where: 'start' | 'end'): Point {
  const n = points.length;
  const reach = Math.min(4, n - 1);
  const [a, b] = where === 'start' ? [points[0], points[reach]] : [points[n - 1 - reach], points[n - 1]];
  if (!a || !b) return [0, 0, 0];
  const length = distance(a, b) || 1;
  return [(b[0] - a[0]) / length, (b[1] - a[1]) / length, (b[2] - a[2]) / length];
}

function smoothLine(skin: SkinSurface, { points, widths }: Chain): ZoneLine | null {
  const even = resampleLine(points.flat(), widths, SAMPLE_STEP_M);
  const smooth = gaussAlong(even.points, 3, SMOOTH_LINE_M / SAMPLE_STEP_M);
  const halfWidths = taper(gaussAlong(even.values, 1, SMOOTH_WIDTH_M / SAMPLE_STEP_M));
  const n = halfWidths.length;
  const line: ZoneLine = {
    points: new Float32Array(3 * n),
    triangles: new Uint32Array(n),
    arcM: new Float32Array(n),
    halfWidthM: Float32Array.from(halfWidths),
  };
  let count = 0;
  let last: Point | null = null;
  let arcM = 0;
  for (let i = 0; i < n; i++) {
    const at: Point = [smooth[3 * i] ?? 0, smooth[3 * i + 1] ?? 0, smooth[3 * i + 2] ?? 0];
    const hit = skin.bvh.nearest(at, OFF_SKIN_M) ?? skin.bvh.nearest(at);
    if (!hit) continue;
    if (last) arcM += distance(last, hit.point);
    last = hit.point;
    for (let c = 0; c < 3; c++) line.points[3 * count + c] = hit.point[c] ?? 0;
    line.triangles[count] = hit.triangle;
    line.arcM[count] = arcM;
    line.halfWidthM[count] = halfWidths[i] ?? 0;
    count++;
  }
  if (count < 2) return null;
  return {
    points: line.points.subarray(0, 3 * count),
    triangles: line.triangles.subarray(0, count),
    arcM: line.arcM.subarray(0, count),
    halfWidthM: line.halfWidthM.subarray(0, count),
  };
}

/** Only a line at least three times as long as it is wide thins out. */
function taper(widths: Float64Array): Float64Array {
  const lengthM = widths.length * SAMPLE_STEP_M;
  if (lengthM < 3 * Math.max(...widths)) return widths;
  return taperEnds(widths, TAPER_TO, Math.min(TAPER_M, lengthM / 3) / SAMPLE_STEP_M);
}

function distance(a: Point, b: Point): number {
  const [x, y, z] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
  return Math.sqrt(x * x + y * y + z * z);
}

function dot(a: Point, b: Point): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
