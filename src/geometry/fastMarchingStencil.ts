import { triangleNeighbours } from './meshTopology';

/**
 * Everything fast marching asks of a mesh, laid out in the order it asks. From `first[p]` up to `first[p + 1]`, in steps of
 * `CORNER_STRIDE`, lie the corners that a value at vertex p can help to update, those of one target together: the corner at
 * `vertex[e]` with p and its partner `vertex[e + 1]` opposite. The triangle is laid flat with p at the origin and the partner at
 * (`metre[e + 2]`, 0); the corner is at (`metre[e + 3]`, `metre[e + 4]`), the last > 0. Metres.
 * Both arrays are one memory: five of their own, read side by side, made a march a tenth slower.
 */
export interface MarchingStencil {
  vertexCount: number;
  first: Uint32Array;
  vertex: Uint32Array;
  metre: Float32Array;
  /** Mean edge length, metres. */
  meanEdgeM: number;
}

/** Numbers per corner. */
export const CORNER_STRIDE = 5;

/** An obtuse corner is unfolded over at most this many triangles. On even meshes two are enough. */
const MAX_UNFOLD = 12;

/**
 * Corners of the mesh for fast marching. A corner with an obtuse angle is split by a vertex found by unfolding the
 * triangles beyond its opposite edge, so that every update comes from an acute corner.
 * Kimmel and Sethian, "Computing geodesic paths on manifolds", PNAS 95 (1998), section 4.
 * @param positions 3 numbers per vertex, metres.
 * @param indices 3 vertex indices per triangle.
 */
export function marchingStencil(positions: ArrayLike<number>, indices: ArrayLike<number>): MarchingStencil {
  const vertexCount = positions.length / 3;
  const neighbours = triangleNeighbours(indices, vertexCount);
  const corners = new CornerList(indices.length);
  const length = (a: number, b: number): number => {
    const dx = positions[3 * a] - positions[3 * b];
    const dy = positions[3 * a + 1] - positions[3 * b + 1];
    const dz = positions[3 * a + 2] - positions[3 * b + 2];
    return Math.sqrt(dx * dx + dy * dy + dz * dz);
  };
  let edgeSum = 0;
  for (let h = 0; h < indices.length; h++) {
    const t = h - (h % 3);
    const v = indices[h];
    const a = indices[t + ((h + 1) % 3)];
    const b = indices[t + ((h + 2) % 3)];
    const va = length(v, a);
    const vb = length(v, b);
    const ab = length(a, b);
    edgeSum += ab;
    if (va * va + vb * vb >= ab * ab) corners.add(v, a, b, va, vb, ab);
    else unfold(v, a, b, va, vb, ab, t / 3, (h + 1) % 3);
  }
  return corners.stencil(vertexCount, edgeSum / Math.max(1, indices.length));

  /** Split the obtuse corner at v; `edge` is the number of the edge a to b in `triangle`. */
  function unfold(
    v: number,
    a: number,
    b: number,
    va: number,
    vb: number,
    ab: number,
    triangle: number,
    edge: number,
  ): void {
    // v lies at the origin, a on the x axis. An acute split needs a vertex between the normals to va and to vb.
    const cos = (va * va + vb * vb - ab * ab) / (2 * va * vb);
    const ax = va;
    const bx = vb * cos;
    const by = vb * Math.sqrt(Math.max(0, 1 - cos * cos));
    let left = { vertex: a, x: ax, y: 0 };
    let right = { vertex: b, x: bx, y: by };
    let [from, across] = [triangle, edge];
    for (let step = 0; step < MAX_UNFOLD; step++) {
      const beyond = neighbours[3 * from + across];
      if (beyond < 0) break;
      let k = 0;
      while (k < 3) {
        const corner = indices[3 * beyond + k];
        if (corner !== left.vertex && corner !== right.vertex) break;
        k++;
      }
      if (k === 3) break;
      const w = indices[3 * beyond + k];
      const edgeLength = Math.hypot(right.x - left.x, right.y - left.y);
      const lw = length(left.vertex, w);
      const along = (edgeLength * edgeLength + lw * lw - length(right.vertex, w) ** 2) / (2 * edgeLength);
      const off = Math.sqrt(Math.max(0, lw * lw - along * along));
      const ux = (right.x - left.x) / edgeLength;
      const uy = (right.y - left.y) / edgeLength;
      // The far side of the edge seen from v: to the right of left -> right, as v is on its left.
      const wx = left.x + along * ux + off * uy;
      const wy = left.y + along * uy - off * ux;
      const acuteLeft = wx * ax >= 0;
      const acuteRight = wx * bx + wy * by >= 0;
      if (acuteLeft && acuteRight) {
        const vw = Math.hypot(wx, wy);
        corners.add(v, a, w, va, vw, Math.hypot(wx - ax, wy));
        corners.add(v, w, b, vw, vb, Math.hypot(wx - bx, wy - by));
        return;
      }
      if (acuteLeft) left = { vertex: w, x: wx, y: wy };
      else right = { vertex: w, x: wx, y: wy };
      from = beyond;
      across = edgeBetween(beyond, left.vertex, right.vertex);
    }
    corners.add(v, a, b, va, vb, ab);
  }

  function edgeBetween(triangle: number, p: number, q: number): number {
    for (let k = 0; k < 3; k++) {
      const from = indices[3 * triangle + k];
      const to = indices[3 * triangle + ((k + 1) % 3)];
      if ((from === p && to === q) || (from === q && to === p)) return k;
    }
    return 0;
  }
}

