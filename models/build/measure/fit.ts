import { compileLobes, distanceOnGrid, type LobeField } from '../geometry/lobes';
import { alignedGrid, type ScalarGrid } from '../geometry/ScalarGrid';
import { LobeModel } from './LobeModel';
import { refine } from './levenberg';
import type { Target } from './residuals';
import type { SurfaceSampler, SurfaceSamples } from './samples';
import { drawInner, drawVolume, signedAt } from './samples';
import { kMeans, lobesOf, mixtureOf } from './seed';

export interface FitPlan {
  /** Lobes to start with and at most. */
  first: number;
  most: number;
  /** The fit stops adding lobes when the mean and 95th-percentile distance on its samples are below these, mm. */
  meanMm: number;
  p95Mm: number;
  /** Least-squares steps of the first round; later rounds start near their goal and take fewer. */
  steps: number;
  /** Rounds of polishing after that, see polished. */
  polish?: number;
}

export interface Fit {
  model: LobeModel;
  meanMm: number;
  p95Mm: number;
}

/** Share by which the number of lobes grows from round to round. */
const GROWTH = 1.5;

/**
 * Fits lobes to a solid: k-means seeds, then rounds of least squares on fresh samples, each round splitting the lobes that
 * carry the largest error, until the bar holds or the plan's number of lobes is reached.
 */
export function fitLobes(sampler: SurfaceSampler, signed: ScalarGrid, plan: FitPlan, seed = 1): Fit {
  let model = seeds(sampler, plan.first, seed);
  let wrong: number[] = [];
  // The bar may hold and a few wrong places stay: two more rounds try to get rid of them, then the cleanest is taken.
  let best: Fit & { score: number } = { model, meanMm: Infinity, p95Mm: Infinity, score: Infinity };
  let finished = 0;
  for (let round = 0; ; round++) {
    const target = drawTarget(sampler, signed, model.count, seed + 17 * round + 5, wrong);
    const fitted = refine(model, target, round === 0 ? plan.steps : Math.ceil(plan.steps * 0.5));
    model = pruned(fitted.model, signed, target.surface);
    const distances = fitted.surfaceDistance.subarray(0, evenCount(target.surface)).map(Math.abs).sort();
    const meanMm = meanOf(distances);
    const p95Mm = distances[Math.floor(0.95 * distances.length)] ?? 0;
    const fresh = wrongPlaces(model, signed);
    wrong = [...wrong.slice(-3000), ...fresh];
    // All samples count here, those drawn for thin parts too: a gap in a tendon is a small share of the area.
    const off = fitted.surfaceDistance.filter((d) => Math.abs(d) > OFF_MM).length / target.surface.count;
    if (VERBOSE) {
      console.log(model.count, meanMm.toFixed(3), p95Mm.toFixed(2), off.toFixed(4), fresh.length / 3);
    }
    const done = meanMm <= plan.meanMm && p95Mm <= plan.p95Mm && off <= OFF_SHARE;
    const last = model.count >= plan.most || round >= MOST_ROUNDS;
    if (done || last) {
      const clean =
        fresh.length > 0 ? cleaned(model, sampler, signed, wrong, seed) : { model, left: 0, meanMm };
      // A wrong place is worth a three-hundredth of a millimetre: cleaning must not cost the surface.
      const score = clean.left + 300 * clean.meanMm;
      if (score < best.score) best = { model: clean.model, meanMm: clean.meanMm, p95Mm, score };
      if (last || clean.left <= LEFT || ++finished > 2) return best;
      model = clean.model;
    }
    const more = Math.min(plan.most - model.count, Math.ceil(model.count * (GROWTH - 1)));
    model = grown(model, target.surface, fitted.surfaceDistance, more);
  }
}

const meanOf = (distances: Float64Array) =>
  distances.reduce((sum, d) => sum + Math.abs(d), 0) / distances.length;

const MOST_ROUNDS = 7;
/** At most this share of the samples may lie farther off than this. */
const OFF_MM = 1.5;
const OFF_SHARE = 0.006;
/** Wrong places that may be left after cleaning. */
const LEFT = 6;
const VERBOSE = process.env.MEASURE_VERBOSE === '1';

