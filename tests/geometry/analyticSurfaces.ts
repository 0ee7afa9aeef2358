/**
 * Meshes whose geodesics have closed forms, and even triangles of a chosen edge length. Jittered, so that the
 * result does not owe its accuracy to a regular grid.
 */
import { seededRandom } from './seededRandom';

export interface AnalyticSurface {
  positions: Float32Array;
  indices: Uint32Array;
  /** Parameters (u, v) of each vertex, 2 numbers each, in the unit of the surface's own formula. */
  uv: Float64Array;
}

/**
 * A grid of nearly equilateral triangles over (u, v), mapped into space.
 * @param nu Columns; with `wrapU` the last joins the first.
 * @param jitter Share of a cell by which inner vertices move; 0.15 keeps triangles even.
 */
export function gridSurface(options: {
  nu: number;
  nv: number;
  wrapU?: boolean;
  wrapV?: boolean;
  jitter?: number;
  seed?: number;
  map: (u: number, v: number) => [number, number, number];
  range: { u: [number, number]; v: [number, number] };
}): AnalyticSurface {
  const { nu, nv, wrapU = false, wrapV = false, jitter = 0.15, seed = 7, map, range } = options;
  const random = seededRandom(seed);
  const columns = wrapU ? nu : nu + 1;
  const rows = wrapV ? nv : nv + 1;
  const positions = new Float32Array(3 * columns * rows);
  const uv = new Float64Array(2 * columns * rows);
  const stepU = (range.u[1] - range.u[0]) / nu;
  const stepV = (range.v[1] - range.v[0]) / nv;
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const inner = (wrapU || (i > 0 && i < nu)) && (wrapV || (j > 0 && j < nv));
      const du = inner ? jitter * (random() - 0.5) * 2 : 0;
      const dv = inner ? jitter * (random() - 0.5) * 2 : 0;
      const shift = wrapU && j % 2 === 1 ? 0.5 : 0;
      const u = range.u[0] + (i + shift + du) * stepU;
      const v = range.v[0] + (j + dv) * stepV;
      positions.set(map(u, v), 3 * (j * columns + i));
      uv.set([u, v], 2 * (j * columns + i));
    }
  }
  const indices: number[] = [];
  const at = (i: number, j: number) => (j % rows) * columns + (i % columns);
  for (let j = 0; j < nv; j++) {
    for (let i = 0; i < nu; i++) {
      const [a, b, c, d] = [at(i, j), at(i + 1, j), at(i, j + 1), at(i + 1, j + 1)];
      if (j % 2 === 0) indices.push(a, b, c, b, d, c);
      else indices.push(a, b, d, a, d, c);
    }
  }
  return { positions, indices: Uint32Array.from(indices), uv };
}

/** Icosphere of `radius` whose faces are split `times` times. */
export function icosphere(radius: number, times: number): { positions: Float32Array; indices: Uint32Array } {
  const g = (1 + Math.sqrt(5)) / 2;
  let vertices: [number, number, number][] = (
    [
      [-1, g, 0],
      [1, g, 0],
      [-1, -g, 0],
      [1, -g, 0],
      [0, -1, g],
      [0, 1, g],
      [0, -1, -g],
      [0, 1, -g],
      [g, 0, -1],
      [g, 0, 1],
      [-g, 0, -1],
      [-g, 0, 1],
    ] as [number, number, number][]
  ).map(unit);
  let faces = [
    0, 11, 5, 0, 5, 1, 0, 1, 7, 0, 7, 10, 0, 10, 11, 1, 5, 9, 5, 11, 4, 11, 10, 2, 10, 7, 6, 7, 1, 8, 3, 9, 4,
    3, 4, 2, 3, 2, 6, 3, 6, 8, 3, 8, 9, 4, 9, 5, 2, 4, 11, 6, 2, 10, 8, 6, 7, 9, 8, 1,
  ];
  for (let s = 0; s < times; s++) {
    const middle = new Map<string, number>();
    const next: number[] = [];
    const split = (a: number, b: number): number => {
      const key = a < b ? `${a},${b}` : `${b},${a}`;
      const known = middle.get(key);
      if (known !== undefined) return known;
      const [p, q] = [vertices[a], vertices[b]];
      if (p && q) vertices.push(unit([p[0] + q[0], p[1] + q[1], p[2] + q[2]]));
      middle.set(key, vertices.length - 1);
      return vertices.length - 1;
    };
    for (let f = 0; f < faces.length; f += 3) {
      const [a, b, c] = [faces[f], faces[f + 1], faces[f + 2]];
      const [ab, bc, ca] = [split(a, b), split(b, c), split(c, a)];
      next.push(a, ab, ca, b, bc, ab, c, ca, bc, ab, bc, ca);
    }
    faces = next;
  }
  vertices = vertices.map((v) => [v[0] * radius, v[1] * radius, v[2] * radius]);
  return { positions: Float32Array.from(vertices.flat()), indices: Uint32Array.from(faces) };
}

function unit(v: [number, number, number]): [number, number, number] {
  const length = Math.hypot(...v);
  return [v[0] / length, v[1] / length, v[2] / length];
}
