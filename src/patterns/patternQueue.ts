/** Trigger points whose field is still to be computed: what a person asked for first, then the rest in order. */
export class PatternQueue {
  private waiting: string[];

  /** @param ids In the order in which they are wanted. */
  constructor(ids: readonly string[]) {
    this.waiting = [...new Set(ids)];
  }

  get size(): number {
    return this.waiting.length;
  }

  /** Move `ids` to the front, in their order; what is done or unknown is left out. */
  first(ids: readonly string[]): void {
    const front = [...new Set(ids)].filter((id) => this.waiting.includes(id));
    this.waiting = [...front, ...this.waiting.filter((id) => !front.includes(id))];
  }

  /** Take the next one; undefined when all are done. */
  next(): string | undefined {
    return this.waiting.shift();
  }
}
