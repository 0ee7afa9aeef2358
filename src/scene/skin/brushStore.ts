import { createStore } from 'zustand/vanilla';

/** Radii of the brush, metres: its sizes are diameters, but a dab is said by its radius. */
export const BRUSH_RADIUS_M = { least: 0.006, most: 0.04, first: 0.016 } as const;

/** One press of a key makes the brush this much larger or smaller. */
const KEY_STEP_M = 0.002;

export interface BrushState {
  radiusM: number;
  erase: boolean;
}

export const brushStore = createStore<BrushState>()(() => ({ radiusM: BRUSH_RADIUS_M.first, erase: false }));

/** Values outside of the brush's sizes are clamped; millimetres, as a link keeps them. */
export function setBrushRadius(radiusM: number): void {
  const { least, most } = BRUSH_RADIUS_M;
  brushStore.setState({ radiusM: Math.round(1000 * Math.min(Math.max(radiusM, least), most)) / 1000 });
}

export function stepBrushRadius(steps: number): void {
  setBrushRadius(brushStore.getState().radiusM + steps * KEY_STEP_M);
}

export function setErasing(erase: boolean): void {
  brushStore.setState({ erase });
}
