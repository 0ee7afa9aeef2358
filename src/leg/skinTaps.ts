import type { Point } from './Leg';
import type { LegSide } from './legSides';

/** A tap on the skin: where, on screen and on the leg. */
export interface SkinTap {
  /** CSS pixels, as of the pointer event. */
  clientX: number;
  clientY: number;
  /** On the leg as modelled, leg space, metres. */
  point: Point;
  /** The skin's vertices around it. */
  vertices: readonly [number, number, number];
  /** How much each of them weighs there; they sum to 1. */
  weights: readonly [number, number, number];
  /** The leg that was touched. */
  side: LegSide;
  /** The pain region it is in. */
  region: string | null;
  /** Listed id of what shimmers through the skin there; null under an opaque skin. */
  under: string | null;
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
