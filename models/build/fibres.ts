import type { TriangleMesh } from '../../src/geometry/TriangleMesh';
import { CentrelineIndex } from './centreline';
import type { Centreline, FibreKind } from './figures';
import { diffuse } from './geometry/diffuse';
import { neighboursOf } from './geometry/neighbours';

/** How the fibres of one structure run over its surface; arrays per vertex. */
export interface FibreMap {
  /** 0 at the proximal attachment, 1 at the distal one. */
  along: Float32Array;
  /** 1 = tendon, 0 = muscle. */
  tendon: Float32Array;
  /** Unit fibre direction in the surface, leg space, 3 numbers per vertex. */
  direction: Float32Array;
}

export interface FibreHint {
  fibres: FibreKind;
  pennationDeg: number;
}

type Vec3 = [number, number, number];

/** Half width of the turn from one side of a feather to the other, as a fraction of the muscle's half width. */
const RAPHE = 0.12;

/**
 * Fibres of a muscle from its centreline and its kind.
 * Straps follow the direction in which `along` grows. In a fan they run to the narrower end of the centreline. In
 * pennate muscles they leave the line of pull by the pennation angle, to one side or, on a feather, to both.
 */
export function fibresOf(
  mesh: TriangleMesh,
  normals: Float32Array,
  centreline: Centreline,
  hint: FibreHint,
): FibreMap {
  const count = mesh.positions.length / 3;
  const index = new CentrelineIndex(centreline);
  const neighbours = neighboursOf(mesh.indices, count);
  const belly = Math.max(...centreline.radii);
  const raw = new Float32Array(count);
  const thin = new Float32Array(count);
  const pull = new Float32Array(3 * count);
  const centre = new Float32Array(3 * count);
  for (let v = 0; v < count; v++) {
    const at = index.nearest(...point(mesh.positions, v, 1000));
    raw[v] = at.along;
    thin[v] = at.radius / belly;
    pull.set(at.tangent, 3 * v);
    centre.set(index.pointAt(at.along), 3 * v);
  }
  const along = diffuse(raw, 1, mesh.indices, 12, neighbours);
  const smoothPull = diffuse(pull, 3, mesh.indices, 12, neighbours);
  const axis = widthAxis(mesh.positions, centre, along, smoothPull);
  const angle = (hint.pennationDeg * Math.PI) / 180;
  const hub = hint.fibres === 'fan' ? narrowEnd(centreline) : undefined;
  const direction = new Float32Array(3 * count);
  const tendon = new Float32Array(count);
  for (let v = 0; v < count; v++) {
    let d = unit(point(smoothPull, v, 1));
    const p = point(mesh.positions, v, 1000);
    if (hub) {
      const to = unit([0, 1, 2].map((c) => hub.sign * (hub.point[c] - p[c])) as Vec3);
      d = unit([0, 1, 2].map((c) => to[c] + 0.15 * d[c]) as Vec3);
    } else if (angle !== 0 && hint.fibres !== 'strap') {
      const side = axis.at(along[v], d);
      const off = [0, 1, 2].map((c) => p[c] - centre[3 * v + c]) as Vec3;
      const across = dot(off, side.direction) / side.halfWidth;
      const sign = hint.fibres === 'unipennate' ? 1 : Math.tanh(across / RAPHE);
      const tilt = Math.tan(angle) * sign;
      d = unit([0, 1, 2].map((c) => d[c] + tilt * side.direction[c]) as Vec3);
    }
    direction.set(inSurface(d, point(normals, v, 1)), 3 * v);
    tendon[v] = tendonShare(along[v], thin[v], thin[v] * belly);
  }
  return { along, tendon: diffuse(tendon, 1, mesh.indices, 3, neighbours), direction };
}

/**
 * Tendon where the muscle is thin against its belly, as a stem of some millimetres is and the tapering end of a broad muscle is
 * not, and a short cap at both attachments.
 */
function tendonShare(along: number, thin: number, radiusMm: number): number {
  const end = Math.min(along, 1 - along);
  const cap = (1 - smoothstep(0.005, 0.04, end)) * (1 - smoothstep(0.35, 0.7, thin));
  const stem =
    (1 - smoothstep(0.26, 0.44, thin)) *
    (1 - smoothstep(5.5, 9, radiusMm)) *
    (1 - smoothstep(0.36, 0.5, end));
  return Math.max(cap, stem);
}

