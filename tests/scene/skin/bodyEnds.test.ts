import { expect, test } from 'vitest';
import { bodyEnds } from '../../../src/scene/skin/bodyEnds';

/** Height of the tuberosity, metres. */
const TUBEROSITY_M = 0.8;

/** Presence and face of a vertex of a skin that reaches from the floor to 1.1 m and to the midline. */
function at(x: number, y: number, sideways: number): [presence: number, face: number] {
  const { presence, face } = bodyEnds([0, 0, 0, 0, 1.1, 0, x, y, 0], [0, 0, sideways], TUBEROSITY_M);
  return [presence[2] as number, face[2] as number];
}

test('the skin is gone at its upper end and whole a hand further down', () => {
  expect(at(-0.1, 1.099, 0)[0]).toBe(0);
  expect(at(-0.1, 1.05, 0)[0]).toBeGreaterThan(0.2);
  expect(at(-0.1, 1.05, 0)[0]).toBeLessThan(0.8);
  expect(at(-0.1, 0.98, 0)[0]).toBe(1);
});

test('the face beside the midline is cut; the skin around it and the inner thigh are not', () => {
  expect(at(0, 0.95, 1)[1]).toBe(1);
  expect(at(0, 0.95, 0.2)[1]).toBe(0);
  expect(at(-0.03, 0.95, 1)[1]).toBe(0);
  expect(at(0, 0.7, 1)[1]).toBe(0);
});
