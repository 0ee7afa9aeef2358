/** A pattern that is on, or fading. */
export interface WeightedPattern {
  id: string;
  /** Layer of the field texture. */
  layer: number;
  /** Colour slot, see `zoneColours`. */
  slot: number;
  /** 0 gone, 1 whole. */
  weight: number;
}

/**
 * The weights of all patterns during a fade. Plain numbers that a frame reads: nothing here knows of React or of time.
 */
export class PatternWeights {
  private readonly patterns = new Map<string, WeightedPattern & { from: number; to: number }>();

  /**
   * Say what is to be on. The rest is to go.
   * @returns whether anything has to change at all.
   */
  aim(on: readonly Omit<WeightedPattern, 'weight'>[]): boolean {
    let changed = false;
    const wanted = new Set(on.map(({ id }) => id));
    for (const pattern of this.patterns.values()) {
      pattern.from = pattern.weight;
      if (wanted.has(pattern.id)) continue;
      changed ||= pattern.to !== 0;
      pattern.to = 0;
    }
    for (const { id, layer, slot } of on) {
      const known = this.patterns.get(id);
      changed ||= known?.to !== 1 || known.slot !== slot;
      if (known) Object.assign(known, { layer, slot, to: 1 });
      else this.patterns.set(id, { id, layer, slot, weight: 0, from: 0, to: 1 });
    }
    return changed;
  }

  /** Move all weights to `t` (0 to 1) of their way; what has arrived at nothing is dropped. */
  advance(t: number): void {
    for (const pattern of this.patterns.values()) {
      pattern.weight = pattern.from + t * (pattern.to - pattern.from);
      if (t >= 1 && pattern.to === 0) this.patterns.delete(pattern.id);
    }
  }

  /** All patterns that are seen at the moment. */
  values(): Iterable<WeightedPattern> {
    return this.patterns.values();
  }
}
