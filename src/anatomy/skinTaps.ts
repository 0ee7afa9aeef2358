/** A tap on the skin: where, on screen and on the leg. */
export interface SkinTap {
  /** CSS pixels, as of the pointer event. */
  clientX: number;
  clientY: number;
  /** Leg space, metres. */
  point: readonly [number, number, number];
  /** The skin's vertices around it. */
  vertices: readonly [number, number, number];
}

type Listener = (tap: SkinTap) => void;

const listeners = new Set<Listener>();

/** Hear of taps on the skin (the probe does). Returns what undoes that. */
export function onSkinTap(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function announceSkinTap(tap: SkinTap): void {
  for (const listener of listeners) listener(tap);
}
