import type { Point } from './Leg';
import type { MuscleMesh } from './muscleCoordinates';

/** A muscle is a fan when its proximal part is this much wider than its distal end. */
const FAN_RATIO = 1.6;

/**
 * The spot on one fibre of a fan: fibres run from a wide origin to a narrow insertion. `t` picks the fibre by its
 * angle at the insertion, `along` the fraction of that fibre's length from the origin.
 * @param towards Direction in which `t` grows, leg space.
 * @returns mid-depth of the flesh there; null when this muscle does not converge distally.
 */
export function fanSection(
  { bvh, along }: MuscleMesh,
  towards: Point,
  t: number,
  alongFibre: number,
): Point | null {
  const { positions } = bvh;
  const at = (v: number): Point => [
    positions[3 * v] as number,
    positions[3 * v + 1] as number,
    positions[3 * v + 2] as number,
  ];
  const vertices = Array.from(along, (_, v) => v);
  const end = vertices.filter((v) => (along[v] as number) > 0.94);
  const root = vertices.filter((v) => (along[v] as number) < 0.4);
  if (end.length < 3 || root.length < 3) return null;
  const extent = (list: number[]) => {
    const reach = list.map((v) => dot(at(v), towards));
    return Math.max(...reach) - Math.min(...reach);
  };
  if (extent(root) < FAN_RATIO * extent(end)) return null;
  const insertion = mean(end.map(at));
  const origin = mean(root.map(at));
  // In the plane of the fan: up from the insertion to the origin, and across.
  const up = unit(sub(origin, insertion));
  const across = unit(sub(towards, scale(up, dot(towards, up))));
  const polar = vertices.map((v) => {
    const p = sub(at(v), insertion);
    const [x, y] = [dot(p, across), dot(p, up)];
    return { v, angle: Math.atan2(x, y), radius: Math.hypot(x, y) };
  });
  const longest = Math.max(...polar.map(({ radius }) => radius));
  const angles = polar
    .filter(({ radius, angle }) => radius > 0.45 * longest && Math.abs(angle) < 1.4)
    .map(({ angle }) => angle)
    .sort((a, b) => a - b);
  const low = angles[Math.floor(0.02 * (angles.length - 1))] ?? 0;
  const high = angles[Math.ceil(0.98 * (angles.length - 1))] ?? 0;
  const angle = low + Math.min(0.93, Math.max(0.07, t)) * (high - low);
  const near = polar.filter((p) => Math.abs(p.angle - angle) < 0.09 * (high - low));
  const fibre = Math.max(...near.map(({ radius }) => radius), 0);
  const radius = (1 - alongFibre) * fibre;
  const [x, y] = [radius * Math.sin(angle), radius * Math.cos(angle)];
  // Both faces of the sheet around that spot: their mean is mid-depth.
  const spread = 0.004;
  let total = 0;
  let sum: Point = [0, 0, 0];
  for (const p of polar) {
    const off = Math.hypot(p.radius * Math.sin(p.angle) - x, p.radius * Math.cos(p.angle) - y);
    const weight = Math.exp(-0.5 * (off / spread) ** 2);
    total += weight;
    sum = add(sum, scale(at(p.v), weight));
  }
  return total > 1e-6 ? scale(sum, 1 / total) : null;
}

function mean(points: Point[]): Point {
  return scale(points.reduce(add, [0, 0, 0]), 1 / points.length);
}

function add(a: Point, b: Point): Point {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

function sub(a: Point, b: Point): Point {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function scale(a: Point, s: number): Point {
  return [s * a[0], s * a[1], s * a[2]];
}

function dot(a: Point, b: Point): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function unit(v: Point): Point {
  return scale(v, 1 / (Math.hypot(...v) || 1));
}