/** A few last rounds at the same number of lobes that press down what stands where it should not. */
function cleaned(
  start: LobeModel,
  sampler: SurfaceSampler,
  signed: ScalarGrid,
  known: number[],
  seed: number,
): { model: LobeModel; left: number; meanMm: number } {
  let model = start;
  let left = 0;
  let meanMm = Infinity;
  const wrong = [...known];
  for (let round = 0; round < 4; round++) {
    const target = drawTarget(sampler, signed, model.count, seed + 1000 + round, wrong);
    const fitted = refine(model, target, 10);
    model = pruned(fitted.model, signed, target.surface);
    meanMm = meanOf(fitted.surfaceDistance.subarray(0, evenCount(target.surface)));
    const more = wrongPlaces(model, signed);
    left = more.length / 3;
    if (left === 0) break;
    wrong.push(...more, ...more);
  }
  return { model, left, meanMm };
}

/** Places (mm, 3 numbers each) where the model is solid well outside the solid, or hollow in the middle of it. */
export function wrongPlaces(model: LobeModel, signed: ScalarGrid): number[] {
  const field = compileLobes(model.toLobes());
  const places = [...strayPlaces(field, signed), ...gapPlaces(field, signed)];
  const stride = 3 * Math.max(1, Math.ceil(places.length / 3 / MOST_WRONG));
  return places.filter((_, i) => i % stride < 3);
}

/** Samples of a coarse lattice, 40 mm beyond the solid's, that are solid more than 1.8 mm outside. */
function strayPlaces(field: LobeField, signed: ScalarGrid): number[] {
  const far = signed.origin.map((o, c) => o + signed.spacing * (signed.size[c] - 1));
  const grid = alignedGrid(signed.origin, far, Math.max(1.6, 2 * signed.spacing), 40);
  distanceOnGrid(field, grid, 4);
  const places: number[] = [];
  for (let i = 0; i < grid.values.length; i++) {
    if (grid.values[i] < -0.2) continue;
    const [x, y, z] = placeOf(grid, i);
    if (signedAt(signed, x, y, z) < -1.8) places.push(x, y, z);
  }
  return places;
}

/** Samples on the ridge of the solid's depth (its middle, tendons included) that are not inside the model. */
function gapPlaces(field: LobeField, signed: ScalarGrid): number[] {
  const grid = distanceOnGrid(field, { ...signed, values: new Float32Array(signed.values.length) }, 4);
  const [nx, ny] = signed.size;
  const places: number[] = [];
  for (let i = 0; i < grid.values.length; i++) {
    const depth = signed.values[i];
    if (depth < GAP_DEPTH || grid.values[i] > 0) continue;
    // On a ridge if no neighbour across a face is deeper along at least two axes.
    const crest = [1, nx, nx * ny].filter(
      (step) => depth >= (signed.values[i - step] ?? 0) && depth >= (signed.values[i + step] ?? 0),
    );
    if (crest.length >= 2) places.push(...placeOf(signed, i));
  }
  return places;
}

const GAP_DEPTH = 0.5;

function placeOf({ origin, spacing, size }: ScalarGrid, i: number): [number, number, number] {
  const [nx, ny] = size;
  return [
    origin[0] + spacing * (i % nx),
    origin[1] + spacing * (Math.floor(i / nx) % ny),
    origin[2] + spacing * Math.floor(i / (nx * ny)),
  ];
}

const MOST_WRONG = 600;

/** Share of the surface samples that is drawn for thin parts. */
const THIN = 0.3;
const evenCount = (surface: SurfaceSamples) => Math.floor(surface.count * (1 - THIN));

function drawTarget(
  sampler: SurfaceSampler,
  signed: ScalarGrid,
  lobes: number,
  seed: number,
  wrong: number[],
): Target {
  const count = Math.min(7000, Math.max(1200, lobes * 60));
  const surface = sampler.draw(count, seed, THIN);
  const volume = drawVolume(surface, signed, Math.round(count * 0.8), seed + 1, wrong);
  return { surface, volume };
}

function seeds(sampler: SurfaceSampler, K: number, seed: number): LobeModel {
  const xyz = drawInner(sampler.draw(Math.min(9000, 150 * K), seed, THIN), seed + 1);
  const points = { xyz, weight: new Float64Array(xyz.length / 3).fill(1) };
  const lobes = lobesOf(mixtureOf(points, kMeans(points, K, seed), K), 1);
  // Height 2 is where the fits settle; starting from 3.5 they end in worse minima.
  return LobeModel.from(lobes.map((lobe) => [...lobe.slice(0, 9), 2] as unknown as typeof lobe));
}

