import type { Point } from '../anatomy/Leg';
import type { KnownIds } from '../view/viewKeys';

/** What a teaching tool needs of the canvas; the page hands it in, so that no tool knows the renderer. Places in CSS pixels of the window. */
export interface TeachStage {
  /** What is drawn on and touched; null before it is there. */
  canvas(): HTMLCanvasElement | null;
  /** Its place; null before it is there, and without WebGL2. */
  canvasBox(): DOMRect | null;
  /** What of it no panel covers. */
  freeBox(): DOMRect | null;
  /** Where a point of the leg as modelled (leg space, metres) is seen; null when it lies behind the camera. */
  project(point: Point): { x: number; y: number } | null;
  /** The spot of the skin at a place of the window and the direction in which it is looked at, on the leg as modelled; null beside the leg. */
  sightAt(clientX: number, clientY: number): { skin: Point; direction: Point } | null;
  /** Called after each frame; returns what stops it. */
  onFrame(listener: () => void): () => void;
  /** The next frame as a picture at most `width` pixels wide; null without a canvas. */
  picture(width: number): Promise<HTMLCanvasElement | null>;
  /** Ids that a lesson may name. */
  knownIds(): KnownIds;
  /** The list of structures stands beside this tool from now on, or no longer. */
  besideList(on: boolean): void;
  /** Leave this tool for another, which begins with these muscles and trigger points. */
  leadOn(tool: 'quiz' | 'handout', ids: readonly string[]): void;
}

export interface TeachToolProps {
  stage: TeachStage;
  /** Close the tool; the page is as it was before. */
  onClose: () => void;
}

/** Call `begin` once the canvas has drawn: at once when it has, else with its first frame. Returns what stops the waiting. */
export function onceThere(stage: TeachStage, begin: () => void): () => void {
  if (stage.canvasBox()) {
    begin();
    return () => {};
  }
  const stop = stage.onFrame(() => {
    if (!stage.canvasBox()) return;
    stop();
    begin();
  });
  return stop;
}
