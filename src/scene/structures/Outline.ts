import { type BufferGeometry, Group, Mesh, type MeshBasicMaterial } from 'three';
import { drawBacks } from '../../gpu/drawBacks';
import { DRAW_ORDER } from '../../gpu/drawOrder';
import { hullMaterial, hullUniforms } from '../../leg/hullMaterial';
import type { Point, Structure } from '../../leg/Leg';

/** Width of the line, CSS pixels. */
const OUTLINE_PX = 2;

/**
 * The line around what is under the pointer: an inverted hull. No pass over the picture afterwards, so nothing else changes colour,
 * and nothing is drawn while nothing is hovered.
 */
export class Outline {
  readonly group = new Group();
  private readonly uniforms = hullUniforms(OUTLINE_PX);
  private readonly material: MeshBasicMaterial;
  private readonly meshes: Mesh<BufferGeometry, MeshBasicMaterial>[] = [];

  constructor() {
    this.group.name = 'outline';
    this.material = hullMaterial(
      {
        // Back by a millimetre or two: folds of the mesh's own surface stay free of lines.
        polygonOffset: true,
        polygonOffsetFactor: 1,
        polygonOffsetUnits: 900,
      },
      this.uniforms,
    );
  }

  /** Draw the line around these and no others, in `colour` (CSS); `offset` is how far each is from its place, metres. */
  around(structures: readonly { structure: Structure; offset: Point }[], colour: string): void {
    this.material.color.set(colour);
    for (const [at, { structure, offset }] of structures.entries()) {
      const mesh = this.meshes[at] ?? this.addMesh(structure);
      mesh.geometry = structure.geometry;
      mesh.matrix.makeTranslation(...offset).multiply(structure.matrixWorld);
      mesh.matrixWorldNeedsUpdate = true;
    }
    for (const [at, mesh] of this.meshes.entries()) mesh.visible = at < structures.length;
  }

  dispose(): void {
    this.material.dispose();
  }

  private addMesh({ geometry }: Structure): Mesh<BufferGeometry, MeshBasicMaterial> {
    const mesh = new Mesh(geometry, this.material);
    mesh.matrixAutoUpdate = false;
    mesh.renderOrder = DRAW_ORDER.outline;
    mesh.raycast = () => {};
    drawBacks(mesh, (renderer) => renderer.getSize(this.uniforms.uCanvasPx.value));
    this.meshes.push(mesh);
    this.group.add(mesh);
    return mesh;
  }
}
