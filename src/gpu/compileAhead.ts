import type { Camera, Object3D, Scene, WebGLRenderer } from 'three';
import { whenIdle } from './idle';

/**
 * Make the programs with which `object` will be drawn in `scene` while the page goes on. Resolves when drawing with them is not kept waiting, as far as the browser can tell.
 */
export async function compileAhead(
  renderer: WebGLRenderer,
  object: Object3D,
  camera: Camera,
  scene: Scene,
): Promise<void> {
  // Asked for without it, three says on the console that it is missing.
  if (renderer.getContext().getSupportedExtensions()?.includes('KHR_parallel_shader_compile'))
    await renderer.compileAsync(object, camera, scene);
  else {
    renderer.compile(object, camera, scene);
    await whenIdle();
  }
}
