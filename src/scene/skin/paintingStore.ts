import { createStore } from 'zustand/vanilla';
import { History } from '../../view/history';
import type { BrushStroke } from './painting';

/** What is painted, as the strokes that made it since the skin was last bare. It lives as long as the page and nowhere else. */
export interface Painting {
  strokes: readonly BrushStroke[];
  history: History<readonly BrushStroke[]>;
}

/** Nothing painted, and nothing to take back. */
export const NO_PAINTING: Painting = { strokes: [], history: History.empty() };

export const paintingStore = createStore<Painting>()(() => NO_PAINTING);

export function addStroke(stroke: BrushStroke): void {
  paintingStore.setState(({ strokes, history }) => ({
    strokes: [...strokes, stroke],
    history: history.record(strokes),
  }));
}

/** Take the last stroke back, or the last clearing; false when there is none. */
export function undoStroke(): boolean {
  return travel('undo');
}

export function redoStroke(): boolean {
  return travel('redo');
}

function travel(way: 'undo' | 'redo'): boolean {
  const { strokes, history } = paintingStore.getState();
  const step = history[way](strokes);
  if (step) paintingStore.setState({ strokes: step.value, history: step.history });
  return step !== null;
}

/** Bare skin, as one step. */
export function clearPainting(): void {
  const { strokes, history } = paintingStore.getState();
  if (strokes.length > 0) paintingStore.setState({ strokes: [], history: history.record(strokes) });
}

/** Put a painting from a link or a file in place of what is there: a clearing and one stroke. */
export function replacePainting(strokes: readonly BrushStroke[]): void {
  clearPainting();
  addStroke(strokes.flat());
}
