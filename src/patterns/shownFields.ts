import type { PatternFields } from './PatternFields';
import type { PatternStrokes } from './referralMessages';
import type { ProbeHit, SkinSpot } from './skinSpot';

/** The fields on the leg that is shown; null before they are there. */
let fields: PatternFields | null = null;

/** These are on the leg from now on; returns what takes them away again. */
export function showFields(next: PatternFields): () => void {
  fields = next;
  return () => {
    if (fields === next) fields = null;
  };
}

/** Which patterns are reported at this spot, whether they are switched on or not. */
export function probeSkin(spot: SkinSpot): readonly ProbeHit[] {
  return fields?.probe(spot) ?? [];
}

/** What every vertex of the skin is to the pattern of a trigger point, one `ZONE` each; null while it is not computed. */
export function patternZones(id: string): Uint8Array | null {
  return fields?.zones(id) ?? null;
}

/** Show these strokes as the pattern of their trigger point, by the same way as the content's own: nothing else changes. */
export function replacePattern(pattern: PatternStrokes): void {
  fields?.edit(pattern);
}
