import { BufferAttribute, BufferGeometry, Float32BufferAttribute, ShapeUtils, Vector2 } from 'three';
import { insetLoop } from '../../geometry/insetLoop';
import { type LoopRegion, loopRegions } from '../../geometry/loopRegions';
import { onPlane, type SliceLoop, type SlicePlane } from '../../geometry/slice';
import type { Structure } from '../../leg/Leg';
import { tissueAt } from './boneWall';
import type { CutArea } from './LegCut';

/** What an area is drawn as; the numbers are the shader's. */
const CAP_KINDS = { fat: 0, connective: 1, muscle: 2, bone: 3, blank: 4, course: 5 } as const;
type CapKind = keyof typeof CAP_KINDS;

/** How one structure's area looks. */
export interface CapLook {
  kind: CapKind;
  /** Linear RGB; muscles, nerves and vessels only. */
  tint: readonly [number, number, number];
  ghost: boolean;
  selected: boolean;
  hovered: boolean;
}

/** Later ones are drawn over earlier ones, so that areas that overlap by a hair never fight for a pixel. */
const ORDER: readonly CapKind[] = ['fat', 'blank', 'muscle', 'connective', 'bone', 'course'];

/** Width of the band along the edge, metres: the skin, a tendon's surface, a muscle's fascia. Bones have their own. */
const BAND_M: Record<Exclude<CapKind, 'bone'>, number> = {
  fat: 0.0017,
  connective: 0.0004,
  muscle: 0.00055,
  blank: 0.0004,
  course: 0.0003,
};

interface Buffers {
  position: number[];
  inset: number[];
  look: number[];
  index: number[];
}

/** What of the buffers is one area's. */
interface CapPart {
  vertices: readonly [from: number, to: number];
  /** Its triangles, as numbers of vertices. */
  index: readonly number[];
}

/**
 * All areas of a cut as one mesh in leg space: each a triangulated face and a band along its edge. Shapes are built once (2 to 10 ms); how they look is
 * painted over them as often as the pointer moves.
 */
export class CapGeometry {
  readonly buffers = new BufferGeometry();
  private readonly parts: readonly CapPart[];
  private readonly tint: BufferAttribute;
  private readonly state: BufferAttribute;
  private readonly index: BufferAttribute;
  private order = '';

  /** @param looks of each area; null for what is not drawn */
  constructor(areas: readonly CutArea[], plane: SlicePlane, looks: readonly (CapLook | null)[]) {
    const buffers: Buffers = { position: [], inset: [], look: [], index: [] };
    this.parts = areas.map(({ structure, loops }, number) => {
      const look = looks[number];
      const [from, first] = [buffers.position.length / 3, buffers.index.length];
      if (look)
        for (const region of loopRegions(loops))
          addRegion(buffers, structure, region, plane, look.kind, number);
      return { vertices: [from, buffers.position.length / 3], index: buffers.index.slice(first) };
    });
    const count = buffers.position.length;
    this.tint = new BufferAttribute(new Float32Array(count), 3);
    this.state = new BufferAttribute(new Float32Array(count), 3);
    this.index = new BufferAttribute(new Uint32Array(buffers.index.length), 1);
    this.buffers.setAttribute('position', new Float32BufferAttribute(buffers.position, 3));
    this.buffers.setAttribute('aInset', new Float32BufferAttribute(buffers.inset, 4));
    this.buffers.setAttribute('aLook', new Float32BufferAttribute(buffers.look, 4));
    this.buffers.setAttribute('aTint', this.tint);
    this.buffers.setAttribute('aState', this.state);
    this.buffers.setIndex(this.index);
    this.paint(looks);
  }

