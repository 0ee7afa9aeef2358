import type { ScalarGrid } from '../geometry/ScalarGrid';
import { wrongPlaces } from './fit';
import { FIT_DEFAULTS } from './fitOptions';
import type { LobeModel } from './LobeModel';
import { refine } from './levenberg';
import { drawVolume, type SurfaceSampler } from './samples';

/** Points of the surface that a round looks at. */
const SAMPLES = 24000;
/** Share of them that is drawn for thin parts: here all of the surface counts alike. */
const THIN = 0.15;
const STEPS = 25;
/** What is near its place may turn its normals for its place's sake. */
const NORMAL_MM = 0.5;

/**
 * Last rounds of the fit, for what must lie as near as it can: many points, and distances weigh more against normals than while
 * the lobes were still looking for their places. The number of lobes stays. Halves the mean distance of long tendons.
 */
export function polished(
  start: LobeModel,
  sampler: SurfaceSampler,
  signed: ScalarGrid,
  rounds: number,
  samples = SAMPLES,
): LobeModel {
  let model = start;
  const wrong: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const surface = sampler.draw(samples, 4000 + 31 * round, THIN);
    const volume = drawVolume(surface, signed, Math.round(0.8 * samples), 4001 + 31 * round, wrong);
    model = refine(model, { surface, volume }, STEPS, { ...FIT_DEFAULTS, normalMm: NORMAL_MM }).model;
    wrong.push(...wrongPlaces(model, signed));
  }
  return model;
}
