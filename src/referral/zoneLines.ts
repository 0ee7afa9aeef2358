import type { SurfaceLine } from '../mesh/geodesic';
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
const STRAIGHT_COS = 0.5;
const BEND_COS = -0.5;
/** Gauss widths: of the line's direction, and of its half width. Metres. */
const SMOOTH_LINE_M = 0.012;
const SMOOTH_WIDTH_M = 0.025;
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
      chain.points.push(...points);
      chain.widths.push(...widths);
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
  const even = resample(points, widths);
  const smooth = gauss(even.points, SMOOTH_LINE_M);
  const onSkin = smooth.map((point) => skin.bvh.nearest(point));
  const line: Point[] = [];
  const triangles: number[] = [];
  const halfWidths: number[] = [];
  const arcs: number[] = [];
  const halfWidthAt = taper(
    gauss(
      even.widths.map((w): Point => [w, 0, 0]),
      SMOOTH_WIDTH_M,
    ).map(([w]) => w),
  );
  for (let i = 0; i < onSkin.length; i++) {
    const hit = onSkin[i];
    const before = line.at(-1);
    if (!hit) continue;
    const step = before ? distance(before, hit.point) : 0;
    arcs.push((arcs.at(-1) ?? 0) + step);
    line.push(hit.point);
    triangles.push(hit.triangle);
    halfWidths.push(halfWidthAt[i] ?? 0);
  }
  if (line.length < 2) return null;
  return {
    points: Float32Array.from(line.flat()),
    triangles: Uint32Array.from(triangles),
    arcM: Float32Array.from(arcs),
    halfWidthM: Float32Array.from(halfWidths),
  };
}

/** Points every `SAMPLE_STEP_M` along the chords, gaps between strokes included. */
function resample(points: Point[], widths: number[]): { points: Point[]; widths: number[] } {
  const even: Point[] = [];
  const evenWidths: number[] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b] = [points[i], points[i + 1]];
    const [wa, wb] = [widths[i] ?? 0, widths[i + 1] ?? 0];
    if (!a || !b) continue;
    const steps = Math.max(1, Math.round(distance(a, b) / SAMPLE_STEP_M));
    for (let k = 0; k < steps; k++) {
      const t = k / steps;
      even.push([a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]), a[2] + t * (b[2] - a[2])]);
      evenWidths.push(wa + t * (wb - wa));
    }
  }
  const end = points.at(-1);
  if (end) {
    even.push(end);
    evenWidths.push(widths.at(-1) ?? 0);
  }
  return { points: even, widths: evenWidths };
}

/** Gauss filter over evenly spaced values; ends are mirrored through themselves, so that they stay where they are. */
function gauss(values: Point[], sigmaM: number): Point[] {
  const sigma = sigmaM / SAMPLE_STEP_M;
  const reach = Math.ceil(2.5 * sigma);
  const n = values.length;
  const at = (i: number, c: number): number => {
    const edge = i < 0 ? 0 : n - 1;
    if (i >= 0 && i < n) return values[i]?.[c] ?? 0;
    const mirror = Math.min(n - 1, Math.max(0, 2 * edge - i));
    return 2 * (values[edge]?.[c] ?? 0) - (values[mirror]?.[c] ?? 0);
  };
  const kernel = Array.from({ length: 2 * reach + 1 }, (_, k) =>
    Math.exp(-((k - reach) ** 2) / (2 * sigma * sigma)),
  );
  const total = kernel.reduce((sum, k) => sum + k, 0);
  return values.map((_, i): Point => {
    const sum: Point = [0, 0, 0];
    for (let k = -reach; k <= reach; k++)
      for (let c = 0; c < 3; c++) sum[c] = (sum[c] ?? 0) + ((kernel[k + reach] ?? 0) * at(i + k, c)) / total;
    return sum;
  });
}

/** Half widths that thin out smoothly towards both ends of a line at least three times as long as it is wide. */
function taper(widths: number[]): number[] {
  const n = widths.length;
  const lengthM = n * SAMPLE_STEP_M;
  const widest = Math.max(...widths);
  const reach = Math.min(TAPER_M, lengthM / 3) / SAMPLE_STEP_M;
  if (lengthM < 3 * widest) return widths;
  return widths.map((width, i) => {
    const t = Math.min(1, Math.min(i, n - 1 - i) / reach);
    return width * (TAPER_TO + (1 - TAPER_TO) * t * (2 - t));
  });
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]);
}

function dot(a: Point, b: Point): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