/**
 * Without the lobes that have faded (f = 0.05 at most) and those that have drifted off, which happens to the lobes of a
 * round that found nothing to do: hardly a surface sample feels them any more, or they are solid well outside the solid.
 */
function pruned(model: LobeModel, signed: ScalarGrid, surface: SurfaceSamples): LobeModel {
  const support = sharesOf(model, surface, () => 1);
  const keep = [...Array(model.count).keys()].filter((k) => {
    const [x = 0, y = 0, z = 0] = model.mu.subarray(k * 3, k * 3 + 3);
    const depth = signedAt(signed, x, y, z);
    const logW = model.logW[k];
    const stray = depth < -2.5 && logW > -0.1;
    return !stray && (depth > 0 || support[k] > 0.5) && logW > Math.log(0.05);
  });
  return keep.length === model.count ? model : model.changed(keep, LobeModel.empty(0));
}

/**
 * Adds lobes where they are missed. Samples that lie far from the level set get a lobe of their own under them; the rest
 * of the budget halves, along its longest axis, each lobe that answers for most of the error.
 */
function grown(model: LobeModel, surface: SurfaceSamples, distance: Float64Array, budget: number): LobeModel {
  const lost = lostSamples(surface, distance, Math.ceil(budget / 2));
  const orphans = LobeModel.from(
    lost.map((s) => {
      const r = Math.min(10, Math.max(0.6, 0.4 * surface.thickness[s]));
      const at = (c: number) =>
        surface.xyz[s * 3 + c] - 0.5 * Math.min(2 * r, surface.thickness[s]) * surface.normal[s * 3 + c];
      return [at(0), at(1), at(2), r * 1.5, r * 1.5, r * 1.5, 0, 0, 0, 1.5] as const;
    }),
  );
  const blame = sharesOf(model, surface, (s) => distance[s] ** 2);
  const order = [...Array(model.count).keys()].sort((a, b) => blame[b] - blame[a]);
  const split = new Set(order.slice(0, Math.max(0, budget - lost.length)));
  const keep = [...Array(model.count).keys()].filter((k) => !split.has(k));
  const halves = LobeModel.empty(split.size * 2);
  [...split].forEach((k, n) => {
    const { radii, axes } = model.axes(k);
    for (const side of [0, 1]) {
      const h = n * 2 + side;
      for (let c = 0; c < 3; c++) {
        const shift = (side ? 0.65 : -0.65) * radii[0] * axes[0][c];
        halves.mu[h * 3 + c] = model.mu[k * 3 + c] + shift;
      }
      halves.setAxes(h, [radii[0] * 0.72, radii[1], radii[2]], axes);
      halves.logW[h] = model.logW[k] - 0.2;
    }
  });
  return model.changed(keep, halves).changed([...Array(keep.length + halves.count).keys()], orphans);
}

/** Samples more than 2 mm outside the level set, worst first, no two within 12 mm. */
function lostSamples(surface: SurfaceSamples, distance: Float64Array, most: number): number[] {
  const far = [...Array(surface.count).keys()]
    .filter((s) => distance[s] < -2)
    .sort((a, b) => distance[a] - distance[b]);
  const taken: number[] = [];
  for (const s of far) {
    if (taken.length >= most) break;
    const near = taken.some((t) => {
      const d = [0, 1, 2].map((c) => surface.xyz[s * 3 + c] - surface.xyz[t * 3 + c]);
      return Math.hypot(...d) < 12;
    });
    if (!near) taken.push(s);
  }
  return taken;
}

/** What the surface samples amount to, shared out among the lobes by their part of f there. */
function sharesOf(model: LobeModel, surface: SurfaceSamples, amount: (s: number) => number): Float64Array {
  const shares = new Float64Array(model.count);
  const e = new Float64Array(model.count);
  for (let s = 0; s < surface.count; s++) {
    let f = 0;
    for (let k = 0; k < model.count; k++) {
      let q = 0;
      for (let r = 0; r < 3; r++) {
        let y = 0;
        for (let c = 0; c < 3; c++) {
          y += model.A[k * 9 + r * 3 + c] * (surface.xyz[s * 3 + c] - model.mu[k * 3 + c]);
        }
        q += y * y;
      }
      e[k] = q < 24 ? Math.exp(model.logW[k] - 0.5 * q) : 0;
      f += e[k];
    }
    if (f < 1e-3) continue;
    const part = amount(s) / f;
    for (let k = 0; k < model.count; k++) shares[k] += part * e[k];
  }
  return shares;
}
