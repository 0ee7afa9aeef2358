import type { Point } from '../../anatomy/Leg';

/** What the editor needs of the canvas: the app hands it in, so that nothing here knows of the renderer. */
export interface EditorStage {
  /** Where the skin is under this place of the window (CSS pixels), leg space, metres; null beside the leg. */
  skinAt(clientX: number, clientY: number): Point | null;
  /** Place of a point of the leg in the window, CSS pixels; null when it is behind the camera. */
  project(point: Point): { x: number; y: number } | null;
  /** Called after each frame; returns what stops it. */
  onFrame(listener: () => void): () => void;
}
