/** A spot on the skin: a triangle's vertices and how much each weighs there (they sum to 1). */
export interface SkinSpot {
  vertices: readonly [number, number, number];
  weights: readonly [number, number, number];
}

/** One reported pattern at a spot. */
export interface ProbeHit {
  /** Trigger point: `gas_1`. */
  id: string;
  zone: 'essential' | 'spillover';
}
