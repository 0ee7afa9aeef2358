import { CullFaceBack, CullFaceFront, type Mesh, type WebGLRenderer } from 'three';

/**
 * Draw the far faces of `mesh` instead of the near ones. `BackSide` on its material does the same by another program.
 * @param before Called before each drawing.
 */
export function drawBacks(mesh: Mesh, before: (renderer: WebGLRenderer) => void): void {
  mesh.onBeforeRender = (renderer) => {
    before(renderer);
    renderer.state.setCullFace(CullFaceFront);
  };
  mesh.onAfterRender = (renderer) => renderer.state.setCullFace(CullFaceBack);
}
