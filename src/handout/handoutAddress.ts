import { isAgainstKey } from '../patterns/against';
import type { ContentIndex } from '../patterns/contentIndex';

/** What an address asks a sheet for: trigger points in the order asked, and ids that nothing has. */
export interface AskedHandout {
  points: string[];
  unknown: string[];
}

/** The value in the address that opens the blank body chart instead of a sheet. */
export const CHART = 'chart';

/** Read `?handout=gastrocnemius,gmin_p2`: muscles stand for all of their points. */
export function readHandout(value: string, index: ContentIndex): AskedHandout {
  const points = new Set<string>();
  const unknown = new Set<string>();
  for (const id of value.split(',').map((part) => part.trim())) {
    if (id === '' || id === CHART || isAgainstKey(id)) continue;
    const muscle = index.muscles.get(id);
    if (muscle) for (const point of muscle.points) points.add(point.id);
    else if (index.points.has(id)) points.add(id);
    else unknown.add(id);
  }
  return { points: [...points], unknown: [...unknown] };
}

/** The shortest value that gives `points` back: a muscle where all of its points are chosen. */
export function writeHandout(points: readonly string[], index: ContentIndex): string {
  const said = new Set<string>();
  for (const id of points) {
    const muscle = index.points.get(id)?.muscle;
    const whole = muscle?.points.every((point) => points.includes(point.id));
    said.add(muscle && whole ? muscle.id : id);
  }
  return [...said].join(',');
}
