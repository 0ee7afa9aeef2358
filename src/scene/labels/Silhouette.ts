/** A part of the canvas, CSS pixels. */
export interface ScreenBox {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Height of a row, CSS pixels. */
const ROW_PX = 4;

/** What the leg covers of the canvas, row by row from its leftmost to its rightmost pixel; what lies between two legs counts as covered. */
export class Silhouette {
  private readonly lefts: Float32Array;
  private readonly rights: Float32Array;

  /** @param height of the canvas, CSS pixels */
  constructor(readonly height: number) {
    const rows = Math.max(1, Math.ceil(height / ROW_PX));
    this.lefts = new Float32Array(rows).fill(Infinity);
    this.rights = new Float32Array(rows).fill(-Infinity);
  }

  /** A spot of the leg, as wide as `radius` to each side. */
  add(x: number, y: number, radius: number): void {
    const to = Math.min(this.lefts.length - 1, Math.floor((y + radius) / ROW_PX));
    for (let row = Math.max(0, Math.floor((y - radius) / ROW_PX)); row <= to; row++) {
      if (x - radius < (this.lefts[row] as number)) this.lefts[row] = x - radius;
      if (x + radius > (this.rights[row] as number)) this.rights[row] = x + radius;
    }
  }

  /** From left to right between two heights; `left` is above `right` where there is nothing. */
  extent(top: number, bottom: number): { left: number; right: number } {
    let left = Infinity;
    let right = -Infinity;
    const to = Math.min(this.lefts.length - 1, Math.floor(bottom / ROW_PX));
    for (let row = Math.max(0, Math.floor(top / ROW_PX)); row <= to; row++) {
      left = Math.min(left, this.lefts[row] as number);
      right = Math.max(right, this.rights[row] as number);
    }
    return { left, right };
  }

  /** The same for the same silhouette. */
  sum(): number {
    let sum = 0;
    for (let row = 0; row < this.lefts.length; row++) {
      const [left, right] = [this.lefts[row] as number, this.rights[row] as number];
      if (left <= right) sum += Math.round(left) + 3 * Math.round(right);
    }
    return sum;
  }

  /** Whether a box is nearer to the leg than `margin`. */
  meets({ left, right, top, bottom }: ScreenBox, margin: number): boolean {
    const leg = this.extent(top - margin, bottom + margin);
    return leg.left - margin < right && left < leg.right + margin;
  }
}
