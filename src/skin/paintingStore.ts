import { createStore } from 'zustand/vanilla';
import type { BrushStroke } from './painting';

/** What is painted, as the strokes that made it, and those that were taken back. It lives as long as the page and nowhere else. */
export interface Painting {
  strokes: readonly BrushStroke[];
  future: readonly BrushStroke[];
}

export const paintingStore = createStore<Painting>()(() => ({ strokes: [], future: [] }));

/** A stroke that takes everything away, so that clearing is one step to take back. */
export const CLEARED: BrushStroke = [];

export function addStroke(stroke: BrushStroke): void {
  paintingStore.setState(({ strokes }) => ({ strokes: [...strokes, stroke], future: [] }));
}

/** Take the last stroke back; false when there is none. */
export function undoStroke(): boolean {
  const { strokes, future } = paintingStore.getState();
  const last = strokes.at(-1);
  if (last === undefined) return false;
  paintingStore.setState({ strokes: strokes.slice(0, -1), future: [...future, last] });
  return true;
}

export function redoStroke(): boolean {
  const { strokes, future } = paintingStore.getState();
  const next = future.at(-1);
  if (next === undefined) return false;
  paintingStore.setState({ strokes: [...strokes, next], future: future.slice(0, -1) });
  return true;
}

export function clearPainting(): void {
  if (standingStrokes(paintingStore.getState().strokes).length > 0) addStroke(CLEARED);
}

/** Put a painting from a link or a file in place of what is there; one step to take back. */
export function replacePainting(strokes: readonly BrushStroke[]): void {
  paintingStore.setState(({ strokes: before }) => ({
    strokes: [...(before.length > 0 ? [...before, CLEARED] : []), strokes.flat()],
    future: [],
  }));
}

/** The strokes since everything was last taken away. */
export function standingStrokes(strokes: readonly BrushStroke[]): readonly BrushStroke[] {
  return strokes.slice(strokes.lastIndexOf(CLEARED) + 1);
}
