import { expect, test } from 'vitest';
import { VertexQueue } from '../../src/geometry/fastMarchingQueue';
import { seededRandom } from './seededRandom';

const SEED = 20;
const EDGE_M = 0.004;

test(`vertices come out smallest first while keys of others fall, as in a front (seed ${SEED})`, () => {
  const random = seededRandom(SEED);
  const count = 4000;
  const key = new Float32Array(count);
  const queue = new VertexQueue(key, EDGE_M);
  const waiting = new Set<number>();
  let added = 0;
  let last = 0;
  const add = (spreadM: number) => {
    key[added] = last + spreadM * random();
    queue.push(added);
    waiting.add(added++);
  };
  for (let i = 0; i < 200; i++) add(2 * EDGE_M);
  while (queue.size > 0) {
    const smallest = Math.min(...[...waiting].map((v) => key[v]));
    const taken = queue.pop();
    expect(key[taken]).toBe(smallest);
    expect(queue.size).toBe(waiting.size - 1);
    waiting.delete(taken);
    last = smallest;
    // Most come a little further out, a few beyond the whole ring of buckets.
    for (let i = 0; i < 3 && added < count; i++) add(i === 0 && added % 50 === 0 ? 40 * EDGE_M : EDGE_M);
    const [falls = taken] = waiting;
    if (waiting.has(falls)) {
      key[falls] = last + random() * (key[falls] - last);
      queue.push(falls);
    }
  }
  expect(added).toBe(count);
});

test('what still waits is forgotten, and the next march begins at nothing', () => {
  const key = Float32Array.of(0.5, 0.2, 0.9);
  const queue = new VertexQueue(key, EDGE_M);
  for (const vertex of [0, 1, 2]) queue.push(vertex);
  expect(queue.pop()).toBe(1);
  queue.clear();
  expect(queue.size).toBe(0);
  key[2] = 0.001;
  queue.push(2);
  expect(queue.pop()).toBe(2);
});
