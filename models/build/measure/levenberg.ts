import { FIT_DEFAULTS, type FitOptions } from './fitOptions';
import { FREE, type LobeModel } from './LobeModel';
import { Rows } from './Rows';
import { Residuals, type Target } from './residuals';

export interface Fitted {
  model: LobeModel;
  loss: number;
  /** Signed distance estimate at every surface sample, mm. */
  surfaceDistance: Float64Array;
}

/**
 * Levenberg-Marquardt with the damping scaled by the diagonal (Marquardt 1963). The normal equations are never formed: each
 * step is solved by conjugate gradients over the sparse rows, preconditioned by the 10 x 10 block of every lobe.
 *
 * Tried instead: maximum likelihood alone (stops at 0.8 to 1 mm, the study's figures); Adam on the same loss (needs about
 * 400 steps for what 12 of these reach).
 */
export function refine(
  start: LobeModel,
  target: Target,
  steps: number,
  options: FitOptions = FIT_DEFAULTS,
): Fitted {
  let model = start;
  let rows = new Rows();
  let residuals = new Residuals(target, model, { ...options, bold: true });
  let loss = residuals.evaluate(rows);
  let damping = 0.03;
  let idle = 0;
  for (let step = 0; step < steps && idle < 4; step++) {
    const tried = model.moved(solve(rows, model.count * FREE, damping));
    const nextRows = new Rows();
    const next = new Residuals(target, tried, { ...options, bold: step < BOLD_STEPS });
    const nextLoss = next.evaluate(nextRows);
    const gain = (loss - nextLoss) / loss;
    idle = gain < ENOUGH ? idle + 1 : 0;
    if (gain > 0) {
      model = tried;
      rows = nextRows;
      residuals = next;
      loss = nextLoss;
      damping = Math.max(2e-3, damping * 0.4);
    } else {
      damping *= 4;
    }
  }
  return { model, loss, surfaceDistance: residuals.surfaceDistance };
}

const BOLD_STEPS = 4;
/** A step that takes off less than this share of the loss counts as idle. */
const ENOUGH = 4e-3;

/** Solves (J^T J + damping diag) x = -J^T r to a relative residual of 3 percent or 24 rounds. */
function solve(rows: Rows, size: number, damping: number): Float64Array {
  const blocks = blockDiagonal(rows, size, damping);
  const right = new Float64Array(size);
  const weight = Float64Array.from(rows.residual, (r) => -r);
  scatter(rows, weight, right);
  const x = new Float64Array(size);
  const r = right;
  const z = new Float64Array(size);
  const product = new Float64Array(size);
  precondition(blocks.factor, r, z);
  const p = z.slice();
  let rz = dot(r, z);
  const enough = 1e-3 * rz;
  for (let round = 0; round < 24 && rz > enough; round++) {
    product.fill(0);
    normalProduct(rows, p, product);
    for (let i = 0; i < size; i++) product[i] += blocks.damp[i] * p[i];
    const alpha = rz / dot(p, product);
    for (let i = 0; i < size; i++) {
      x[i] += alpha * p[i];
      r[i] -= alpha * product[i];
    }
    precondition(blocks.factor, r, z);
    const next = dot(r, z);
    const beta = next / rz;
    rz = next;
    for (let i = 0; i < size; i++) p[i] = z[i] + beta * p[i];
  }
  return x;
}

function scatter({ start, lobe, value }: Rows, weight: Float64Array, out: Float64Array): void {
  for (let row = 0; row < weight.length; row++) {
    const w = weight[row];
    for (let n = start[row]; n < start[row + 1]; n++) {
      const to = lobe[n] * FREE;
      for (let i = 0; i < FREE; i++) out[to + i] += w * value[n * FREE + i];
    }
  }
}

/** out += J^T (J v). */
function normalProduct({ start, lobe, value, residual }: Rows, v: Float64Array, out: Float64Array): void {
  for (let row = 0; row < residual.length; row++) {
    const first = start[row];
    const end = start[row + 1];
    let sum = 0;
    for (let n = first; n < end; n++) {
      const from = lobe[n] * FREE;
      const at = n * FREE;
      for (let i = 0; i < FREE; i++) sum += value[at + i] * v[from + i];
    }
    for (let n = first; n < end; n++) {
      const to = lobe[n] * FREE;
      const at = n * FREE;
      for (let i = 0; i < FREE; i++) out[to + i] += sum * value[at + i];
    }
  }
}

interface Blocks {
  /** Cholesky factors, 10 x 10 per lobe, lower triangle. */
  factor: Float64Array;
  /** Damping added to every diagonal entry. */
  damp: Float64Array;
}

function blockDiagonal({ lobe, value, used }: Rows, size: number, damping: number): Blocks {
  const factor = new Float64Array(size * FREE);
  for (let n = 0; n < used; n++) {
    const to = lobe[n] * FREE * FREE;
    for (let i = 0; i < FREE; i++) {
      const vi = value[n * FREE + i];
      for (let j = 0; j <= i; j++) factor[to + i * FREE + j] += vi * value[n * FREE + j];
    }
  }
  const damp = new Float64Array(size);
  for (let k = 0; k < size / FREE; k++) {
    const b = k * FREE * FREE;
    let trace = 0;
    for (let i = 0; i < FREE; i++) trace += factor[b + i * FREE + i];
    for (let i = 0; i < FREE; i++) {
      // A floor under the diagonal stills directions that no sample sees.
      damp[k * FREE + i] = damping * factor[b + i * FREE + i] + 1e-4 * trace * damping + 1e-9;
      factor[b + i * FREE + i] += damp[k * FREE + i];
    }
    cholesky(factor, b);
  }
  return { factor, damp };
}

function cholesky(m: Float64Array, b: number): void {
  for (let i = 0; i < FREE; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = m[b + i * FREE + j];
      for (let n = 0; n < j; n++) sum -= m[b + i * FREE + n] * m[b + j * FREE + n];
      m[b + i * FREE + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / m[b + j * FREE + j];
    }
  }
}

/** out = blocks^-1 v by forward and back substitution. */
function precondition(factor: Float64Array, v: Float64Array, out: Float64Array): void {
  for (let k = 0; k < v.length / FREE; k++) {
    const b = k * FREE * FREE;
    const o = k * FREE;
    for (let i = 0; i < FREE; i++) {
      let sum = v[o + i];
      for (let j = 0; j < i; j++) sum -= factor[b + i * FREE + j] * out[o + j];
      out[o + i] = sum / factor[b + i * FREE + i];
    }
    for (let i = FREE - 1; i >= 0; i--) {
      let sum = out[o + i];
      for (let j = i + 1; j < FREE; j++) sum -= factor[b + j * FREE + i] * out[o + j];
      out[o + i] = sum / factor[b + i * FREE + i];
    }
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
