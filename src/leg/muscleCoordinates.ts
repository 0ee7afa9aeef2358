import type { SurfaceBvh } from '../geometry/bvhSurface';
import type { Point } from './Leg';
import type { LimbCoordinates } from './limbCoordinates';
import { fanSection } from './muscleFan';

/** A place in a muscle that needs no mesh: fractions of that muscle. */
export interface MusclePlace {
  /** 0 at the proximal, 1 at the distal end. */
  along: number;
  alongBasis: 'attachment to attachment' | 'fibre line' | 'belly';
  /** The same as a fraction of this mesh, where a tendon is a mesh of its own. */
  alongMesh?: number | undefined;
  across: {
    /** 0 at the first end of `axis`, 1 at the second. */
    t: number;
    axis: readonly [string, string];
    depth: 'superficial' | 'deep';
  };
}

/** One mesh of a muscle, prepared for questions. Leg space, metres. */
export interface MuscleMesh {
  bvh: SurfaceBvh;
  /** Per vertex, 0 proximal to 1 distal along the centreline; see `alongOfMesh` for a model that does not carry it. */
  along: ArrayLike<number>;
  /** Per vertex, share of tendon 0..1; undefined when the model does not tell. */
  tendon?: ArrayLike<number> | undefined;
}

export interface ResolvedPlace {
  point: [number, number, number];
  /** Distance to the muscle's surface, metres, positive inside. */
  insideM: number;
}

/** How deep into the flesh, from the side nearer to the skin, 0..1. */
const DEPTH = { superficial: 0.32, deep: 0.66 } as const;
/** A point lies at least this far under the muscle's surface where the muscle is thick enough, metres. */
const MARGIN_M = 0.0025;
/** Outermost hundredths of a section are left out: a few stray vertices do not stretch it. */
const TRIM = 0.03;

/** Words for directions in the content, as directions in the leg space of a right leg. */
const DIRECTIONS: Readonly<Record<string, Point>> = {
  medial: [1, 0, 0],
  lateral: [-1, 0, 0],
  anterior: [0, 0, 1],
  posterior: [0, 0, -1],
  superior: [0, 1, 0],
  inferior: [0, -1, 0],
  'inferior/medial': [0.5, -0.85, 0],
  'superior/lateral': [-0.5, 0.85, 0],
};

/**
 * Where a place lies in this muscle. The section of the muscle at `along` gives the spot across (for a fan, the fibre through
 * it); a line from the limb's axis through that spot gives the flesh in depth.
 * @returns null when the mesh has no flesh there.
 * @throws Error for a direction word that is not known.
 */
export function resolveMusclePlace(
  mesh: MuscleMesh,
  limb: LimbCoordinates,
  place: MusclePlace,
): ResolvedPlace | null {
  const towards = acrossDirection(place.across.axis);
  const fan =
    place.alongBasis === 'fibre line' ? fanSection(mesh, towards, place.across.t, place.along) : null;
  const spot = fan ?? crossSection(mesh, alongOnMesh(mesh, place), towards, place.across.t);
  return spot && fleshAt(mesh, limb, spot, place.across.depth);
}

/** The direction in which `t` grows, leg space of a right leg. */
export function acrossDirection([from, to]: readonly [string, string]): Point {
  const [a, b] = [DIRECTIONS[from], DIRECTIONS[to]];
  const unknown = a ? to : from;
  if (!a || !b)
    throw new Error(
      `muscleCoordinates: direction "${unknown}" is not known; use one of ${Object.keys(DIRECTIONS).join(', ')}.`,
    );
  return unit([b[0] - a[0], b[1] - a[1], b[2] - a[2]]);
}

/**
 * `along` for a mesh without it: by the longest axis of its vertices, from top to bottom.
 * @param positions 3 numbers per vertex.
 */
export function alongOfMesh(positions: ArrayLike<number>): Float32Array {
  const n = positions.length / 3;
  let axis: Point = [0.1, -1, 0.1];
  const mean = [0, 1, 2].map((k) => {
    let sum = 0;
    for (let v = 0; v < n; v++) sum += positions[3 * v + k] as number;
    return sum / n;
  }) as [number, number, number];
  // Power iteration on the covariance.
  for (let round = 0; round < 24; round++) {
    const next: [number, number, number] = [0, 0, 0];
    for (let v = 0; v < n; v++) {
      const p = [0, 1, 2].map((k) => (positions[3 * v + k] as number) - (mean[k] ?? 0)) as [
        number,
        number,
        number,
      ];
      const d = dot(p, axis);
      for (let k = 0; k < 3; k++) next[k] = (next[k] ?? 0) + d * (p[k] ?? 0);
    }
    axis = unit(next);
  }
  if (axis[1] > 0) axis = [-axis[0], -axis[1], -axis[2]];
  const along = new Float32Array(n);
  let [low, high] = [Infinity, -Infinity];
  for (let v = 0; v < n; v++) {
    along[v] = dot(
      [positions[3 * v] as number, positions[3 * v + 1] as number, positions[3 * v + 2] as number],
      axis,
    );
    low = Math.min(low, along[v] as number);
    high = Math.max(high, along[v] as number);
  }
  return along.map((value) => (value - low) / (high - low || 1));
}

/** The fraction of this mesh's own length that the place means. */
function alongOnMesh({ along, tendon }: MuscleMesh, place: MusclePlace): number {
  if (place.alongMesh !== undefined) return place.alongMesh;
  if (place.alongBasis !== 'belly' || !tendon) return place.along;
  let [first, last] = [1, 0];
  for (let v = 0; v < along.length; v++) {
    if ((tendon[v] as number) > 0.5) continue;
    first = Math.min(first, along[v] as number);
    last = Math.max(last, along[v] as number);
  }
  return first < last ? first + place.along * (last - first) : place.along;
}

