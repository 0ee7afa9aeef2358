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

/** A number that changes when one of these does, each 0 to 255 (FNV-1a, 32 bits). @param hash of what stands before them */
export function fnv1a(bytes: Iterable<number>, hash = 0x811c9dc5): number {
  let mixed = hash;
  for (const byte of bytes) mixed = Math.imul(mixed ^ byte, 0x01000193);
  return mixed >>> 0;
}

/** Reads bytes, and numbers as `pushNumber` and `gapsOf` wrote them. */
export class ByteReader {
  at = 0;

  /** @param damaged the error to throw when there is no more to read */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly damaged: () => Error,
  ) {}

  get atEnd(): boolean {
    return this.at === this.bytes.length;
  }

  byte(): number {
    const byte = this.bytes[this.at++];
    if (byte === undefined) throw this.damaged();
    return byte;
  }

  number(): number {
    let n = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      n |= (byte & 127) << shift;
      if (byte < 128) return n;
    }
  }

  /** The ascending numbers in the next `bytes` bytes. */
  ascending(bytes: number): number[] {
    const numbers: number[] = [];
    let last = 0;
    for (const end = this.at + bytes; this.at < end; ) {
      last += this.number();
      numbers.push(last);
    }
    return numbers;
  }
}
