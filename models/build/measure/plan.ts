import type { FitPlan } from './fit';
import type { Moments } from './moments';

/** Mean thickness of a solid as a plate would have it, mm. */
const plate = ({ volume, area }: Moments) => (2 * volume) / area;

/** Lattice step (mm) fine enough for the thin parts of a structure: a sixth of its plate thickness, 0.4 to 0.8. */
export const spacingFor = (size: Moments): number => Math.min(0.8, Math.max(0.4, plate(size) / 6));

/** Structures whose shape asks for more lobes than their size lets expect. */
const MOST: Record<string, number> = {
  iliotibial_tract: 180,
  interosseous_membrane: 110,
  extensor_digitorum_longus: 360,
  flexor_digitorum_longus: 240,
  flexor_digitorum_brevis: 120,
  hip_bone: 140,
  sacrum: 160,
  femur: 110,
  tibia: 100,
  fibula: 100,
  calcaneal_tendon: 90,
};

/**
 * Muscles that lose so much to bone and neighbours that little is left for the fit to miss: these are followed to half the
 * distance, with more lobes.
 */
const CLOSE = new Set([
  'flexor_hallucis_longus',
  'tibialis_posterior',
  'extensor_digitorum_longus',
  'flexor_digitorum_longus',
  'plantaris',
  'piriformis',
  'popliteus',
]);

/** What is polished in the end: a muscle that only its fit keeps from its bar, and a sheet whose border shows every wave. */
const POLISHED = new Set(['extensor_digitorum_longus', 'iliotibial_tract']);

/** Sheets, and tendons that part, need many lobes before any of them lies well. */
const FIRST: Record<string, number> = {
  iliotibial_tract: 72,
  interosseous_membrane: 48,
  extensor_digitorum_longus: 140,
};

/**
 * How closely a structure is to be followed, and with how many lobes at most. A thin structure is followed more closely: a
 * fifth of a millimetre is little on a belly and much on a sheet of two.
 */
export function planFor(id: string, size: Moments): FitPlan {
  const small = size.volume < 2500;
  const close = CLOSE.has(id);
  const polish = POLISHED.has(id);
  const meanMm =
    (close && polish ? 0.3 : close ? 0.5 : 1) * Math.min(0.2, Math.max(0.12, 0.05 * plate(size)));
  return {
    first: FIRST[id] ?? (close ? 64 : small ? 12 : size.volume > 4e4 ? 36 : 24),
    most: MOST[id] ?? (close ? 200 : small ? 48 : 100),
    meanMm,
    p95Mm: 3 * meanMm,
    steps: 24,
    ...(polish && { polish: 2 }),
  };
}
