import type { ScalarGrid } from './ScalarGrid';

/**
 * Gaussian blur of a grid with a standard deviation in millimetres, three passes of a sampled kernel cut at 3 sigma;
 * the border repeats its nearest sample. Returns new values.
 * @param stretch how many times stronger the blur is along y than along x and z.
 */
export function gaussianBlur(
  { values, size, spacing }: ScalarGrid,
  sigma: number,
  stretch = 1,
): Float32Array {
  const [nx, ny, nz] = size;
  const kernel = halfKernel(sigma / spacing);
  const a = blurRows(values, kernel, nx, ny * nz);
  const b = blurSlabs(a, stretch === 1 ? kernel : halfKernel((stretch * sigma) / spacing), nx, ny, nz);
  return blurSlabs(b, kernel, nx * ny, nz, 1);
}

/** Weights of a Gaussian at 0, 1, 2, ... samples from its middle, `s` samples wide; both sides sum to 1. */
function halfKernel(s: number): Float32Array {
  const kernel = Float32Array.from({ length: Math.ceil(3 * s) + 1 }, (_, i) =>
    Math.exp((-i * i) / (2 * s * s)),
  );
  const total = kernel.reduce((sum, w, i) => sum + (i === 0 ? w : 2 * w), 0);
  return kernel.map((w) => w / total);
}

/** Blur along x: `rows` rows of `count` samples each. */
function blurRows(values: Float32Array, kernel: Float32Array, count: number, rows: number): Float32Array {
  const reach = kernel.length - 1;
  const out = new Float32Array(values.length);
  const line = new Float32Array(count + 2 * reach);
  for (let row = 0; row < rows; row++) {
    const start = row * count;
    line.set(values.subarray(start, start + count), reach);
    line.fill(line[reach], 0, reach);
    line.fill(line[count + reach - 1], count + reach);
    for (let q = 0; q < count; q++) {
      const c = q + reach;
      let sum = line[c] * kernel[0];
      for (let i = 1; i <= reach; i++) sum += (line[c - i] + line[c + i]) * kernel[i];
      out[start + q] = sum;
    }
  }
  return out;
}

/**
 * Blur along an outer axis: `groups` groups of `count` slabs of `width` samples. Whole slabs are added up, because a
 * walk along the axis itself misses the cache at every step (three times slower on a grid of five million samples).
 */
function blurSlabs(
  values: Float32Array,
  kernel: Float32Array,
  width: number,
  count: number,
  groups: number,
): Float32Array {
  const reach = kernel.length - 1;
  const out = new Float32Array(values.length);
  for (let group = 0; group < groups; group++) {
    const base = group * count * width;
    for (let q = 0; q < count; q++) {
      const to = base + q * width;
      for (let i = 0; i <= reach; i++) {
        const w = kernel[i];
        const below = base + Math.max(0, q - i) * width;
        const above = base + Math.min(count - 1, q + i) * width;
        if (i === 0) for (let x = 0; x < width; x++) out[to + x] = w * values[below + x];
        else
          for (let x = 0; x < width; x++)
            out[to + x] = out[to + x] + w * (values[below + x] + values[above + x]);
      }
    }
  }
  return out;
}

/**
 * Gaussian blur whose standard deviation varies from sample to sample: blurs of fixed strength, each at most twice the
 * last, mixed linearly in the logarithm of sigma. Where sigma is 0 the field is left alone.
 *
 * @param sigma millimetres per sample, a smooth field where it is not 0.
 * @param stretch how many times stronger the blur is along y.
 * @returns new values.
 */
export function gradedBlur(grid: ScalarGrid, sigma: Float32Array, stretch = 1): Float32Array {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (const s of sigma) {
    if (s > most) most = s;
    if (s > 0 && s < least) least = s;
  }
  const out = grid.values.slice();
  if (most === 0) return out;
  const steps = Math.max(1, Math.ceil(Math.log2(most / least)));
  const ratio = (most / least) ** (1 / steps);
  let below = gaussianBlur(grid, least, stretch);
  for (let step = 0, from = least; step < steps; step++, from *= ratio) {
    const above = gaussianBlur(grid, from * ratio, stretch);
    const last = step === steps - 1;
    for (let p = 0; p < out.length; p++) {
      const s = sigma[p];
      if (s === 0 || s < from || (s > from * ratio && !last)) continue;
      const t = ratio === 1 ? 0 : Math.min(1, Math.log(s / from) / Math.log(ratio));
      out[p] = below[p] * (1 - t) + above[p] * t;
    }
    below = above;
  }
  return out;
}
