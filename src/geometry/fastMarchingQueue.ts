/** Buckets per metre of key is this over the mean edge: on a front a bucket then holds one or two vertices. */
const BUCKETS_PER_EDGE = 512;
/** Buckets in the ring; a power of two. Keys further ahead wait among others until their round comes. */
const RING = 2048;

/**
 * Smallest-first queue of vertices whose keys may fall while they wait, for keys that never fall below the last one taken: a ring of narrow
 * buckets (Brown, "Calendar queues", CACM 31, 1988). The order is that of a heap, exactly: the smallest of a bucket is looked for
 * when it is taken. Nothing is allocated while marching. A binary heap in its place made a march take a quarter longer.
 */
export class VertexQueue {
  size = 0;
  /** Number of the bucket that is being emptied. */
  private now = 0;
  private readonly head = new Int32Array(RING).fill(-1);
  private readonly next: Int32Array;
  private readonly previous: Int32Array;
  /** Number of the bucket a vertex waits in; -1 = not waiting. */
  private readonly bucket: Int32Array;
  private readonly perM: number;

  /**
   * @param key Key of each vertex, >= 0; the caller writes it, then calls `push`.
   * @param edgeM Mean edge length, metres.
   */
  constructor(
    private readonly key: Float32Array,
    edgeM: number,
  ) {
    this.next = new Int32Array(key.length);
    this.previous = new Int32Array(key.length);
    this.bucket = new Int32Array(key.length).fill(-1);
    this.perM = BUCKETS_PER_EDGE / edgeM;
  }

  /** Add `vertex`, or move it forward after its key fell. */
  push(vertex: number): void {
    const { head, next, previous, bucket } = this;
    const to = Math.max(this.now, Math.floor(this.key[vertex] * this.perM));
    const from = bucket[vertex];
    if (from === to) return;
    if (from >= 0) this.unlink(vertex, from);
    else this.size++;
    bucket[vertex] = to;
    const first = head[to & (RING - 1)];
    next[vertex] = first;
    previous[vertex] = -1;
    if (first >= 0) previous[first] = vertex;
    head[to & (RING - 1)] = vertex;
  }

  /** Remove and return the vertex with the smallest key. Call only while `size` > 0. */
  pop(): number {
    const { head, next, bucket, key } = this;
    for (;;) {
      const { now } = this;
      let best = -1;
      let least = Infinity;
      for (let v = head[now & (RING - 1)]; v >= 0; v = next[v]) {
        const value = key[v];
        if (value >= least || bucket[v] !== now) continue;
        least = value;
        best = v;
      }
      if (best >= 0) {
        this.unlink(best, now);
        bucket[best] = -1;
        this.size--;
        return best;
      }
      this.now++;
    }
  }

  /** Forget everything that still waits, and begin at 0 again. */
  clear(): void {
    for (let at = 0; this.size > 0; at++)
      for (let v = this.head[at]; v >= 0; v = this.next[v]) {
        this.unlink(v, at);
        this.bucket[v] = -1;
        this.size--;
      }
    this.now = 0;
  }

  private unlink(vertex: number, bucket: number): void {
    const { head, next, previous } = this;
    const after = next[vertex];
    const before = previous[vertex];
    if (before >= 0) next[before] = after;
    else head[bucket & (RING - 1)] = after;
    if (after >= 0) previous[after] = before;
  }
}
