import { SurfaceBvh } from '../../../src/geometry/bvhSurface';
import { type ScalarGrid, sampleGrid } from '../geometry/ScalarGrid';
import { random } from './random';
import type { ReferenceMesh } from './reference';

/** Points on a surface: 3 numbers per point for position and outward normal; thickness of the solid under each, mm. */
export interface SurfaceSamples {
  count: number;
  xyz: Float64Array;
  normal: Float64Array;
  thickness: Float64Array;
}

/**
 * Points off the surface with their signed distance to it (mm, positive inside) and half the thickness of the solid beside
 * them (mm; 0 for points that are not beside it).
 */
export interface VolumeSamples {
  count: number;
  xyz: Float64Array;
  depth: Float64Array;
  half: Float64Array;
}

/** Draws area-uniform points on a reference mesh. Normals are angle-weighted vertex normals, interpolated. */
export class SurfaceSampler {
  private readonly cumulative: Float64Array;
  private readonly normals: Float64Array;
  readonly area: number;

  /** @param signed signed distance of the mesh on a lattice, mm, positive inside. */
  constructor(
    private readonly mesh: ReferenceMesh,
    private readonly signed: ScalarGrid,
  ) {
    const { positions: p, indices } = mesh;
    this.normals = new Float64Array(p.length);
    this.cumulative = new Float64Array(indices.length / 3);
    let area = 0;
    for (let t = 0; t < indices.length; t += 3) {
      const corners = [0, 1, 2].map((c) => 3 * indices[t + c]);
      const [n, twice] = faceNormal(p, corners);
      area += twice / 2;
      this.cumulative[t / 3] = area;
      corners.forEach((v, c) => {
        const angle = cornerAngle(p, v, corners[(c + 1) % 3], corners[(c + 2) % 3]);
        for (let i = 0; i < 3; i++) this.normals[v + i] += angle * n[i];
      });
    }
    this.area = area;
  }

  /** Nearest-point queries on the reference, in metres as everywhere in `geometry`. */
  bvh(): SurfaceBvh {
    return new SurfaceBvh(
      Float32Array.from(this.mesh.positions, (v) => v / 1000),
      this.mesh.indices,
    );
  }

  /**
   * @param thin share of the points (0 to 1) that are drawn with a density of 1 / thickness instead of evenly, by
   *   rejection, so that tendons and edges of sheets are not left to chance.
   */
  draw(count: number, seed: number, thin = 0): SurfaceSamples {
    const next = random(seed);
    const samples: SurfaceSamples = {
      count,
      xyz: new Float64Array(count * 3),
      normal: new Float64Array(count * 3),
      thickness: new Float64Array(count),
    };
    const { positions: p, indices } = this.mesh;
    let n = 0;
    let tries = 0;
    while (n < count) {
      const t = 3 * lowerBound(this.cumulative, next() * this.area);
      let u = next();
      let v = next();
      if (u + v > 1) {
        u = 1 - u;
        v = 1 - v;
      }
      const [a, b, c] = [0, 1, 2].map((k) => 3 * indices[t + k]);
      const mix = (of: Float64Array, k: number) => of[a + k] * (1 - u - v) + of[b + k] * u + of[c + k] * v;
      const x = [mix(p, 0), mix(p, 1), mix(p, 2)] as const;
      const m = [mix(this.normals, 0), mix(this.normals, 1), mix(this.normals, 2)];
      const length = Math.hypot(...m) || 1;
      const normal = m.map((w) => w / length) as [number, number, number];
      if (tries++ < 40 * count && this.buried(x, normal)) continue;
      const thickness = this.thicknessUnder(x, normal);
      if (n >= count * (1 - thin) && tries < 40 * count && next() > 2 / Math.max(2, thickness)) continue;
      samples.xyz.set(x, n * 3);
      samples.normal.set(normal, n * 3);
      samples.thickness[n++] = thickness;
    }
    return samples;
  }

  /** Whether both sides of the surface are inside: there it is a wall between overlapping closed pieces of the mesh. */
  private buried(x: readonly [number, number, number], n: readonly [number, number, number]): boolean {
    const step = 1.5 * this.signed.spacing;
    const at = (s: number) => sampleGrid(this.signed, x[0] + s * n[0], x[1] + s * n[1], x[2] + s * n[2]);
    return at(step) > 0 && at(-step) > 0;
  }

