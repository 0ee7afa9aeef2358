import {
  type BufferGeometry,
  type Color,
  EqualStencilFunc,
  GreaterDepth,
  type Group,
  Mesh,
  type MeshBasicMaterial,
  type MeshLambertMaterial,
  type MeshPhongMaterial,
  ReplaceStencilOp,
  Vector4,
} from 'three';
import { DRAW_ORDER } from '../../gpu/drawOrder';
import { hullMaterial, hullUniforms } from '../../leg/hullMaterial';
import type { Point, Structure } from '../../leg/Leg';
import { type Highlight, layerOf } from './highlight';
import { structureMaterial, veiledMaterial } from './structureMaterial';
import { type StructureUniforms, structureUniforms } from './structureUniforms';
import { sheerOf } from './tints';

/** From this opacity on a structure is solid: one draw, no depth pass. */
const SOLID = 0.999;

/**
 * See-through layers are drawn from the inside out, each upon what is under it. Between solid and ghost.
 * three cannot sort them by itself, since quantized over one volume they all have one origin.
 */
const VEIL_ORDER = {
  bone: 0.5,
  nerves: 0.54,
  vessels: 0.54,
  deep: 0.6,
  intermediate: 0.7,
  superficial: 0.8,
  connective: 0.9,
} as const;

/** Of fascia that is seen through: after all that is solid or see-through, before ghosts. */
const SHEER_ORDER = 0.97;

/**
 * What is selected is seen through this much of the body at most, metres: where it is the next large thing under the very skin that one looks
 * at. Else the calf would be seen in a sole that stands before it.
 */
const THROUGH_M = 0.06;
/** A deep muscle lies under more: gluteus minimus, seen from behind, under the whole buttock. */
const DEEP_THROUGH_M = 0.095;

/** Depth alone: of a see-through structure only the nearest surface is drawn, not its back and its folds. */
const DEPTH_ONLY = hullMaterial({ colorWrite: false });

type StructureMesh = Mesh<BufferGeometry, MeshPhongMaterial | MeshLambertMaterial>;

/** One structure on the canvas: its mesh, and the passes it needs while it is see-through or covered. */
export class StructurePart {
  readonly uniforms: StructureUniforms;
  private readonly mesh: StructureMesh;
  /** What it is drawn with where it is seen bare, and under the skin. */
  private readonly bare: MeshPhongMaterial;
  private readonly veiled: MeshLambertMaterial;
  /** The same mesh, drawn where the skin covers it; made when it is first selected. */
  private through: StructureMesh | null = null;
  private throughState: Vector4 | null = null;
  /** The same, nearer to the eye: marks in the stencil where the skin is near enough before it. */
  private near: Mesh<BufferGeometry, MeshBasicMaterial> | null = null;
  /** Its depth, drawn before it while it is see-through; made when it first is. */
  private depth: Mesh<BufferGeometry, MeshBasicMaterial> | null = null;
  /** `uState` and `uOpacity` when the fade began, and what they go to. */
  private readonly from = { state: new Vector4(), opacity: 1 };
  private readonly to = { state: new Vector4(), opacity: 1 };
  private ghosted = false;
  private seen = true;
  /** What it is drawn as now: its own geometry, or that for afar. */
  private geometry: BufferGeometry;

  constructor(
    readonly structure: Structure,
    private readonly group: Group,
    private readonly tint: Color,
    /** The skin lies all around it. */
    readonly covered: boolean,
    /** It is seen through this much at most, metres. */
    private readonly throughM = structure.layer === 'deep' ? DEEP_THROUGH_M : THROUGH_M,
  ) {
    this.uniforms = structureUniforms(structure.kind, undefined, sheerOf(structure));
    this.geometry = structure.geometry;
    this.bare = structureMaterial(programOf(structure), tint, this.uniforms);
    this.veiled = veiledMaterial(tint, this.uniforms);
    this.mesh = this.place<MeshPhongMaterial | MeshLambertMaterial>(this.bare);
  }

  /** Whether it is on the canvas. */
  get drawn(): boolean {
    return this.mesh.visible;
  }

  /** What it is drawn with, bare or under the skin. */
  materialOf(veiled: boolean): MeshPhongMaterial | MeshLambertMaterial {
    return veiled ? this.veiled : this.bare;
  }

  /** Draw it as it is seen bare, or as it is seen under the skin where that covers it. */
  veil(veiled: boolean): void {
    this.mesh.material = this.materialOf(veiled && this.covered);
    this.mesh.material.depthWrite = !this.ghosted;
  }

  /** Draw it as this from now on: all passes alike, since they meet at the same depth. */
  shape(geometry: BufferGeometry): void {
    this.geometry = geometry;
    for (const mesh of [this.mesh, this.depth, this.near, this.through]) if (mesh) mesh.geometry = geometry;
  }

  /** Say how it should look; `seen` is whether anything under the skin is. Returns whether a fade is needed. */
  aim({ shown, ghost, selected, hovered, opacity }: Highlight, seen: boolean): boolean {
    const [x, y, z] = [Number(ghost), Number(selected), Number(hovered)];
    const target = shown ? opacity : 0;
    const { state } = this.to;
    const changed = state.x !== x || state.y !== y || state.z !== z || this.to.opacity !== target;
    state.set(x, y, z, 0);
    this.to.opacity = target;
    // What turns solid hides what is behind it at once; what turns into a ghost lets it through when it is one.
    if (!ghost) this.ghosted = false;
    this.seen = seen;
    this.draw();
    return changed;
  }

