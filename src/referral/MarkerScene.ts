import {
  BufferAttribute,
  BufferGeometry,
  type Camera,
  Color,
  Group,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  type Vector2,
  Vector3,
} from 'three';
import { isCutAway } from '../anatomy/cutPlane';
import { type LegSide, onSide } from '../anatomy/legSides';
import type { PickerHit } from '../anatomy/pickers';
import { DRAW_ORDER } from '../gpu/drawOrder';
import { MARKER_LIMITS_M, MARKER_PX, markerMaterial, markerUniforms } from './markerMaterials';
import { tetherRibbon } from './tether';

/** One sign on the canvas. */
export interface Marker {
  id: string;
  /** Leg space, metres. */
  place: readonly [number, number, number];
  /** sRGB hex. */
  colour: string;
  kind: 'cross' | 'ring';
  /** Factor on the usual size. */
  size: number;
  opacity: number;
  /** Whether a pointer finds it. */
  pickable: boolean;
}

/** Most signs at once: every point of the content, and the ring at the end of a tether. */
const MARKER_MAX = 96;
/** A pointer finds a sign from this far, CSS pixels: half of the smallest comfortable target. */
const PICK_PX = 14;

const ndcOfMarker = new Vector3();

/** Trigger points and the tether of the selected one: four draws at most, one program. */
export class MarkerScene {
  readonly group = new Group();
  private readonly shared = markerUniforms();
  private readonly signs = new InstancedBufferGeometry();
  private readonly ribbon = new BufferGeometry();
  private readonly materials = [
    markerMaterial('sign', 'open', this.shared),
    markerMaterial('sign', 'ghost', this.shared),
    markerMaterial('tether', 'open', this.shared),
    markerMaterial('tether', 'ghost', this.shared),
  ] as const;
  private readonly tetherMeshes: Mesh[] = [];
  private markers: readonly Marker[] = [];

  constructor() {
    this.signs.setAttribute(
      'position',
      new BufferAttribute(new Float32Array([-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0]), 3),
    );
    this.signs.setIndex([0, 1, 2, 0, 2, 3]);
    for (const name of ['aPlace', 'aColour', 'aKind'])
      this.signs.setAttribute(name, new InstancedBufferAttribute(new Float32Array(3 * MARKER_MAX), 3));
    this.signs.instanceCount = 0;
    const [open, ghost, tetherOpen, tetherGhost] = this.materials;
    // In the open: before the skin, whose depth would hide what lies in the body. Ghosts: over everything.
    this.add(new Mesh(this.signs, open), DRAW_ORDER.skinDepth - 1);
    this.add(new Mesh(this.signs, ghost), DRAW_ORDER.markers + 1);
    this.tetherMeshes.push(new Mesh(this.ribbon, tetherOpen), new Mesh(this.ribbon, tetherGhost));
    for (const mesh of this.tetherMeshes) this.add(mesh, DRAW_ORDER.markers);
    // A ribbon of no length: what is compiled for it is what a tether is drawn with.
    this.layRibbon(new Float32Array(6));
    this.setTether(null, '#000000');
  }

  /** Show exactly these signs. */
  setMarkers(markers: readonly Marker[]): void {
    this.markers = markers.slice(0, MARKER_MAX);
    const colour = new Color();
    const [place, tint, kind] = ['aPlace', 'aColour', 'aKind'].map((name) => this.signs.getAttribute(name));
    this.markers.forEach((marker, i) => {
      place?.setXYZ(i, ...marker.place);
      colour.set(marker.colour);
      tint?.setXYZ(i, colour.r, colour.g, colour.b);
      kind?.setXYZ(i, marker.kind === 'ring' ? 1 : 0, marker.size, marker.opacity);
    });
    for (const attribute of [place, tint, kind]) if (attribute) attribute.needsUpdate = true;
    this.signs.instanceCount = this.markers.length;
    this.group.visible = this.markers.length > 0;
  }

  /** The tether's curve, 3 numbers per point, leg space, metres; null takes it away. */
  setTether(curve: Float32Array | null, colour: string): void {
    for (const mesh of this.tetherMeshes) mesh.visible = curve !== null;
    if (!curve) return;
    this.layRibbon(curve);
    this.shared.uColour.value.set(colour);
  }

  /** How far the tether has been drawn out, 0 to 1. */
  drawTether(drawn: number): void {
    this.shared.uDrawn.value = drawn;
  }

  /** CSS pixels of the canvas. */
  resize(width: number, height: number): void {
    this.shared.uViewportPx.value.set(width, height);
  }

  /** The sign of the leg of `side` under a pointer, the nearest of several; `ndc` as in three's raycaster. */
  pick(camera: Camera, ndc: Vector2, side: LegSide): PickerHit | null {
    const { x: width, y: height } = this.shared.uViewportPx.value;
    let best: PickerHit | null = null;
    let bestPx = Infinity;
    for (const marker of this.markers) {
      if (!marker.pickable) continue;
      ndcOfMarker.set(...marker.place);
      if (isCutAway(ndcOfMarker)) continue;
      ndcOfMarker.set(...onSide(marker.place, side));
      const depth = -ndcOfMarker.clone().applyMatrix4(camera.matrixWorldInverse).z;
      ndcOfMarker.project(camera);
      if (depth <= 0) continue;
      // In parallel projection a pixel spans the same everywhere.
      const spread = camera.projectionMatrix.elements[15] === 1 ? 1 : depth;
      const away = Math.hypot(((ndcOfMarker.x - ndc.x) * width) / 2, ((ndcOfMarker.y - ndc.y) * height) / 2);
      const pixelM = (2 * spread) / ((camera.projectionMatrix.elements[5] ?? 1) * height);
      const radius = Math.max(PICK_PX, Math.min(MARKER_PX, MARKER_LIMITS_M[1] / pixelM) / 2);
      if (away > radius || away >= bestPx) continue;
      bestPx = away;
      best = { kind: 'marker', id: marker.id };
    }
    return best;
  }

  dispose(): void {
    this.signs.dispose();
    this.ribbon.dispose();
    for (const material of this.materials) material.dispose();
  }

  private layRibbon(curve: Float32Array): void {
    const { position, along, side, index } = tetherRibbon(curve);
    this.ribbon.setAttribute('position', new BufferAttribute(position, 3));
    this.ribbon.setAttribute('aAlong', new BufferAttribute(along, 3));
    this.ribbon.setAttribute('aSide', new BufferAttribute(side, 3));
    this.ribbon.setIndex(new BufferAttribute(index, 1));
  }

  private add(mesh: Mesh, order: number): void {
    mesh.renderOrder = order;
    mesh.frustumCulled = false;
    mesh.raycast = () => {};
    this.group.add(mesh);
  }
}