  /** How far a ray from the surface straight inward stays inside, mm; at least half a lattice step. */
  private thicknessUnder(x: readonly [number, number, number], n: readonly [number, number, number]): number {
    const step = this.signed.spacing / 2;
    let inside = step;
    for (let s = 1.5 * step; s < 60; ) {
      const d = sampleGrid(this.signed, x[0] - s * n[0], x[1] - s * n[1], x[2] - s * n[2]);
      if (d <= 0 && s > 3 * step) break;
      if (d > 0) inside = s;
      s += Math.max(step, 0.8 * d);
    }
    return inside;
  }
}

/**
 * Points beside the surface, most of them within 6 mm and one in four up to 25 mm outside it, and points given by the caller.
 * Points whose sign the lattice cannot tell for sure (nearer than one step) are left out.
 *
 * @param extra 3 coordinates per point, mm: places where the last model was wrong.
 */
export function drawVolume(
  surface: SurfaceSamples,
  signed: ScalarGrid,
  count: number,
  seed: number,
  extra: readonly number[] = [],
): VolumeSamples {
  const next = random(seed);
  const xyz: number[] = [];
  const depth: number[] = [];
  const half: number[] = [];
  const add = (x: number, y: number, z: number, beside: number) => {
    const d = signedAt(signed, x, y, z);
    if (Math.abs(d) < signed.spacing && d < 0.25 * signed.spacing) return;
    xyz.push(x, y, z);
    depth.push(d);
    half.push(beside);
  };
  for (let tries = 0; depth.length < count && tries < 20 * count; tries++) {
    const s = Math.floor(next() * surface.count);
    const beside = 0.5 * surface.thickness[s];
    const reach = tries % 4 === 0 ? 25 * next() : (next() * 2 - 1) * 6;
    const off = Math.max(reach, -beside);
    const at = (c: number) => surface.xyz[s * 3 + c] + off * surface.normal[s * 3 + c];
    // Far out the slope of a hill as wide as the solid is no longer asked for.
    add(at(0), at(1), at(2), reach > 6 ? 0 : beside);
  }
  for (let i = 0; i + 2 < extra.length; i += 3) {
    add(extra[i], extra[i + 1], extra[i + 2], 0);
  }
  return {
    count: depth.length,
    xyz: Float64Array.from(xyz),
    depth: Float64Array.from(depth),
    half: Float64Array.from(half),
  };
}

/** Signed distance at any point: inside the lattice its own, outside it less the way to the lattice. */
export function signedAt(signed: ScalarGrid, x: number, y: number, z: number): number {
  const { origin, spacing, size } = signed;
  const way = (v: number, c: 0 | 1 | 2) =>
    Math.max(origin[c] - v, 0, v - origin[c] - spacing * (size[c] - 1));
  const [dx, dy, dz] = [way(x, 0), way(y, 1), way(z, 2)];
  const off = dx + dy + dz > 0 ? Math.sqrt(dx * dx + dy * dy + dz * dz) : 0;
  return sampleGrid(signed, x, y, z) - off;
}

/** Points spread through a solid with a density of about 1 / thickness: surface points moved inward by a random share. */
export function drawInner(surface: SurfaceSamples, seed: number): Float64Array {
  const next = random(seed);
  const xyz = new Float64Array(surface.count * 3);
  for (let s = 0; s < surface.count; s++) {
    const off = next() * 0.5 * Math.min(surface.thickness[s], 60);
    for (let c = 0; c < 3; c++) {
      xyz[s * 3 + c] = surface.xyz[s * 3 + c] - off * surface.normal[s * 3 + c];
    }
  }
  return xyz;
}

function faceNormal(p: Float64Array, [a = 0, b = 0, c = 0]: number[]): [number[], number] {
  const u = [0, 1, 2].map((i) => p[b + i] - p[a + i]);
  const v = [0, 1, 2].map((i) => p[c + i] - p[a + i]);
  const [ux = 0, uy = 0, uz = 0] = u;
  const [vx = 0, vy = 0, vz = 0] = v;
  const n = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
  const twice = Math.hypot(...n);
  return [n.map((w) => w / (twice || 1)), twice];
}

function cornerAngle(p: Float64Array, at: number, b: number, c: number): number {
  const u = [0, 1, 2].map((i) => p[b + i] - p[at + i]);
  const v = [0, 1, 2].map((i) => p[c + i] - p[at + i]);
  const cosine = u.reduce((s, w, i) => s + w * v[i], 0) / (Math.hypot(...u) * Math.hypot(...v) || 1);
  return Math.acos(Math.min(1, Math.max(-1, cosine)));
}

function lowerBound(sorted: Float64Array, value: number): number {
  let lo = 0;
  let hi = sorted.length - 1;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (sorted[mid] < value) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}
