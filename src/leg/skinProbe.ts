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

type Probe = (spot: SkinSpot) => readonly ProbeHit[];

let probe: Probe = () => [];

/** Whoever holds the fields answers for them; returns what undoes that. */
export function registerSkinProbe(answer: Probe): () => void {
  probe = answer;
  return () => {
    if (probe === answer) probe = () => [];
  };
}

/** Which patterns are reported at this spot, whether they are switched on or not. */
export function probeSkin(spot: SkinSpot): readonly ProbeHit[] {
  return probe(spot);
}