  /** A fade starts from what is on the canvas now. */
  depart(): void {
    this.from.state.copy(this.uniforms.uState.value);
    this.from.opacity = this.uniforms.uOpacity.value;
  }

  /** How far the fade has come, 0 to 1. */
  fade(t: number): void {
    const { from, to, uniforms } = this;
    uniforms.uState.value.lerpVectors(from.state, to.state, t);
    uniforms.uOpacity.value = from.opacity + t * (to.opacity - from.opacity);
    if (t === 1) this.ghosted = to.state.x === 1;
    this.draw();
  }

  /** Put it this far from its place; leg space, metres. */
  move([x, y, z]: Point): void {
    const at = this.uniforms.uApart.value;
    if (at.x === x && at.y === y && at.z === z) return;
    at.set(x, y, z);
    for (const mesh of [this.mesh, this.depth, this.near, this.through]) if (mesh) this.moveMesh(mesh);
  }

  /**
   * Whether it is drawn where something covers it, too.
   * @param lit it looks selected there
   * @param faint 1: so faint that what covers it stays readable; 0: solid
   */
  showThrough(on: boolean, lit = true, faint = 1): void {
    if (on && !this.through) {
      // Each marks with a number of its own just before it is drawn, so that none is seen where only another one is near.
      const number = 1 + (this.group.children.length % 255);
      const order = DRAW_ORDER.through + number / 256;
      const hull = hullUniforms(0);
      hull.uNearerM.value = this.throughM;
      const mark = hullMaterial({ colorWrite: false, depthWrite: false, transparent: true }, hull);
      mark.stencilWrite = true;
      mark.stencilRef = number;
      mark.stencilZPass = ReplaceStencilOp;
      this.near = this.place(mark);
      this.near.renderOrder = order;
      const uniforms = structureUniforms(this.structure.kind, this.uniforms.uApart);
      this.throughState = uniforms.uState.value;
      const material = structureMaterial(programOf(this.structure), this.tint, uniforms);
      material.depthFunc = GreaterDepth;
      material.depthWrite = false;
      // In the list of see-through things: it has to come after the skin.
      material.transparent = true;
      material.stencilWrite = true;
      material.stencilFunc = EqualStencilFunc;
      material.stencilRef = number;
      this.through = this.place(material);
      this.through.renderOrder = order + 1 / 1024;
    }
    this.throughState?.set(0, Number(lit), 0, faint);
    for (const mesh of [this.near, this.through]) if (mesh) mesh.visible = on;
  }

  dispose(): void {
    this.bare.dispose();
    this.veiled.dispose();
    this.near?.material.dispose();
    this.through?.material.dispose();
  }

  private draw(): void {
    const { mesh, structure } = this;
    const opacity = this.uniforms.uOpacity.value;
    mesh.visible = this.seen && opacity > 0;
    const veiled = mesh.visible && !this.ghosted && opacity < SOLID;
    if (veiled && !this.depth) this.depth = this.place(DEPTH_ONLY);
    const order = VEIL_ORDER[layerOf(structure)];
    if (this.depth) {
      this.depth.visible = veiled;
      this.depth.renderOrder = order;
    }
    mesh.renderOrder = this.ghosted
      ? DRAW_ORDER.ghost
      : veiled
        ? order + 0.05
        : DRAW_ORDER.solid + shadingOrder(structure);
    mesh.material.depthWrite = !this.ghosted;
  }

  private moveMesh(mesh: Mesh): void {
    mesh.matrix.copy(this.structure.matrixWorld);
    const { x, y, z } = this.uniforms.uApart.value;
    mesh.matrix.elements[12] += x;
    mesh.matrix.elements[13] += y;
    mesh.matrix.elements[14] += z;
    mesh.matrixWorldNeedsUpdate = true;
  }

  private place<M extends MeshPhongMaterial | MeshLambertMaterial | MeshBasicMaterial>(
    material: M,
  ): Mesh<BufferGeometry, M> {
    const mesh = new Mesh(this.geometry, material);
    mesh.name = this.structure.id;
    mesh.matrixAutoUpdate = false;
    this.moveMesh(mesh);
    // three's own raycaster is not used: picking has its own trees.
    mesh.raycast = () => {};
    this.group.add(mesh);
    return mesh;
  }
}

/**
 * From the outside in, 0 to less than 1: what lies outside is drawn first, so that what it covers is not shaded at all. What is thin comes last, upon what is under it.
 */
function shadingOrder(structure: Structure): number {
  if (sheerOf(structure) > 0) return SHEER_ORDER;
  const { kind, layer } = structure;
  if (kind === 'bone') return 0.3;
  return layer === 'deep' ? 0.2 : layer === 'intermediate' ? 0.1 : 0;
}

function programOf({ kind }: Structure): 'flesh' | 'bone' {
  return kind === 'bone' ? 'bone' : 'flesh';
}