/** Middle of the flesh at `along`, at fraction t of the section's width in direction `towards`. */
function crossSection(mesh: MuscleMesh, along: number, towards: Point, t: number): Point | null {
  const { positions } = mesh.bvh;
  let ring: number[] = [];
  for (let half = 0.012; ring.length < 24 && half < 0.3; half *= 1.4) {
    ring = [];
    for (let v = 0; v < mesh.along.length; v++)
      if (Math.abs((mesh.along[v] as number) - along) <= half) ring.push(v);
  }
  if (ring.length < 3) return null;
  return spotAcross(positions, ring, towards, t);
}

/** Mean of the vertices that lie at fraction t of a section's width. Both faces of the muscle count, so it is mid-depth. */
export function spotAcross(
  positions: Float32Array,
  ring: readonly number[],
  towards: Point,
  t: number,
): Point {
  const at = (v: number): Point => [
    positions[3 * v] as number,
    positions[3 * v + 1] as number,
    positions[3 * v + 2] as number,
  ];
  const reach = ring.map((v) => dot(at(v), towards)).sort((a, b) => a - b);
  const low = reach[Math.floor(TRIM * (reach.length - 1))] ?? 0;
  const high = reach[Math.ceil((1 - TRIM) * (reach.length - 1))] ?? 0;
  const target = low + Math.min(0.9, Math.max(0.1, t)) * (high - low);
  const spread = 0.13 * (high - low) + 0.001;
  const sum = [0, 0, 0];
  let total = 0;
  for (const v of ring) {
    const p = at(v);
    const weight = Math.exp(-0.5 * ((dot(p, towards) - target) / spread) ** 2);
    total += weight;
    for (let k = 0; k < 3; k++) sum[k] = (sum[k] ?? 0) + weight * (p[k] ?? 0);
  }
  const mean: Point = [(sum[0] ?? 0) / total, (sum[1] ?? 0) / total, (sum[2] ?? 0) / total];
  // The mean leans to the middle of the section; put it back to the fraction asked for.
  const off = target - dot(mean, towards);
  return [mean[0] + off * towards[0], mean[1] + off * towards[1], mean[2] + off * towards[2]];
}

/**
 * The flesh at or next to `spot`, on the line from the limb's axis outward through it, at the depth asked for; never nearer to
 * the surface than the margin where the flesh allows. Null when there is none within a centimetre of muscle or spot.
 */
export function fleshAt(
  mesh: MuscleMesh,
  limb: LimbCoordinates,
  spot: Point,
  depth: 'superficial' | 'deep',
): ResolvedPlace | null {
  const outward = limb.ray(limb.coordinatesOf(spot)).direction;
  const far = 0.2;
  const start: Point = [spot[0] + far * outward[0], spot[1] + far * outward[1], spot[2] + far * outward[2]];
  const hits = mesh.bvh.rayHits(start, [-outward[0], -outward[1], -outward[2]], 2 * far);
  let best: { from: number; to: number } | null = null;
  let bestMiss = Infinity;
  for (let i = 0; i + 1 < hits.length; i++) {
    const [enter, leave] = [hits[i], hits[i + 1]];
    if (!enter || !leave || enter.outward || !leave.outward) continue;
    const miss =
      Math.max(enter.distanceM - far, far - leave.distanceM, 0) - 0.25 * (leave.distanceM - enter.distanceM);
    if (miss >= bestMiss) continue;
    bestMiss = miss;
    best = { from: enter.distanceM, to: leave.distanceM };
  }
  if (!best) return deepestNear(mesh, spot);
  const thickness = best.to - best.from;
  const margin = Math.min(MARGIN_M, 0.45 * thickness);
  const at = Math.min(best.to - margin, Math.max(best.from + margin, best.from + DEPTH[depth] * thickness));
  const point: Point = [start[0] - at * outward[0], start[1] - at * outward[1], start[2] - at * outward[2]];
  const resolved = measured(mesh, point);
  return resolved.insideM >= MARGIN_M * 0.6 ? resolved : (deepestNear(mesh, point) ?? resolved);
}

/** The place with the most flesh around it within a centimetre, for thin sheets that a line meets at a slant. */
function deepestNear(mesh: MuscleMesh, around: Point): ResolvedPlace | null {
  const surface = mesh.bvh.nearest(around);
  if (!surface) return null;
  let best: ResolvedPlace | null = null;
  for (const centre of [around, surface.point])
    for (let i = 0; i < 90; i++) {
      // Points of a sunflower ball: even in direction, from 0 to 10 mm out.
      const y = 1 - (2 * (i + 0.5)) / 90;
      const [turn, r] = [i * 2.399963, 0.01 * Math.cbrt((i + 0.5) / 90)];
      const ring = r * Math.sqrt(1 - y * y);
      const found = measured(mesh, [
        centre[0] + ring * Math.cos(turn),
        centre[1] + r * y,
        centre[2] + ring * Math.sin(turn),
      ]);
      if (!best || found.insideM > best.insideM) best = found;
    }
  return best && best.insideM > 0 ? best : null;
}

function measured(mesh: MuscleMesh, point: Point): ResolvedPlace {
  const distanceM = mesh.bvh.nearest(point)?.distanceM ?? 0;
  return {
    point: [point[0], point[1], point[2]],
    insideM: mesh.bvh.contains(point) ? distanceM : -distanceM,
  };
}

function dot(a: Point, b: Point): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function unit(v: Point): Point {
  const length = Math.hypot(...v) || 1;
  return [v[0] / length, v[1] / length, v[2] / length];
}
