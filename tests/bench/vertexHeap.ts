/**
 * Smallest-first queue of vertices whose keys may fall while they wait. Binary heap over typed arrays made once for
 * the mesh: nothing is allocated while marching. The keys lie in the order of the heap, so that sifting reads what is next to each
 * other; looked up by vertex they cost a fifth of a march.
 */
export class VertexHeap {
  size = 0;
  private readonly heap: Uint32Array;
  /** Key of the vertex at each place. */
  private readonly keys: Float64Array;
  /** Place in the heap plus one; 0 = not waiting. */
  private readonly place: Uint32Array;

  /** @param key Key of each vertex; the caller writes it, then calls `push`. */
  constructor(private readonly key: Float32Array | Float64Array) {
    this.heap = new Uint32Array(key.length + 2);
    this.keys = new Float64Array(key.length + 2);
    this.place = new Uint32Array(key.length);
  }

  /** Add `vertex`, or move it forward after its key fell. */
  push(vertex: number): void {
    const { heap, keys, place } = this;
    let at = place[vertex] as number;
    if (at === 0) at = ++this.size;
    const value = this.key[vertex] as number;
    while (at > 1) {
      const parent = at >> 1;
      const above = keys[parent] as number;
      if (above <= value) break;
      const moved = heap[parent] as number;
      heap[at] = moved;
      keys[at] = above;
      place[moved] = at;
      at = parent;
    }
    heap[at] = vertex;
    keys[at] = value;
    place[vertex] = at;
  }

  /** Remove and return the vertex with the smallest key. Call only while `size` > 0. */
  pop(): number {
    const { heap, keys, place } = this;
    const top = heap[1] as number;
    place[top] = 0;
    const size = --this.size;
    const last = heap[size + 1] as number;
    if (size === 0) return top;
    const value = keys[size + 1] as number;
    let at = 1;
    for (;;) {
      let child = 2 * at;
      if (child > size) break;
      let below = keys[child] as number;
      if (child < size && (keys[child + 1] as number) < below) below = keys[++child] as number;
      if (below >= value) break;
      const moved = heap[child] as number;
      heap[at] = moved;
      keys[at] = below;
      place[moved] = at;
      at = child;
    }
    heap[at] = last;
    keys[at] = value;
    place[last] = at;
    return top;
  }

  /** Forget everything that still waits. */
  clear(): void {
    for (let at = 1; at <= this.size; at++) this.place[this.heap[at] as number] = 0;
    this.size = 0;
  }
}
