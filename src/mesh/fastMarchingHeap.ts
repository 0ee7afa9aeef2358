/**
 * Smallest-first queue of vertices whose keys may fall while they wait. Binary heap over typed arrays made once for
 * the mesh: nothing is allocated while marching.
 */
export class VertexHeap {
  size = 0;
  private readonly heap: Uint32Array;
  /** Place in the heap plus one; 0 = not waiting. */
  private readonly place: Uint32Array;

  /** @param key Key of each vertex; the caller writes it, then calls `push`. */
  constructor(private readonly key: Float32Array | Float64Array) {
    this.heap = new Uint32Array(key.length + 1);
    this.place = new Uint32Array(key.length);
  }

  /** Add `vertex`, or move it forward after its key fell. */
  push(vertex: number): void {
    const { heap, place, key } = this;
    let at = place[vertex] as number;
    if (at === 0) at = ++this.size;
    const value = key[vertex] as number;
    while (at > 1) {
      const parent = at >> 1;
      const above = heap[parent] as number;
      if ((key[above] as number) <= value) break;
      heap[at] = above;
      place[above] = at;
      at = parent;
    }
    heap[at] = vertex;
    place[vertex] = at;
  }

  /** Remove and return the vertex with the smallest key. Call only while `size` > 0. */
  pop(): number {
    const { heap, place, key } = this;
    const top = heap[1] as number;
    place[top] = 0;
    const last = heap[this.size--] as number;
    if (this.size === 0) return top;
    const value = key[last] as number;
    let at = 1;
    for (;;) {
      let child = 2 * at;
      if (child > this.size) break;
      if (
        child < this.size &&
        (key[heap[child + 1] as number] as number) < (key[heap[child] as number] as number)
      )
        child++;
      const below = heap[child] as number;
      if ((key[below] as number) >= value) break;
      heap[at] = below;
      place[below] = at;
      at = child;
    }
    heap[at] = last;
    place[last] = at;
    return top;
  }

  /** Forget everything that still waits. */
  clear(): void {
    for (let at = 1; at <= this.size; at++) this.place[this.heap[at] as number] = 0;
    this.size = 0;
  }
}
