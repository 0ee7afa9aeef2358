import { addAfterEffect } from '@react-three/fiber';
import type { Leg } from '../../leg/Leg';
import { startAlikeFields } from '../../patterns/alikeFields';
import { redraw } from '../../view/redraw';
import { legScene } from '../LegScene';

/** What draws them is fetched and made when the first is on; what has not come by then does not, milliseconds. */
const LONGEST_WAIT_MS = 30_000;

/** Resolves when a frame has shown the look-alikes that are on: true, or false when they do not come. */
export async function alikesPainted(leg: Leg): Promise<boolean> {
  await startAlikeFields(leg);
  const { uAlikeEnd } = legScene().skinOf(leg).uniforms;
  return new Promise((resolve) => {
    const end = (painted: boolean) => {
      stop();
      clearTimeout(timer);
      resolve(painted);
    };
    const stop = addAfterEffect(() => {
      if (uAlikeEnd.value > 0) end(true);
    });
    const timer = setTimeout(() => end(false), LONGEST_WAIT_MS);
    redraw();
  });
}
