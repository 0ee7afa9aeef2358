import type { ScalarGrid } from './ScalarGrid';

/**
 * Gaussian blur of a grid with a standard deviation in millimetres, three passes of a sampled kernel cut at 3 sigma;
 * the border repeats its nearest sample. Returns new values.
 */
export function gaussianBlur({ values, size, spacing }: ScalarGrid, sigma: number): Float32Array {
  const s = sigma / spacing;
  const reach = Math.ceil(3 * s);
  const kernel = Float64Array.from({ length: reach + 1 }, (_, i) => Math.exp((-i * i) / (2 * s * s)));
  const total = kernel.reduce((sum, w, i) => sum + (i === 0 ? w : 2 * w), 0);
  for (let i = 0; i <= reach; i++) kernel[i] = (kernel[i] as number) / total;
  const [nx, ny, nz] = size;
  const out = values.slice();
  const line = new Float64Array(Math.max(nx, ny, nz) + 2 * reach);
  const pass = (start: number, stride: number, count: number): void => {
    for (let q = 0; q < count; q++) line[q + reach] = out[start + q * stride] as number;
    for (let q = 0; q < reach; q++) {
      line[q] = line[reach] as number;
      line[count + reach + q] = line[count + reach - 1] as number;
    }
    for (let q = 0, p = start; q < count; q++, p += stride) {
      const c = q + reach;
      let sum = (line[c] as number) * (kernel[0] as number);
      for (let i = 1; i <= reach; i++)
        sum += ((line[c - i] as number) + (line[c + i] as number)) * (kernel[i] as number);
      out[p] = sum;
    }
  };
  for (let k = 0; k < nz; k++) for (let j = 0; j < ny; j++) pass(nx * (j + ny * k), 1, nx);
  for (let k = 0; k < nz; k++) for (let i = 0; i < nx; i++) pass(i + nx * ny * k, nx, ny);
  for (let j = 0; j < ny; j++) for (let i = 0; i < nx; i++) pass(i + nx * j, nx * ny, nz);
  return out;
}

/**
 * Gaussian blur whose standard deviation varies from sample to sample: blurs of fixed strength, each twice the last,
 * mixed linearly in the logarithm of sigma. Below the weakest level the field itself is mixed in.
 *
 * @param sigma millimetres per sample, a smooth field.
 * @returns new values.
 */
export function gradedBlur(grid: ScalarGrid, sigma: Float32Array): Float32Array {
  const weakest = grid.spacing * 0.6;
  let largest = 0;
  for (const s of sigma) if (s > largest) largest = s;
  const out = grid.values.slice();
  let below: Float32Array = grid.values;
  for (let level = weakest, from = 0; from < largest; from = level, level *= 2) {
    const above = gaussianBlur(grid, level);
    for (let p = 0; p < out.length; p++) {
      const s = sigma[p] as number;
      if (s <= from) continue;
      const t = s >= level ? 1 : from === 0 ? s / level : Math.log2(s / from);
      out[p] = (below[p] as number) * (1 - t) + (above[p] as number) * t;
    }
    below = above;
  }
  return out;
}
