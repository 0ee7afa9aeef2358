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
import { DRAW_ORDER } from '../../gpu/drawOrder';
import type { Structure } from '../../leg/Leg';
import type { LegSide } from '../../leg/legSides';
import { crowdFactors } from './crowd';
import { MARKER_LIMITS_M, MARKER_PX, markerMaterial, markerUniforms } from './markerMaterials';
import { MARKERS } from './markersName';
import type { PointSign } from './pointSign';
import { TETHER_STEPS, tetherRibbon } from './tether';

/** One sign on the canvas. */
export interface Marker {
  id: string;
  /** Leg space, metres. */
  place: readonly [number, number, number];
  /** The structure that a trigger point lies in; null for the end of a tether, which lies on the skin. */
  lies: Structure | null;
  /** sRGB hex. */
  colour: string;
  kind: 'cross' | 'ring';
  /** Factor on the usual size. */
  size: number;
  opacity: number;
  /** Whether a pointer finds it. */
  pickable: boolean;
  /** It keeps its size where signs crowd, and lies over the others. */
  chosen: boolean;
  /** It gives way where signs crowd. */
  yields: boolean;
}

/** What is drawn of the markers on one leg, in their order. */
type Signs = readonly PointSign[];
type BySide = Readonly<Partial<Record<LegSide, Signs>>>;

/** Most signs at once: every point of the content, and the ring at the end of a tether. */
const MARKER_MAX = 96;
/** A pointer finds a sign from this far, CSS pixels: half of the smallest comfortable target. */
const PICK_PX = 14;
/** Of `aSeen`. */
const SEEN = { none: 0, cross: 1, deep: 2 } as const;

const onScreen = new Vector3();
const pickSpot: Spot = { x: 0, y: 0, pixelM: 0 };

/** Trigger points and the tether of the selected one: four draws at most, one program. */
export class MarkerScene {
  readonly group = new Group();
  private readonly shared = markerUniforms();
  private readonly signs = new InstancedBufferGeometry();
  private readonly ribbon = new BufferGeometry();
  private readonly ribbonIndex = new BufferAttribute(new Uint16Array(6 * TETHER_STEPS), 1);
  private readonly materials = [
    markerMaterial('sign', 'open', this.shared),
    markerMaterial('sign', 'ghost', this.shared),
    markerMaterial('tether', 'open', this.shared),
    markerMaterial('tether', 'ghost', this.shared),
  ] as const;
  private readonly tetherMeshes: Mesh[] = [];
  private markers: readonly Marker[] = [];
  private seen: BySide = {};

  constructor() {
    this.group.name = MARKERS;
    this.signs.setAttribute(
      'position',
      new BufferAttribute(new Float32Array([-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0]), 3),
    );
    this.signs.setIndex([0, 1, 2, 0, 2, 3]);
    for (const name of ['aPlace', 'aColour', 'aKind'])
      this.signs.setAttribute(name, new InstancedBufferAttribute(new Float32Array(3 * MARKER_MAX), 3));
    this.signs.setAttribute('aSeen', new InstancedBufferAttribute(new Float32Array(2 * MARKER_MAX), 2));
    this.signs.instanceCount = 0;
    const [open, ghost, tetherOpen, tetherGhost] = this.materials;
    // In the open: before the skin, whose depth would hide what lies in the body. Ghosts: over everything.
    this.add(new Mesh(this.signs, open), DRAW_ORDER.skinDepth - 1);
    this.add(new Mesh(this.signs, ghost), DRAW_ORDER.markers + 1);
    this.tetherMeshes.push(new Mesh(this.ribbon, tetherOpen), new Mesh(this.ribbon, tetherGhost));
    for (const mesh of this.tetherMeshes) this.add(mesh, DRAW_ORDER.markers);
    for (const name of ['position', 'aAlong', 'aSide'])
      this.ribbon.setAttribute(name, new BufferAttribute(new Float32Array(6 * (TETHER_STEPS + 1)), 3));
    this.ribbon.setIndex(this.ribbonIndex);
    // A ribbon of no length: what is compiled for it is what a tether is drawn with.
    this.layRibbon(new Float32Array(3 * (TETHER_STEPS + 1)));
    this.setTether(null, '#000000');
  }

  /** These signs and no others, the chosen one over the rest; none is seen before `setSeen` says so. */
  setMarkers(markers: readonly Marker[]): void {
    this.markers = markers.slice(0, MARKER_MAX).sort((a, b) => Number(a.chosen) - Number(b.chosen));
    this.seen = {};
    const colour = new Color();
    const [place, tint] = ['aPlace', 'aColour'].map((name) => this.signs.getAttribute(name));
    this.markers.forEach((marker, i) => {
      place?.setXYZ(i, ...marker.place);
      colour.set(marker.colour);
      tint?.setXYZ(i, colour.r, colour.g, colour.b);
    });
    for (const attribute of [place, tint]) if (attribute) attribute.needsUpdate = true;
    this.signs.instanceCount = this.markers.length;
    this.group.visible = this.markers.length > 0;
  }

  /** In the order in which they are drawn. */
  drawn(): readonly Marker[] {
    return this.markers;
  }

