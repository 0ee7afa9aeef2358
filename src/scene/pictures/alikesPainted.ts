import type { Leg } from '../../leg/Leg';
import { startAlikeFields } from '../../patterns/alikeFields';

/** Resolves when the look-alikes that are on can be drawn on this leg; false when they cannot. */
export async function alikesPainted(leg: Leg): Promise<boolean> {
  await startAlikeFields(leg);
  return true;
}
