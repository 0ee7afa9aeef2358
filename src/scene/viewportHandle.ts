import type { Camera, Scene, WebGLRenderer } from 'three';

/** What the page's API and the figures need of the one canvas. */
export interface ViewportHandle {
  gl: WebGLRenderer;
  scene: Scene;
  camera: Camera;
}

let handle: ViewportHandle | null = null;

/** The canvas on the page; null before it is there, and without WebGL2. */
export function viewportHandle(): ViewportHandle | null {
  return handle;
}

/** Returns what undoes it. */
export function setViewportHandle(next: ViewportHandle): () => void {
  handle = next;
  return () => {
    if (handle === next) handle = null;
  };
}
