import { BufferGeometry, Float32BufferAttribute, ShapeUtils, Uint32BufferAttribute, Vector2 } from 'three';
import type { Structure } from '../anatomy/Leg';
import { insetLoop } from '../mesh/insetLoop';
import { type LoopRegion, loopRegions } from '../mesh/loopRegions';
import { onPlane, type SliceLoop, type SlicePlane } from '../mesh/slice';
import { tissueAt } from './boneWall';
import type { CutArea } from './LegCut';

/** What an area is drawn as; the numbers are the shader's. */
const CAP_KINDS = { fat: 0, connective: 1, muscle: 2, bone: 3, blank: 4 } as const;
type CapKind = keyof typeof CAP_KINDS;

/** How one structure's area looks. */
export interface CapLook {
  kind: CapKind;
  /** Linear RGB; muscles only. */
  tint: readonly [number, number, number];
  ghost: boolean;
  selected: boolean;
  hovered: boolean;
}

/** Later ones are drawn over earlier ones, so that areas that overlap by a hair never fight for a pixel. */
const ORDER: readonly CapKind[] = ['fat', 'blank', 'muscle', 'connective', 'bone'];

/** Width of the band along the edge, metres: the skin, a tendon's surface, a muscle's fascia. Bones have their own. */
const BAND_M: Record<Exclude<CapKind, 'bone'>, number> = {
  fat: 0.0017,
  connective: 0.0004,
  muscle: 0.00055,
  blank: 0.0004,
};

interface Buffers {
  position: number[];
  inset: number[];
  look: number[];
  tint: number[];
  state: number[];
  index: number[];
}

/**
 * All areas of a cut as one mesh in leg space: each a triangulated face and a band along its edge.
 * @param lookOf null for what is not drawn
 */
export function capGeometry(
  areas: readonly CutArea[],
  plane: SlicePlane,
  lookOf: (structure: Structure) => CapLook | null,
): BufferGeometry {
  const buffers: Buffers = { position: [], inset: [], look: [], tint: [], state: [], index: [] };
  const drawn = areas
    .map((area, number) => ({ area, number, look: lookOf(area.structure) }))
    .sort((a, b) => rank(a.look) - rank(b.look));
  for (const { area, number, look } of drawn) {
    if (!look) continue;
    for (const region of loopRegions(area.loops))
      addRegion(buffers, area.structure, region, plane, look, number);
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(buffers.position, 3));
  geometry.setAttribute('aInset', new Float32BufferAttribute(buffers.inset, 4));
  geometry.setAttribute('aLook', new Float32BufferAttribute(buffers.look, 4));
  geometry.setAttribute('aTint', new Float32BufferAttribute(buffers.tint, 3));
  geometry.setAttribute('aState', new Float32BufferAttribute(buffers.state, 3));
  geometry.setIndex(new Uint32BufferAttribute(buffers.index, 1));
  return geometry;
}

function rank(look: CapLook | null): number {
  if (!look) return -1;
  // What is selected or under the pointer shows its whole outline.
  return ORDER.indexOf(look.kind) + (look.selected || look.hovered ? 0.5 : 0);
}

function addRegion(
  buffers: Buffers,
  structure: Structure,
  region: LoopRegion,
  plane: SlicePlane,
  look: CapLook,
  number: number,
): void {
  const { share, wallM } = tissueAt(structure, region.outer, plane);
  const loops = [region.outer, ...region.holes];
  const first = buffers.position.length / 3;
  for (const loop of loops)
    for (let i = 0; i < loop.points.length; i += 2)
      addVertex(buffers, plane, loop, i, look, [0, 0, 0, 0], [0, share, number]);
  const [outer = [], ...holes] = loops.map(({ points }) => vectors(points));
  for (const face of ShapeUtils.triangulateShape(outer, holes))
    for (const corner of face) buffers.index.push(first + corner);

  const { kind } = look;
  const bandM = kind === 'bone' ? wallM : BAND_M[kind];
  for (const loop of loops) addBand(buffers, plane, loop, look, bandM, kind === 'bone', [share, number]);
}

function addBand(
  buffers: Buffers,
  plane: SlicePlane,
  loop: SliceLoop,
  look: CapLook,
  widthM: number,
  clear: boolean,
  [share, number]: [number, number],
): void {
  const { u, v } = plane;
  const { inward, widths } = insetLoop(loop.points, widthM, clear);
  const count = widths.length;
  const first = buffers.position.length / 3;
  for (let i = 0; i < count; i++) {
    const [du, dv] = [inward[2 * i] as number, inward[2 * i + 1] as number];
    const way = [0, 1, 2].map((axis) => du * (u[axis] as number) + dv * (v[axis] as number));
    addVertex(buffers, plane, loop, 2 * i, look, [0, 0, 0, 0], [1, share, number]);
    addVertex(
      buffers,
      plane,
      loop,
      2 * i,
      look,
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
  look: CapLook,
  inset: readonly number[],
  [edge, share, number]: readonly [number, number, number],
): void {
  buffers.position.push(...onPlane(plane, points[at] as number, points[at + 1] as number));
  buffers.inset.push(...inset);
  buffers.look.push(CAP_KINDS[look.kind], edge, share, number);
  buffers.tint.push(...look.tint);
  buffers.state.push(look.ghost ? 1 : 0, look.selected ? 1 : 0, look.hovered ? 1 : 0);
}

function vectors(points: Float64Array): Vector2[] {
  const list: Vector2[] = [];
  for (let i = 0; i < points.length; i += 2) list.push(new Vector2(points[i], points[i + 1]));
  return list;
}