  /** Colour the areas anew and draw them in another order; `looks` of the same kinds as they were built with. */
  paint(looks: readonly (CapLook | null)[]): void {
    for (const [number, { vertices }] of this.parts.entries()) {
      const look = looks[number];
      if (!look) continue;
      const { tint, ghost, selected, hovered } = look;
      for (let vertex = vertices[0]; vertex < vertices[1]; vertex++) {
        this.tint.setXYZ(vertex, ...tint);
        this.state.setXYZ(vertex, Number(ghost), Number(selected), Number(hovered));
      }
    }
    this.tint.needsUpdate = true;
    this.state.needsUpdate = true;
    this.arrange(looks);
  }

  dispose(): void {
    this.buffers.dispose();
  }

  private arrange(looks: readonly (CapLook | null)[]): void {
    const sorted = [...this.parts.keys()].sort((a, b) => rank(looks[a]) - rank(looks[b]));
    const order = sorted.join();
    if (order === this.order) return;
    this.order = order;
    let at = 0;
    for (const number of sorted) {
      const { index } = this.parts[number] as CapPart;
      this.index.set(index, at);
      at += index.length;
    }
    this.index.needsUpdate = true;
  }
}

function rank(look: CapLook | null | undefined): number {
  if (!look) return -1;
  // What is selected or under the pointer shows its whole outline.
  return ORDER.indexOf(look.kind) + (look.selected || look.hovered ? 0.5 : 0);
}

function addRegion(
  buffers: Buffers,
  structure: Structure,
  region: LoopRegion,
  plane: SlicePlane,
  kind: CapKind,
  number: number,
): void {
  const { share, wallM } = tissueAt(structure, region.outer, plane);
  const loops = [region.outer, ...region.holes];
  const first = buffers.position.length / 3;
  for (const loop of loops)
    for (let i = 0; i < loop.points.length; i += 2)
      addVertex(buffers, plane, loop, i, kind, [0, 0, 0, 0], [0, share, number]);
  const [outer = [], ...holes] = loops.map(({ points }) => vectors(points));
  for (const face of ShapeUtils.triangulateShape(outer, holes))
    for (const corner of face) buffers.index.push(first + corner);

  const bandM = kind === 'bone' ? wallM : BAND_M[kind];
  for (const loop of loops) addBand(buffers, plane, loop, kind, bandM, [share, number]);
}

function addBand(
  buffers: Buffers,
  plane: SlicePlane,
  loop: SliceLoop,
  kind: CapKind,
  widthM: number,
  [share, number]: [number, number],
): void {
  const { u, v } = plane;
  const { inward, widths } = insetLoop(loop.points, widthM, kind === 'bone');
  const count = widths.length;
  const first = buffers.position.length / 3;
  for (let i = 0; i < count; i++) {
    const [du, dv] = [inward[2 * i] as number, inward[2 * i + 1] as number];
    const way = [0, 1, 2].map((axis) => du * (u[axis] as number) + dv * (v[axis] as number));
    addVertex(buffers, plane, loop, 2 * i, kind, [0, 0, 0, 0], [1, share, number]);
    addVertex(
      buffers,
      plane,
      loop,
      2 * i,
      kind,
      [...way, Math.max(widths[i] as number, 1e-7)],
      [0, share, number],
    );
    const [here, there] = [first + 2 * i, first + 2 * ((i + 1) % count)];
    buffers.index.push(here, there, there + 1, here, there + 1, here + 1);
  }
}

function addVertex(
  buffers: Buffers,
  plane: SlicePlane,
  { points }: SliceLoop,
  at: number,
  kind: CapKind,
  inset: readonly number[],
  [edge, share, number]: readonly [number, number, number],
): void {
  buffers.position.push(...onPlane(plane, points[at] as number, points[at + 1] as number));
  buffers.inset.push(...inset);
  buffers.look.push(CAP_KINDS[kind], edge, share, number);
}

function vectors(points: Float64Array): Vector2[] {
  const list: Vector2[] = [];
  for (let i = 0; i < points.length; i += 2) list.push(new Vector2(points[i], points[i + 1]));
  return list;
}