/** Widest direction across the muscle at stations along it. */
function widthAxis(positions: Float32Array, centre: Float32Array, along: Float32Array, pull: Float32Array) {
  const stations = 16;
  const moments = Array.from({ length: stations }, () => new Float64Array(6));
  const counts = new Float64Array(stations);
  for (let v = 0; v < along.length; v++) {
    const t = unit(point(pull, v, 1));
    const off = point(positions, v, 1000).map((value, c) => value - centre[3 * v + c]) as Vec3;
    const k = dot(off, t);
    const [x, y, z] = off.map((value, c) => value - k * t[c]);
    for (let s = 0; s < stations; s++) {
      const weight = Math.exp(-0.5 * ((along[v] * (stations - 1) - s) / 1.5) ** 2);
      if (weight < 0.01) continue;
      const m = moments[s] as Float64Array;
      [x * x, x * y, x * z, y * y, y * z, z * z].forEach((value, i) => {
        m[i] = m[i] + weight * value;
      });
      counts[s] = counts[s] + weight;
    }
  }
  let last: Vec3 = [1, 0, 0];
  const axes = moments.map((m, s) => {
    last = principal(m, last);
    const [a, b, c, d, e, f] = Array.from(m, (value) => value / Math.max(1e-9, counts[s]));
    const [x, y, z] = last;
    const spread = a * x * x + d * y * y + f * z * z + 2 * (b * x * y + c * x * z + e * y * z);
    return { direction: last, halfWidth: Math.max(1, 1.4 * Math.sqrt(Math.max(0, spread))) };
  });
  return {
    at(where: number, pullHere: Vec3): { direction: Vec3; halfWidth: number } {
      const f = Math.min(stations - 1.001, Math.max(0, where * (stations - 1)));
      const i = Math.floor(f);
      const a = axes[i];
      const b = axes[i + 1];
      const mixed = [0, 1, 2].map((c) => a.direction[c] * (1 - f + i) + b.direction[c] * (f - i)) as Vec3;
      return {
        direction: inSurface(mixed, pullHere),
        halfWidth: a.halfWidth * (1 - f + i) + b.halfWidth * (f - i),
      };
    },
  };
}

/** Eigenvector of the largest eigenvalue by power iteration from `start`, turned to the side of `start`. */
function principal(m: Float64Array, start: Vec3): Vec3 {
  const [a, b, c, d, e, f] = m as unknown as [number, number, number, number, number, number];
  let v: Vec3 = unit([start[0] + 0.01, start[1] + 0.02, start[2] + 0.03]);
  for (let i = 0; i < 60; i++) {
    const next: Vec3 = [
      a * v[0] + b * v[1] + c * v[2],
      b * v[0] + d * v[1] + e * v[2],
      c * v[0] + e * v[1] + f * v[2],
    ];
    if (Math.hypot(...next) === 0) return v;
    v = unit(next);
  }
  return dot(v, start) < 0 ? [-v[0], -v[1], -v[2]] : v;
}

/** The end of the centreline that the fibres of a fan run to; `sign` keeps directions proximal to distal. */
function narrowEnd({ points, radii }: Centreline): { point: Vec3; sign: 1 | -1 } {
  const third = Math.max(1, Math.floor(radii.length / 3));
  const mean = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const distal = mean(radii.slice(-third)) <= mean(radii.slice(0, third));
  const point = (distal ? points[points.length - 1] : points[0]) as Vec3;
  return { point, sign: distal ? 1 : -1 };
}

const point = (values: Float32Array, v: number, scale: number): Vec3 => [
  scale * values[3 * v],
  scale * values[3 * v + 1],
  scale * values[3 * v + 2],
];
const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const smoothstep = (a: number, b: number, x: number): number => {
  const t = Math.min(1, Math.max(0, (x - a) / (b - a)));
  return t * t * (3 - 2 * t);
};

function unit(v: Vec3): Vec3 {
  const length = Math.hypot(...v);
  return length === 0 ? [0, -1, 0] : [v[0] / length, v[1] / length, v[2] / length];
}

/** `d` without its part along the unit vector `n`, at length 1. */
function inSurface(d: Vec3, n: Vec3): Vec3 {
  const k = dot(d, n);
  return unit([d[0] - k * n[0], d[1] - k * n[1], d[2] - k * n[2]]);
}
