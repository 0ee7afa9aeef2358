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
    for (let i = 0; i < size; i++) (product[i] as number) += (blocks.damp[i] as number) * (p[i] as number);
    const alpha = rz / dot(p, product);
    for (let i = 0; i < size; i++) {
      (x[i] as number) += alpha * (p[i] as number);
      (r[i] as number) -= alpha * (product[i] as number);
    }
    precondition(blocks.factor, r, z);
    const next = dot(r, z);
    const beta = next / rz;
    rz = next;
    for (let i = 0; i < size; i++) p[i] = (z[i] as number) + beta * (p[i] as number);
  }
  return x;
}

function scatter({ start, lobe, value }: Rows, weight: Float64Array, out: Float64Array): void {
  for (let row = 0; row < weight.length; row++) {
    const w = weight[row] as number;
    for (let n = start[row] as number; n < (start[row + 1] as number); n++) {
      const to = (lobe[n] as number) * FREE;
      for (let i = 0; i < FREE; i++) (out[to + i] as number) += w * (value[n * FREE + i] as number);
    }
  }
}

/** out += J^T (J v). */
function normalProduct({ start, lobe, value, residual }: Rows, v: Float64Array, out: Float64Array): void {
  for (let row = 0; row < residual.length; row++) {
    const first = start[row] as number;
    const end = start[row + 1] as number;
    let sum = 0;
    for (let n = first; n < end; n++) {
      const from = (lobe[n] as number) * FREE;
      const at = n * FREE;
      for (let i = 0; i < FREE; i++) sum += (value[at + i] as number) * (v[from + i] as number);
    }
    for (let n = first; n < end; n++) {
      const to = (lobe[n] as number) * FREE;
      const at = n * FREE;
      for (let i = 0; i < FREE; i++) (out[to + i] as number) += sum * (value[at + i] as number);
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
    const to = (lobe[n] as number) * FREE * FREE;
    for (let i = 0; i < FREE; i++) {
      const vi = value[n * FREE + i] as number;
      for (let j = 0; j <= i; j++)
        (factor[to + i * FREE + j] as number) += vi * (value[n * FREE + j] as number);
    }
  }
  const damp = new Float64Array(size);
  for (let k = 0; k < size / FREE; k++) {
    const b = k * FREE * FREE;
    let trace = 0;
    for (let i = 0; i < FREE; i++) trace += factor[b + i * FREE + i] as number;
    for (let i = 0; i < FREE; i++) {
      // A floor under the diagonal stills directions that no sample sees.
      damp[k * FREE + i] = damping * (factor[b + i * FREE + i] as number) + 1e-4 * trace * damping + 1e-9;
      (factor[b + i * FREE + i] as number) += damp[k * FREE + i] as number;
    }
    cholesky(factor, b);
  }
  return { factor, damp };
}

function cholesky(m: Float64Array, b: number): void {
  for (let i = 0; i < FREE; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = m[b + i * FREE + j] as number;
      for (let n = 0; n < j; n++) sum -= (m[b + i * FREE + n] as number) * (m[b + j * FREE + n] as number);
      m[b + i * FREE + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (m[b + j * FREE + j] as number);
    }
  }
}

/** out = blocks^-1 v by forward and back substitution. */
function precondition(factor: Float64Array, v: Float64Array, out: Float64Array): void {
  for (let k = 0; k < v.length / FREE; k++) {
    const b = k * FREE * FREE;
    const o = k * FREE;
    for (let i = 0; i < FREE; i++) {
      let sum = v[o + i] as number;
      for (let j = 0; j < i; j++) sum -= (factor[b + i * FREE + j] as number) * (out[o + j] as number);
      out[o + i] = sum / (factor[b + i * FREE + i] as number);
    }
    for (let i = FREE - 1; i >= 0; i--) {
      let sum = out[o + i] as number;
      for (let j = i + 1; j < FREE; j++) sum -= (factor[b + j * FREE + i] as number) * (out[o + j] as number);
      out[o + i] = sum / (factor[b + i * FREE + i] as number);
    }
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
