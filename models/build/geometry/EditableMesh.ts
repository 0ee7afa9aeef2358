import type { TriangleMesh } from '../../../src/geometry/TriangleMesh';

/**
 * A closed manifold triangle mesh that can be edited: split, collapse, flip. Half-edge h = 3 * triangle + corner runs
 * from `corner[h]` to `corner[next(h)]`; `twin[h]` is the half-edge that runs the other way. A removed triangle has
 * corner -1, a removed vertex has `leaving` -1. Lengths are in the unit of the mesh.
 */
export class EditableMesh {
  /** Vertex that each half-edge leaves. */
  readonly corner: number[];
  readonly twin: number[];
  /** One half-edge that leaves each vertex. */
  readonly leaving: number[] = [];
  readonly valence: number[] = [];
  readonly positions: number[];

  /** @throws Error when an edge does not have exactly two triangles that run it in opposite directions. */
  constructor(mesh: TriangleMesh) {
    this.corner = Array.from(mesh.indices);
    this.positions = Array.from(mesh.positions);
    this.twin = new Array<number>(this.corner.length).fill(-1);
    const count = this.positions.length / 3;
    this.leaving = new Array<number>(count).fill(-1);
    this.valence = new Array<number>(count).fill(0);
    const open = new Map<number, number>();
    for (let h = 0; h < this.corner.length; h++) {
      const a = this.from(h);
      const b = this.to(h);
      this.leaving[a] = h;
      this.valence[a] = this.valence[a] + 1;
      const back = open.get(b * count + a);
      if (back === undefined) {
        open.set(a * count + b, h);
        continue;
      }
      open.delete(b * count + a);
      this.twin[h] = back;
      this.twin[back] = h;
    }
    if (open.size > 0)
      throw new Error(
        `EditableMesh: ${open.size} edges lack a second triangle; pass a closed manifold (see makeWellComposed).`,
      );
  }

  from(h: number): number {
    return this.corner[h];
  }

  to(h: number): number {
    return this.corner[next(h)];
  }

  /** Vertex opposite to half-edge h in its triangle. */
  apex(h: number): number {
    return this.corner[previous(h)];
  }

  isAlive(h: number): boolean {
    return this.corner[h] >= 0;
  }

  length(a: number, b: number): number {
    const p = this.positions;
    return Math.hypot(p[3 * a] - p[3 * b], p[3 * a + 1] - p[3 * b + 1], p[3 * a + 2] - p[3 * b + 2]);
  }

  /** Calls `visit` with every half-edge that leaves v. */
  around(v: number, visit: (h: number) => void): void {
    const start = this.leaving[v];
    let h = start;
    do {
      visit(h);
      h = this.twin[previous(h)];
    } while (h !== start);
  }

  /** Whether an edge joins a and b. */
  joined(a: number, b: number): boolean {
    let found = false;
    this.around(a, (h) => {
      if (this.to(h) === b) found = true;
    });
    return found;
  }

  /** Put a new vertex in the middle of the edge of h; returns it. */
  split(h: number): number {
    const g = this.twin[h];
    const a = this.from(h);
    const b = this.to(h);
    const c = this.apex(h);
    const d = this.apex(g);
    const m = this.positions.length / 3;
    for (let k = 0; k < 3; k++)
      this.positions.push((this.positions[3 * a + k] + this.positions[3 * b + k]) / 2);
    const bc = next(h);
    const ad = next(g);
    const outerBc = this.twin[bc];
    const outerAd = this.twin[ad];
    const t2 = this.corner.length;
    this.corner.push(m, b, c, m, a, d);
    this.twin.push(-1, -1, -1, -1, -1, -1);
    this.corner[bc] = m;
    this.corner[ad] = m;
    this.pair(h, t2 + 3);
    this.pair(g, t2);
    this.pair(t2 + 1, outerBc);
    this.pair(t2 + 4, outerAd);
    this.pair(t2 + 2, bc);
    this.pair(t2 + 5, ad);
    this.leaving[a] = h;
    this.leaving[b] = g;
    this.leaving[m] = t2;
    this.valence[m] = 4;
    this.valence[c] = this.valence[c] + 1;
    this.valence[d] = this.valence[d] + 1;
    return m;
  }

