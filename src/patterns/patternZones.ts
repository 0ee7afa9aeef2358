type Answer = (id: string) => Uint8Array | null;

let answer: Answer = () => null;

/** Whoever holds the fields answers for them; returns what undoes that. */
export function registerPatternZones(next: Answer): () => void {
  answer = next;
  return () => {
    if (answer === next) answer = () => null;
  };
}

/** What every vertex of the skin is to the pattern of a trigger point, one `ZONE` each; null while it is not computed. */
export function patternZones(id: string): Uint8Array | null {
  return answer(id);
}
