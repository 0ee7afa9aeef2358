import type { Point, StructureKind } from './Leg';

/** A tap on the leg or beside it. */
export interface LegTap {
  /** CSS pixels, as of the pointer event. */
  clientX: number;
  clientY: number;
  kind: StructureKind | 'marker' | null;
  /** Listed id, or that of a trigger point; null beside the leg. */
  id: string | null;
  /** Where it met the structure, on the leg as modelled, leg space, metres; null for a marker, a cut and nothing. */
  point: Point | null;
}

type Taker = (tap: LegTap) => void;

let taker: Taker | null = null;

/** Take every tap instead of the page: they select and open nothing meanwhile. Returns what gives them back. */
export function takeLegTaps(next: Taker): () => void {
  taker = next;
  return () => {
    if (taker === next) taker = null;
  };
}

/** Whether somebody takes the taps. */
export function tapsAreTaken(): boolean {
  return taker !== null;
}

/** Hand a tap to who takes them; false when nobody does. */
export function handLegTap(tap: LegTap): boolean {
  taker?.(tap);
  return taker !== null;
}
