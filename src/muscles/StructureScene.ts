import { type BufferGeometry, Color, GreaterDepth, Group, Mesh, type MeshStandardMaterial } from 'three';
import type { Leg, Structure } from '../anatomy/Leg';
import { DRAW_ORDER } from '../gpu/drawOrder';
import type { ViewState } from '../view/state';
import { highlightOf, insideIsSeen } from './highlight';
import { structureMaterial } from './structureMaterial';
import { type StructureUniforms, structureUniforms } from './structureUniforms';
import { BONE_TINT, CONNECTIVE_TINT, muscleTints } from './tints';

interface Part {
  structure: Structure;
  mesh: Mesh<BufferGeometry, MeshStandardMaterial>;
  uniforms: StructureUniforms;
  /** The same mesh, drawn where the skin covers it; made when it is first selected. */
  through: Mesh<BufferGeometry, MeshStandardMaterial> | null;
}

/** The meshes of everything but the skin, and how they answer to the view. Geometry belongs to the leg, materials to this. */
export class StructureScene {
  readonly group = new Group();
  private readonly parts: readonly Part[];

  constructor(leg: Leg) {
    this.group.name = 'structures';
    const tints = muscleTints(leg.inside);
    this.parts = leg.inside.map((structure) => {
      const uniforms = structureUniforms(structure.kind === 'connective' ? 1 : 0);
      const tint = tintOf(structure, tints);
      const mesh = place(
        structure,
        structureMaterial(structure.kind === 'bone' ? 'bone' : 'flesh', tint, uniforms),
      );
      this.group.add(mesh);
      return { structure, mesh, uniforms, through: null };
    });
  }

  /** Show what `view` says, with `hover` under the pointer. */
  show(view: ViewState, hover: string | null): void {
    const seen = insideIsSeen(view.skin);
    for (const part of this.parts) {
      const { shown, ghost, selected, hovered } = highlightOf(part.structure.listed, view, hover);
      part.mesh.visible = shown && seen;
      part.mesh.renderOrder = ghost ? DRAW_ORDER.ghost : DRAW_ORDER.solid;
      part.mesh.material.depthWrite = !ghost;
      part.uniforms.uState.value.set(ghost ? 1 : 0, selected ? 1 : 0, hovered ? 1 : 0, 0);
      this.showThrough(part, selected && view.skin > 0);
    }
  }

  dispose(): void {
    for (const { mesh, through } of this.parts) {
      mesh.material.dispose();
      through?.material.dispose();
    }
  }

  private showThrough(part: Part, on: boolean): void {
    if (on && !part.through) {
      const uniforms = structureUniforms(part.uniforms.uTendonFloor.value);
      uniforms.uState.value.set(0, 1, 0, 1);
      const material = structureMaterial(
        part.structure.kind === 'bone' ? 'bone' : 'flesh',
        part.mesh.material.color,
        uniforms,
      );
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

function place<M extends MeshStandardMaterial>(structure: Structure, material: M): Mesh<BufferGeometry, M> {
  const mesh = new Mesh(structure.geometry, material);
  mesh.name = structure.id;
  mesh.matrixAutoUpdate = false;
  mesh.matrix.copy(structure.matrixWorld);
  return mesh;
}

function tintOf(structure: Structure, tints: ReadonlyMap<string, Color>): Color {
  if (structure.kind === 'bone') return new Color(BONE_TINT);
  if (structure.kind === 'connective') return new Color(CONNECTIVE_TINT);
  return tints.get(structure.listed) ?? new Color();
}
