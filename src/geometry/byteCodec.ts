/** A whole number in as few bytes as it needs, seven bits each, the lowest first (LEB128). */
export function pushNumber(out: number[], n: number): void {
  let rest = n;
  for (; rest > 127; rest >>>= 7) out.push((rest & 127) | 128);
  out.push(rest);
}

/** Differences of ascending numbers, as bytes. */
export function gapsOf(numbers: Iterable<number>): number[] {
  const out: number[] = [];
  let last = 0;
  for (const n of numbers) {
    pushNumber(out, n - last);
    last = n;
  }
  return out;
}

/** A number with a sign as one without, small ones small: 0, -1, 1, -2 are 0, 1, 2, 3. */
export const unsignedOf = (n: number): number => (n << 1) ^ (n >> 31);
export const signedOf = (n: number): number => (n >>> 1) ^ -(n & 1);

/** Reads what `pushNumber` wrote. */
export class ByteReader {
  private at = 0;

  /** @param damaged the error to throw when there is no more to read */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly damaged: () => Error,
  ) {}

  get atEnd(): boolean {
    return this.at === this.bytes.length;
  }

  number(): number {
    let n = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw this.damaged();
      n |= (byte & 127) << shift;
      if (byte < 128) return n;
    }
  }
}
