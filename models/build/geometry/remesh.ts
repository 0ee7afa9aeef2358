import type { TriangleMesh } from '../../../src/geometry/TriangleMesh';
import { EditableMesh } from './EditableMesh';

export interface RemeshOptions {
  /** Wanted edge length at a point, in the unit of the mesh. */
  edgeLength: (x: number, y: number, z: number) => number;
  /** Moves a point (3 numbers of an array, from `offset`) back to the surface that the mesh stands for. */
  project: (positions: number[], offset: number) => void;
  /** Rounds of split, collapse, flip and relax; 6 bring the spread of edge lengths to about 15 percent. */
  iterations: number;
}

/**
 * Even triangles: long edges are split, short ones collapsed, edges flipped towards six neighbours per vertex, vertices
 * relaxed in their tangent plane and put back on the surface. Botsch and Kobbelt, "A Remeshing Approach to
 * Multiresolution Modeling" (2004), section 4, with their bounds of 4/3 and 4/5 of the wanted length.
 * The result is a closed manifold with the topology of the given one.
 */
export function remesh(mesh: TriangleMesh, { edgeLength, project, iterations }: RemeshOptions): TriangleMesh {
  const editable = new EditableMesh(mesh);
  const p = editable.positions;
  const wanted = (a: number, b: number): number =>
    edgeLength(
      (p[3 * a] + p[3 * b]) / 2,
      (p[3 * a + 1] + p[3 * b + 1]) / 2,
      (p[3 * a + 2] + p[3 * b + 2]) / 2,
    );
  for (let round = 0; round < iterations; round++) {
    splitLong(editable, wanted);
    collapseShort(editable, wanted);
    flipTowardsSix(editable);
    relax(editable, project);
  }
  return editable.toTriangleMesh();
}

type Wanted = (a: number, b: number) => number;

/** New edges wait for the next round: in a triangle without area they may be as long as the one that was split, for ever. */
function splitLong(mesh: EditableMesh, wanted: Wanted): void {
  const end = mesh.corner.length;
  for (let h = 0; h < end; h++) {
    if (!mesh.isAlive(h) || h > mesh.twin[h]) continue;
    const a = mesh.from(h);
    const b = mesh.to(h);
    if (mesh.length(a, b) > (4 / 3) * wanted(a, b)) mesh.split(h);
  }
}

function collapseShort(mesh: EditableMesh, wanted: Wanted): void {
  const p = mesh.positions;
  for (let h = 0; h < mesh.corner.length; h++) {
    if (!mesh.isAlive(h)) continue;
    const a = mesh.from(h);
    const b = mesh.to(h);
    const target = wanted(a, b);
    if (a > b || mesh.length(a, b) >= 0.8 * target || !mesh.canCollapse(h)) continue;
    const middle = [0, 1, 2].map((k) => (p[3 * a + k] + p[3 * b + k]) / 2);
    if (makesTooLong(mesh, a, b, middle, (4 / 3) * target) || foldsOver(mesh, a, b, middle)) continue;
    mesh.collapse(h);
    for (let k = 0; k < 3; k++) p[3 * b + k] = middle[k];
  }
}

/** Whether joining a and b at `middle` would leave an edge that the next round splits again. */
function makesTooLong(
  mesh: EditableMesh,
  a: number,
  b: number,
  middle: readonly number[],
  limit: number,
): boolean {
  const p = mesh.positions;
  let tooLong = false;
  for (const v of [a, b])
    mesh.around(v, (h) => {
      const o = 3 * mesh.to(h);
      if (Math.hypot(p[o] - middle[0], p[o + 1] - middle[1], p[o + 2] - middle[2]) > limit) tooLong = true;
    });
  return tooLong;
}

/** Whether a triangle around a or b would turn by more than about 75 degrees when both move to `middle`. */
function foldsOver(mesh: EditableMesh, a: number, b: number, middle: readonly number[]): boolean {
  let folds = false;
  for (const v of [a, b])
    mesh.around(v, (h) => {
      const q = mesh.to(h);
      const r = mesh.apex(h);
      if (q === a || q === b || r === a || r === b) return;
      const before = faceNormal(mesh.positions, pointOf(mesh, v), q, r);
      const after = faceNormal(mesh.positions, middle, q, r);
      if (cosine(before, after) < 0.25) folds = true;
    });
  return folds;
}

