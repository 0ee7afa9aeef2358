import type { Ray, Vector2 } from 'three';
import type { LegSide } from './legSides';

/** What something small and drawn on top (a marker) answers to a pointer. */
export interface PickerHit {
  kind: 'marker';
  /** Id of the content file: `gas_1`. */
  id: string;
}

/**
 * Asked before the structures are. `ray` is in the space of the leg as modelled, metres; `ndc` the pointer in normalised device
 * coordinates; `side` the leg that is asked about.
 * Answers null when the pointer is not on one of its things.
 */
export type Picker = (ray: Ray, ndc: Vector2, side: LegSide) => PickerHit | null;

const pickers = new Set<Picker>();

/** Take part in picking; returns what undoes that. */
export function registerPicker(picker: Picker): () => void {
  pickers.add(picker);
  return () => {
    pickers.delete(picker);
  };
}

/** The first hit of the registered pickers. */
export function pickRegistered(ray: Ray, ndc: Vector2, side: LegSide): PickerHit | null {
  for (const picker of pickers) {
    const hit = picker(ray, ndc, side);
    if (hit) return hit;
  }
  return null;
}
