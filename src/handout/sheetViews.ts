import type { PlateView } from '../scene/pictures/sheetPictures';

/** Sides from which a plate can show the leg, in the order it shows them. */
const PLATE_VIEWS: readonly PlateView[] = ['posterior', 'lateral', 'anterior', 'medial', 'sole'];

/** Towards the eye, on the right leg as modelled (lateral is -X). */
export const TOWARDS: Readonly<Record<PlateView, readonly [number, number, number]>> = {
  posterior: [0, 0, -1],
  anterior: [0, 0, 1],
  lateral: [-1, 0, 0],
  medial: [1, 0, 0],
  sole: [0, -1, 0],
};

/** The sole shows the foot: nothing that is higher above the floor than this, metres. */
export const FOOT_M = 0.09;

/** A plate has at least this many views. */
const FEWEST_VIEWS = 4;
/** One more is worth its room when it shows this share of what any view shows. */
const WORTH_ONE_MORE = 0.06;
/** Between views that show the same, those that a chart has come first. */
const CHART_ORDER: readonly PlateView[] = ['posterior', 'anterior', 'lateral', 'medial', 'sole'];

/**
 * How much of the painted skin faces each view, square metres, foreshortened as it is seen. What stands before what is not asked:
 * on one leg it is little.
 * @param positions 3 numbers per vertex, metres
 * @param indices 3 vertex indices per triangle
 * @param paint how much a vertex counts, 0 for bare skin
 * @param every only each such triangle is asked, and counts for the others
 */
export function paintedAreas(
  positions: ArrayLike<number>,
  indices: ArrayLike<number>,
  paint: (vertex: number) => number,
  every = 1,
): Record<PlateView, number> {
  const areas = { posterior: 0, lateral: 0, anterior: 0, medial: 0, sole: 0 };
  const p = (vertex: number, c: number) => positions[3 * vertex + c] ?? 0;
  for (let t = 0; t + 2 < indices.length; t += 3 * every) {
    const [a, b, c] = [indices[t] ?? 0, indices[t + 1] ?? 0, indices[t + 2] ?? 0];
    const weight = paint(a) * every;
    if (weight === 0) continue;
    const [ux, uy, uz] = [p(b, 0) - p(a, 0), p(b, 1) - p(a, 1), p(b, 2) - p(a, 2)];
    const [vx, vy, vz] = [p(c, 0) - p(a, 0), p(c, 1) - p(a, 1), p(c, 2) - p(a, 2)];
    const [nx, ny, nz] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
    for (const view of PLATE_VIEWS) {
      if (view === 'sole' && p(a, 1) > FOOT_M) continue;
      const [x, y, z] = TOWARDS[view];
      areas[view] += (weight * Math.max(nx * x + ny * y + nz * z, 0)) / 2;
    }
  }
  return areas;
}

/** The four views that show most, and a fifth that shows more than a little; in the order of the plate. */
export function chooseViews(areas: Readonly<Record<PlateView, number>>): PlateView[] {
  const ranked = [...CHART_ORDER].sort((a, b) => areas[b] - areas[a]);
  const most = areas[ranked[0] ?? 'posterior'];
  const chosen = ranked.filter(
    (view, rank) => rank < FEWEST_VIEWS || (most > 0 && areas[view] >= WORTH_ONE_MORE * most),
  );
  return PLATE_VIEWS.filter((view) => chosen.includes(view));
}