function flipTowardsSix(mesh: EditableMesh): void {
  const off = (v: number, by: number): number => {
    const d = mesh.valence[v] + by - 6;
    return d * d;
  };
  for (let h = 0; h < mesh.corner.length; h++) {
    const g = mesh.twin[h];
    if (!mesh.isAlive(h) || h > g) continue;
    const [a, b, c, d] = [mesh.from(h), mesh.to(h), mesh.apex(h), mesh.apex(g)];
    const now = off(a, 0) + off(b, 0) + off(c, 0) + off(d, 0);
    if (off(a, -1) + off(b, -1) + off(c, 1) + off(d, 1) >= now) continue;
    if (mesh.valence[a] <= 4 || mesh.valence[b] <= 4) continue;
    if (keepsShape(mesh, a, b, c, d)) mesh.flip(h);
  }
}

/** Whether the two triangles after a flip face the way the two before it did. */
function keepsShape(mesh: EditableMesh, a: number, b: number, c: number, d: number): boolean {
  const p = mesh.positions;
  const first = faceNormal(p, pointOf(mesh, c), d, b);
  const second = faceNormal(p, pointOf(mesh, d), c, a);
  const old = faceNormal(p, pointOf(mesh, a), b, c);
  const other = faceNormal(p, pointOf(mesh, b), a, d);
  const bends = Math.min(
    cosine(first, old),
    cosine(first, other),
    cosine(second, old),
    cosine(second, other),
  );
  return bends > 0.5;
}

/** Every vertex to the area-weighted centre of its triangles, within its tangent plane, then back to the surface. */
function relax(mesh: EditableMesh, project: RemeshOptions['project']): void {
  const p = mesh.positions;
  const moved = p.slice();
  for (let v = 0; v < mesh.leaving.length; v++) {
    if (mesh.leaving[v] < 0) continue;
    const sum = [0, 0, 0];
    const normal = [0, 0, 0];
    let total = 0;
    const here = pointOf(mesh, v);
    mesh.around(v, (h) => {
      const q = mesh.to(h);
      const r = mesh.apex(h);
      const n = faceNormal(p, here, q, r);
      const area = Math.hypot(...n);
      total += area;
      for (let k = 0; k < 3; k++) {
        const centre = (here[k] + p[3 * q + k] + p[3 * r + k]) / 3;
        sum[k] = sum[k] + area * centre;
        normal[k] = normal[k] + n[k];
      }
    });
    const size = Math.hypot(...normal);
    if (total === 0 || size === 0) continue;
    const step = here.map((c, k) => sum[k] / total - c);
    const out = step.reduce((s, c, k) => s + c * normal[k], 0) / (size * size);
    for (let k = 0; k < 3; k++) moved[3 * v + k] = here[k] + step[k] - out * normal[k];
  }
  for (let v = 0; v < mesh.leaving.length; v++) {
    if (mesh.leaving[v] < 0) continue;
    for (let k = 0; k < 3; k++) p[3 * v + k] = moved[3 * v + k];
    project(p, 3 * v);
  }
}

function pointOf(mesh: EditableMesh, v: number): [number, number, number] {
  const p = mesh.positions;
  return [p[3 * v], p[3 * v + 1], p[3 * v + 2]];
}

/** Twice the area vector of the triangle from point a over vertices b and c. */
function faceNormal(
  p: readonly number[],
  a: readonly number[],
  b: number,
  c: number,
): [number, number, number] {
  const [ax, ay, az] = a as [number, number, number];
  const ux = p[3 * b] - ax;
  const uy = p[3 * b + 1] - ay;
  const uz = p[3 * b + 2] - az;
  const vx = p[3 * c] - ax;
  const vy = p[3 * c + 1] - ay;
  const vz = p[3 * c + 2] - az;
  return [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
}

function cosine(a: readonly [number, number, number], b: readonly [number, number, number]): number {
  const size = Math.hypot(...a) * Math.hypot(...b);
  return size === 0 ? 1 : (a[0] * b[0] + a[1] * b[1] + a[2] * b[2]) / size;
}