  /** Turn the edge of h to join the two opposite vertices; false when they are already joined. */
  flip(h: number): boolean {
    const g = this.twin[h];
    const a = this.from(h);
    const b = this.to(h);
    const c = this.apex(h);
    const d = this.apex(g);
    if (c === d || this.joined(c, d)) return false;
    const h1 = next(h);
    const h2 = previous(h);
    const g1 = next(g);
    const g2 = previous(g);
    const bc = this.twin[h1];
    const ca = this.twin[h2];
    const ad = this.twin[g1];
    const db = this.twin[g2];
    // (a, b, c) and (b, a, d) become (c, d, b) and (d, c, a).
    this.corner[h] = c;
    this.corner[h1] = d;
    this.corner[h2] = b;
    this.corner[g] = d;
    this.corner[g1] = c;
    this.corner[g2] = a;
    this.pair(h1, db);
    this.pair(h2, bc);
    this.pair(g1, ca);
    this.pair(g2, ad);
    this.leaving[a] = g2;
    this.leaving[b] = h2;
    this.leaving[c] = h;
    this.leaving[d] = g;
    for (const [v, by] of [
      [a, -1],
      [b, -1],
      [c, 1],
      [d, 1],
    ] as const)
      this.valence[v] = this.valence[v] + by;
    return true;
  }

  /** Whether the edge of h may shrink to a point and leave a manifold (link condition) with no vertex of valence 3. */
  canCollapse(h: number): boolean {
    const a = this.from(h);
    const b = this.to(h);
    const c = this.apex(h);
    const d = this.apex(this.twin[h]);
    if (this.valence[c] <= 4 || this.valence[d] <= 4) return false;
    const ring = new Set<number>();
    this.around(a, (e) => ring.add(this.to(e)));
    let shared = 0;
    this.around(b, (e) => {
      if (ring.has(this.to(e))) shared++;
    });
    return shared === 2;
  }

  /** Shrink the edge of h to its end vertex, which keeps its position; the start vertex is removed. */
  collapse(h: number): void {
    const g = this.twin[h];
    const a = this.from(h);
    const b = this.to(h);
    const c = this.apex(h);
    const d = this.apex(g);
    const leavingA: number[] = [];
    this.around(a, (e) => leavingA.push(e));
    for (const e of leavingA) this.corner[e] = b;
    const outerBc = this.twin[next(h)];
    const outerCa = this.twin[previous(h)];
    const outerAd = this.twin[next(g)];
    const outerDb = this.twin[previous(g)];
    this.pair(outerBc, outerCa);
    this.pair(outerAd, outerDb);
    for (const e of [h, next(h), previous(h), g, next(g), previous(g)]) this.corner[e] = -1;
    this.leaving[a] = -1;
    this.leaving[b] = outerCa;
    this.leaving[c] = outerBc;
    this.leaving[d] = outerAd;
    this.valence[b] = this.valence[a] + this.valence[b] - 4;
    this.valence[c] = this.valence[c] - 1;
    this.valence[d] = this.valence[d] - 1;
    this.valence[a] = 0;
  }

  /** The mesh with what was removed left out, vertices in their old order. */
  toTriangleMesh(): TriangleMesh {
    const rename = new Int32Array(this.leaving.length).fill(-1);
    let kept = 0;
    for (let v = 0; v < rename.length; v++) if (this.leaving[v] >= 0) rename[v] = kept++;
    const positions = new Float32Array(3 * kept);
    for (let v = 0; v < rename.length; v++) {
      const to = rename[v];
      if (to < 0) continue;
      for (let k = 0; k < 3; k++) positions[3 * to + k] = this.positions[3 * v + k];
    }
    const indices = this.corner.filter((v) => v >= 0).map((v) => rename[v]);
    return { positions, indices: Uint32Array.from(indices) };
  }

  private pair(h: number, g: number): void {
    this.twin[h] = g;
    this.twin[g] = h;
  }
}

/** Next half-edge of the same triangle. */
function next(h: number): number {
  return h % 3 === 2 ? h - 2 : h + 1;
}

/** Previous half-edge of the same triangle. */
function previous(h: number): number {
  return h % 3 === 0 ? h + 2 : h - 1;
}
