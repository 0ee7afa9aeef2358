import {
  type BufferGeometry,
  Color,
  GreaterDepth,
  Group,
  Mesh,
  type MeshStandardMaterial,
  Vector4,
} from 'three';
import type { Leg, Structure } from '../anatomy/Leg';
import { DRAW_ORDER } from '../gpu/drawOrder';
import { tween } from '../view/motion';
import type { ViewState } from '../view/state';
import { highlightOf, insideIsSeen } from './highlight';
import { Outline } from './Outline';
import { structureMaterial } from './structureMaterial';
import { type StructureUniforms, structureUniforms } from './structureUniforms';
import { BONE_TINT, CONNECTIVE_TINT, muscleTints } from './tints';

/** Selecting and ghosting fade over this long. */
export const ANSWER_MS = 180;

interface Part {
  structure: Structure;
  mesh: Mesh<BufferGeometry, MeshStandardMaterial>;
  uniforms: StructureUniforms;
  /** The same mesh, drawn where the skin covers it; made when it is first selected. */
  through: Mesh<BufferGeometry, MeshStandardMaterial> | null;
  /** `uState` when the fade began, and what it goes to. */
  from: Vector4;
  to: Vector4;
}

/** The meshes of everything but the skin, and how they answer to the view. Geometry belongs to the leg, materials to this. */
export class StructureScene {
  readonly group = new Group();
  private readonly parts: readonly Part[];
  private readonly outline = new Outline();
  private stopFade = () => {};

  constructor(leg: Leg) {
    this.group.name = 'structures';
    const tints = muscleTints(leg.inside);
    this.parts = leg.inside.map((structure) => {
      const uniforms = structureUniforms(structure.kind === 'connective' ? 1 : 0);
      const material = structureMaterial(programOf(structure), tintOf(structure, tints), uniforms);
      const mesh = place(structure, material);
      this.group.add(mesh);
      return {
        structure,
        mesh,
        uniforms,
        through: null,
        from: new Vector4(0, 0, 0, 0),
        to: new Vector4(0, 0, 0, 0),
      };
    });
    this.group.add(this.outline.group);
  }

  /**
   * Show what `view` says, with `hover` under the pointer.
   * @param ink CSS colour of the outline, asked for only when there is one
   * @param fadeMs 0 for at once
   */
  show(view: ViewState, hover: string | null, ink: () => string, fadeMs = ANSWER_MS): void {
    const seen = insideIsSeen(view.skin);
    let changed = false;
    for (const part of this.parts) {
      const { shown, ghost, selected, hovered } = highlightOf(part.structure.listed, view, hover);
      part.mesh.visible = shown && seen;
      const [x, y, z] = [ghost ? 1 : 0, selected ? 1 : 0, hovered ? 1 : 0];
      if (part.to.x !== x || part.to.y !== y || part.to.z !== z) {
        part.to.set(x, y, z, 0);
        changed = true;
      }
      // What turns solid hides what is behind it at once; what turns into a ghost lets it through when it is one.
      if (!ghost) setGhost(part, false);
      this.showThrough(part, selected && view.skin > 0);
    }
    const hovered = this.parts.filter(({ structure, mesh }) => mesh.visible && structure.listed === hover);
    this.outline.around(
      hovered.map(({ structure }) => structure),
      hovered.length > 0 ? ink() : '#000',
    );
    if (changed) this.fade(fadeMs);
  }

  dispose(): void {
    this.stopFade();
    this.outline.dispose();
    for (const { mesh, through } of this.parts) {
      mesh.material.dispose();
      through?.material.dispose();
    }
  }

  private fade(durationMs: number): void {
    this.stopFade();
    for (const { from, uniforms } of this.parts) from.copy(uniforms.uState.value);
    this.stopFade = tween(durationMs, (t) => {
      for (const part of this.parts) {
        part.uniforms.uState.value.lerpVectors(part.from, part.to, t);
        if (t === 1) setGhost(part, part.to.x === 1);
      }
    });
  }

  private showThrough(part: Part, on: boolean): void {
    if (on && !part.through) {
      const uniforms = structureUniforms(part.uniforms.uTendonFloor.value);
      uniforms.uState.value.set(0, 1, 0, 1);
      const material = structureMaterial(programOf(part.structure), part.mesh.material.color, uniforms);
      material.depthFunc = GreaterDepth;
      material.depthWrite = false;
      // In the list of see-through things: it has to come after the skin.
      material.transparent = true;
      part.through = place(part.structure, material);
      part.through.renderOrder = DRAW_ORDER.through;
      this.group.add(part.through);
    }
    if (part.through) part.through.visible = on;
  }
}

function setGhost({ mesh, structure }: Part, ghost: boolean): void {
  mesh.renderOrder = ghost ? DRAW_ORDER.ghost : DRAW_ORDER.solid + depthOf(structure);
  mesh.material.depthWrite = !ghost;
}

/**
 * From the outside in, 0 to less than 1: what lies outside is drawn first, so that what it covers is not shaded at all.
 * three cannot sort them by itself, since quantized over one volume they all have one origin.
 */
function depthOf({ kind, layer }: Structure): number {
  if (kind === 'bone') return 0.3;
  return layer === 'deep' ? 0.2 : layer === 'intermediate' ? 0.1 : 0;
}

function place(structure: Structure, material: MeshStandardMaterial): Part['mesh'] {
  const mesh = new Mesh(structure.geometry, material);
  mesh.name = structure.id;
  mesh.matrixAutoUpdate = false;
  mesh.matrix.copy(structure.matrixWorld);
  // three's own raycaster is not used: picking has its own trees.
  mesh.raycast = () => {};
  return mesh;
}

function programOf({ kind }: Structure): 'flesh' | 'bone' {
  return kind === 'bone' ? 'bone' : 'flesh';
}

function tintOf(structure: Structure, tints: ReadonlyMap<string, Color>): Color {
  if (structure.kind === 'bone') return new Color(BONE_TINT);
  if (structure.kind === 'connective') return new Color(CONNECTIVE_TINT);
  return tints.get(structure.listed) ?? new Color();
}