  /** What a camera sees of each marker, in the order of `drawn`; where they crowd on the canvas they get smaller. */
  setSeen(seen: BySide, camera: Camera): void {
    const left = Object.entries(seen).map(([side, signs]): [LegSide, PointSign[]] => [
      side as LegSide,
      [...signs],
    ]);
    const factors = this.markers.map(() => 1);
    for (const [side, signs] of left) {
      const spots = this.markers.map((marker, i) =>
        signs[i] === 'none' ? null : this.spotOf(marker, camera, side),
      );
      const wishes = this.markers.map(({ size, chosen: keeps, yields }) => ({
        px: size * MARKER_PX,
        keeps,
        yields,
      }));
      for (const [i, factor] of crowdFactors(spots, wishes).entries())
        if (factor === 0) signs[i] = 'none';
        else factors[i] = Math.min(factors[i] ?? 1, factor);
    }
    this.seen = Object.fromEntries(left);
    const { right, left: onLeft } = this.seen;
    const [kind, drawn] = ['aKind', 'aSeen'].map((name) => this.signs.getAttribute(name));
    this.markers.forEach((marker, i) => {
      kind?.setXYZ(i, marker.kind === 'ring' ? 1 : 0, marker.size * (factors[i] ?? 1), marker.opacity);
      drawn?.setXY(i, SEEN[right?.[i] ?? 'none'], SEEN[onLeft?.[i] ?? 'none']);
    });
    for (const attribute of [kind, drawn]) if (attribute) attribute.needsUpdate = true;
  }

  /** What is drawn of a trigger point on the leg of `side`. */
  signOf(id: string, side: LegSide): PointSign {
    const i = this.markers.findIndex((marker) => marker.id === id && marker.lies !== null);
    return this.seen[side]?.[i] ?? 'none';
  }

  /** The tether's curve, 3 numbers per point, leg space, metres; null takes it away. */
  setTether(curve: Float32Array | null, colour: string): void {
    for (const mesh of this.tetherMeshes) mesh.visible = curve !== null;
    if (!curve) return;
    this.layRibbon(curve);
    this.shared.uColour.value.set(colour);
  }

  /** On which legs the tether is seen, and on which also where the leg covers it. */
  showTether(open: Readonly<Record<LegSide, boolean>>, through: Readonly<Record<LegSide, boolean>>): void {
    for (const [at, shown] of [open, through].entries())
      this.materials[2 + at]?.uniforms.uRibbonSeen?.value.set(Number(shown.right), Number(shown.left));
  }

  /** How far the tether has been drawn out, 0 to 1. */
  drawTether(drawn: number): void {
    this.shared.uDrawn.value = drawn;
  }

  /** CSS pixels of the canvas. */
  resize(width: number, height: number): void {
    this.shared.uViewportPx.value.set(width, height);
  }

  /** Id of the trigger point whose sign on the leg of `side` is under a pointer, the nearest of several; `ndc` as in three's raycaster. */
  pick(camera: Camera, ndc: Vector2, side: LegSide): string | null {
    const { x: width, y: height } = this.shared.uViewportPx.value;
    const pointer = { x: ((ndc.x + 1) / 2) * width, y: ((1 - ndc.y) / 2) * height };
    let best: string | null = null;
    let bestPx = Infinity;
    for (const [i, marker] of this.markers.entries()) {
      // What is not drawn is not there.
      if (!marker.pickable || (this.seen[side]?.[i] ?? 'none') === 'none') continue;
      const spot = this.spotOf(marker, camera, side, pickSpot);
      if (!spot) continue;
      const away = Math.hypot(spot.x - pointer.x, spot.y - pointer.y);
      const radius = Math.max(PICK_PX, Math.min(MARKER_PX, MARKER_LIMITS_M[1] / spot.pixelM) / 2);
      if (away > radius || away >= bestPx) continue;
      bestPx = away;
      best = marker.id;
    }
    return best;
  }

  dispose(): void {
    this.signs.dispose();
    this.ribbon.dispose();
    for (const material of this.materials) material.dispose();
  }

  /** Where a marker is on the canvas, CSS pixels, and how many metres a pixel spans there; null behind the camera. Written to `spot`. */
  private spotOf(
    { place: [x, y, z] }: Marker,
    camera: Camera,
    side: LegSide,
    spot: Spot = { x: 0, y: 0, pixelM: 0 },
  ): Spot | null {
    const { x: width, y: height } = this.shared.uViewportPx.value;
    onScreen.set(side === 'left' ? -x : x, y, z).applyMatrix4(camera.matrixWorldInverse);
    const depth = -onScreen.z;
    if (depth <= 0) return null;
    onScreen.applyMatrix4(camera.projectionMatrix);
    // In parallel projection a pixel spans the same everywhere.
    const spread = camera.projectionMatrix.elements[15] === 1 ? 1 : depth;
    spot.x = ((onScreen.x + 1) / 2) * width;
    spot.y = ((1 - onScreen.y) / 2) * height;
    spot.pixelM = (2 * spread) / ((camera.projectionMatrix.elements[5] ?? 1) * height);
    return spot;
  }

  /** The same buffers for every tether: all curves have `TETHER_STEPS` + 1 points. */
  private layRibbon(curve: Float32Array): void {
    const { position, along, side, index } = tetherRibbon(curve);
    refill(this.ribbon.getAttribute('position'), position);
    refill(this.ribbon.getAttribute('aAlong'), along);
    refill(this.ribbon.getAttribute('aSide'), side);
    refill(this.ribbonIndex, index);
  }

  private add(mesh: Mesh, order: number): void {
    mesh.renderOrder = order;
    mesh.frustumCulled = false;
    mesh.raycast = () => {};
    this.group.add(mesh);
  }
}

interface Spot {
  x: number;
  y: number;
  pixelM: number;
}

function refill(attribute: ReturnType<BufferGeometry['getAttribute']>, values: ArrayLike<number>): void {
  attribute.array.set(values);
  attribute.needsUpdate = true;
}
