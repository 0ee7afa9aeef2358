import type { Ray, Vector2 } from 'three';

/** What something small and drawn on top (a marker) answers to a pointer. */
export interface PickerHit {
  kind: 'marker';
  /** Id of the content file: `gas_1`. */
  id: string;
}

/**
 * Asked before the structures are. `ray` is in leg space, metres; `ndc` the pointer in normalised device coordinates.
 * Answers null when the pointer is not on one of its things.
 */
export type Picker = (ray: Ray, ndc: Vector2) => PickerHit | null;

const pickers = new Set<Picker>();

/** Take part in picking; returns what undoes that. */
export function registerPicker(picker: Picker): () => void {
  pickers.add(picker);
  return () => {
    pickers.delete(picker);
  };
}

/** The first hit of the registered pickers. */
export function pickRegistered(ray: Ray, ndc: Vector2): PickerHit | null {
  for (const picker of pickers) {
    const hit = picker(ray, ndc);
    if (hit) return hit;
  }
  return null;
}
