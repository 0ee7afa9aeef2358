import type { Leg } from '../leg/Leg';
import type { TriggerPoint } from '../patterns/schema';
import { ZONE } from '../patterns/skinZones';
import { skinAreas, zonesOf } from './quizGeometry';
import type { QuizAnswer } from './quizRun';
import { PAINTED_RIGHT, scorePainting } from './scoring';

/**
 * What a painting earns as the pattern of a point.
 * @param painting 1 per painted vertex of the skin
 */
export function paintAnswer(leg: Leg, point: TriggerPoint, painting: Uint8Array): QuizAnswer {
  const zones = zonesOf(leg, point);
  const areas = skinAreas(leg);
  const score = scorePainting(painting, zones, areas);
  let [zone, found, paint, beside] = [0, 0, 0, 0];
  for (let v = 0; v < zones.length; v++) {
    const area = areas[v] ?? 0;
    const inside = zones[v] !== ZONE.none;
    const painted = painting[v] === 1;
    if (inside) zone += area;
    if (painted) paint += area;
    if (inside && painted) found += area;
    if (!inside && painted) beside += area;
  }
  return {
    given: null,
    score,
    right: score >= PAINTED_RIGHT,
    found: zone > 0 ? found / zone : 0,
    beside: paint > 0 ? beside / paint : 0,
  };
}
