/** Smoothing of evenly sampled lines, on flat arrays: patterns are computed while a person waits. */

/**
 * Points every `stepM` along the chords of a line, ends included.
 * @param points 3 numbers per point, metres.
 * @param values One number per point, carried along linearly.
 */
export function resampleLine(
  points: ArrayLike<number>,
  values: ArrayLike<number>,
  stepM: number,
): { points: Float64Array; values: Float64Array } {
  const count = values.length;
  const steps = new Uint16Array(Math.max(0, count - 1));
  let total = 1;
  for (let i = 0; i + 1 < count; i++) {
    const dx = points[3 * i + 3] - points[3 * i];
    const dy = points[3 * i + 4] - points[3 * i + 1];
    const dz = points[3 * i + 5] - points[3 * i + 2];
    steps[i] = Math.max(1, Math.round(Math.sqrt(dx * dx + dy * dy + dz * dz) / stepM));
    total += steps[i];
  }
  const even = new Float64Array(3 * total);
  const evenValues = new Float64Array(total);
  let at = 0;
  for (let i = 0; i < count; i++) {
    const n = i + 1 < count ? steps[i] : 1;
    const j = Math.min(i + 1, count - 1);
    for (let k = 0; k < n; k++) {
      const t = k / n;
      for (let c = 0; c < 3; c++) even[3 * at + c] = (1 - t) * points[3 * i + c] + t * points[3 * j + c];
      evenValues[at++] = (1 - t) * values[i] + t * values[j];
    }
  }
  return { points: even, values: evenValues };
}

/**
 * Gauss filter along a line; beyond its ends the line is mirrored through them, so that they stay where they are.
 * @param values `stride` numbers per sample.
 * @param sigma Width of the filter in samples.
 */
export function gaussAlong(values: Float64Array, stride: number, sigma: number): Float64Array {
  const n = values.length / stride;
  const reach = Math.ceil(2.5 * sigma);
  const kernel = new Float64Array(2 * reach + 1);
  let sum = 0;
  for (let k = -reach; k <= reach; k++) {
    kernel[k + reach] = Math.exp(-(k * k) / (2 * sigma * sigma));
    sum += kernel[k + reach];
  }
  const smooth = new Float64Array(values.length);
  for (let i = 0; i < n; i++)
    for (let k = -reach; k <= reach; k++) {
      const weight = kernel[k + reach] / sum;
      const j = i + k;
      const edge = j < 0 ? 0 : n - 1;
      const inside = j >= 0 && j < n;
      const mirror = inside ? j : Math.min(n - 1, Math.max(0, 2 * edge - j));
      for (let c = 0; c < stride; c++) {
        const value = values[stride * mirror + c];
        const seen = inside ? value : 2 * values[stride * edge + c] - value;
        smooth[stride * i + c] = smooth[stride * i + c] + weight * seen;
      }
    }
  return smooth;
}

/**
 * Widths that thin out smoothly towards both ends.
 * @param to Share that is left at the very end.
 * @param reach Over how many samples.
 */
export function taperEnds(widths: Float64Array, to: number, reach: number): Float64Array {
  const n = widths.length;
  return widths.map((width, i) => {
    const t = Math.min(1, Math.min(i, n - 1 - i) / reach);
    return width * (to + (1 - to) * t * (2 - t));
  });
}
