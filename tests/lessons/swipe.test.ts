import type { PointerEvent } from 'react';
import { expect, it } from 'vitest';
import { swipeOf } from '../../src/lessons/play/lessonKeys';

const at = (clientX: number, clientY: number, pointerType = 'touch', pointerId = 1) =>
  ({ clientX, clientY, pointerType, pointerId }) as PointerEvent;

it.each([
  ['to the left goes on', at(300, 100), at(200, 110), [1]],
  ['to the right goes back', at(100, 100), at(200, 90), [-1]],
  ['that is short is a tap', at(100, 100), at(130, 100), []],
  ['that runs down scrolls', at(100, 100), at(40, 200), []],
  ['of a mouse selects words', at(300, 100, 'mouse'), at(100, 100, 'mouse'), []],
  ['of another finger is none', at(300, 100, 'touch', 1), at(100, 100, 'touch', 2), []],
])('a swipe %s', (_, down, up, steps) => {
  const gone: number[] = [];
  const swipe = swipeOf((by) => gone.push(by));
  swipe.onPointerDown(down);
  swipe.onPointerUp(up);
  // The finger is up: nothing more comes of it.
  swipe.onPointerUp(up);
  expect(gone).toEqual(steps);
});
