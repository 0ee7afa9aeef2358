import {
  BackSide,
  type BufferGeometry,
  Color,
  Group,
  Mesh,
  MeshBasicMaterial,
  Vector2,
  type WebGLRenderer,
} from 'three';
import outline from '../../shaders/outline.glsl?raw';
import outlineVertex from '../../shaders/outline_vertex.glsl?raw';
import declareVertex from '../../shaders/outline_vertex_declare.glsl?raw';
import { CUT_INSERTIONS, cutPlane } from '../anatomy/cutPlane';
import type { Point, Structure } from '../anatomy/Leg';
import { DRAW_ORDER } from '../gpu/drawOrder';
import { extendMaterial, type ShaderInsertion } from '../gpu/extendMaterial';

/** Width of the line, CSS pixels. */
export const OUTLINE_PX = 2;

/** What is put into three's basic material for the outline. */
export const OUTLINE_INSERTIONS: readonly ShaderInsertion[] = [
  ...CUT_INSERTIONS,
  { stage: 'vertex', anchor: 'common', at: 'after', glsl: [declareVertex, outline].join('\n') },
  { stage: 'vertex', anchor: 'project_vertex', at: 'after', glsl: outlineVertex },
];

/**
 * The line around what is under the pointer: an inverted hull. No pass over the picture afterwards, so nothing else changes colour,
 * and nothing is drawn while nothing is hovered.
 */
export class Outline {
  readonly group = new Group();
  private readonly uniforms = {
    uCanvasPx: { value: new Vector2(1, 1) },
    uWidthPx: { value: OUTLINE_PX },
    ...cutPlane,
  };
  private readonly material: MeshBasicMaterial;
  private readonly meshes: Mesh<BufferGeometry, MeshBasicMaterial>[] = [];

  constructor() {
    this.group.name = 'outline';
    this.material = extendMaterial(
      new MeshBasicMaterial({
        side: BackSide,
        toneMapped: false,
        // Back by a millimetre or two: folds of the mesh's own surface stay free of lines.
        polygonOffset: true,
        polygonOffsetFactor: 1,
        polygonOffsetUnits: 900,
      }),
      {
        name: 'outline',
        uniforms: this.uniforms,
        insertions: OUTLINE_INSERTIONS,
      },
    );
  }

  /** Draw the line around these and no others, in `colour` (CSS); `offset` is how far each is from its place, metres. */
  around(structures: readonly { structure: Structure; offset: Point }[], colour: string): void {
    this.material.color = new Color(colour);
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
    mesh.onBeforeRender = (renderer: WebGLRenderer) => {
      renderer.getSize(this.uniforms.uCanvasPx.value);
    };
    this.meshes.push(mesh);
    this.group.add(mesh);
    return mesh;
  }
}