/** Growing list of corners: vertex, its two opposite vertices and the three lengths. */
class CornerList {
  private count = 0;
  private vertices: Uint32Array;
  private lengths: Float32Array;

  constructor(expected: number) {
    this.vertices = new Uint32Array(3 * (expected + 1024));
    this.lengths = new Float32Array(this.vertices.length);
  }

  add(v: number, a: number, b: number, va: number, vb: number, ab: number): void {
    const at = 3 * this.count++;
    if (at + 3 > this.vertices.length) {
      const vertices = new Uint32Array(2 * this.vertices.length);
      vertices.set(this.vertices);
      this.vertices = vertices;
      const lengths = new Float32Array(vertices.length);
      lengths.set(this.lengths);
      this.lengths = lengths;
    }
    const { vertices, lengths } = this;
    vertices[at] = v;
    vertices[at + 1] = a;
    vertices[at + 2] = b;
    lengths[at] = va;
    lengths[at + 1] = vb;
    lengths[at + 2] = ab;
  }

  /** Numbers of the corners, each times 3, by their vertex. */
  private byVertex(vertexCount: number): Uint32Array {
    const { vertices, count } = this;
    const first = new Uint32Array(vertexCount + 1);
    for (let c = 0; c < 3 * count; c += 3) {
      const slot = vertices[c] + 1;
      first[slot] = first[slot] + 1;
    }
    for (let v = 0; v < vertexCount; v++) first[v + 1] = first[v + 1] + first[v];
    const sorted = new Uint32Array(count);
    for (let c = 0; c < 3 * count; c += 3) {
      const v = vertices[c];
      const at = first[v];
      sorted[at] = c;
      first[v] = at + 1;
    }
    return sorted;
  }

  /** Pack the corners by the vertices that feed them; in order of their own, so that those of one target lie together. */
  stencil(vertexCount: number, meanEdgeM: number): MarchingStencil {
    const { vertices, lengths, count } = this;
    const first = new Uint32Array(vertexCount + 1);
    for (let c = 0; c < 3 * count; c += 3) {
      for (let k = 1; k < 3; k++) {
        const slot = vertices[c + k] + 1;
        first[slot] = first[slot] + 1;
      }
    }
    for (let v = 0; v < vertexCount; v++) first[v + 1] = first[v + 1] + first[v];
    const fill = first.slice(0, vertexCount);
    const vertex = new Uint32Array(2 * count * CORNER_STRIDE);
    const metre = new Float32Array(vertex.buffer);
    for (const c of this.byVertex(vertexCount)) {
      const ab = lengths[c + 2];
      for (let k = 0; k < 2; k++) {
        const p = vertices[c + 1 + k];
        const toTarget = lengths[c + k];
        const fromPartner = lengths[c + 1 - k];
        const at = fill[p];
        fill[p] = at + 1;
        const along = (ab * ab + toTarget * toTarget - fromPartner * fromPartner) / (2 * ab);
        const e = at * CORNER_STRIDE;
        vertex[e] = vertices[c];
        vertex[e + 1] = vertices[c + 2 - k];
        metre[e + 2] = ab;
        metre[e + 3] = along;
        metre[e + 4] = Math.sqrt(Math.max(1e-16, toTarget * toTarget - along * along));
      }
    }
    for (let v = 0; v <= vertexCount; v++) first[v] = first[v] * CORNER_STRIDE;
    return { vertexCount, first, vertex, metre, meanEdgeM };
  }
}
