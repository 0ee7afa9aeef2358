import { FIT_DEFAULTS, type FitOptions } from './fitOptions';
import { boxesOf, FREE, type LobeModel, REACH } from './LobeModel';
import type { Rows } from './Rows';
import type { SurfaceSamples, VolumeSamples } from './samples';
import { tangentsOf } from './tangents';

/** What the fit is asked to meet. */
export interface Target {
  surface: SurfaceSamples;
  volume: VolumeSamples;
}

/** Steepest slope of log f that a distance is divided by, 1/mm: keeps flat saddles from reading as far away. */
const SLOPE_FLOOR = 0.01;
/** Rise of log f per half thickness of the solid: ln 2 is that of a hill of height 2 from its foot to its top. */
const STEEP_INSIDE = 0.6;
const STEEP_OUTSIDE = 1;
/** On the surface a hill of height 2 has 1.39. */
const STEEP_SURFACE = 0.8;
const normalScratch = new Float64Array(3);
/** The same for points that are not beside the solid, 1/mm: log f falls below -0.9 there. */
const FAR_SLOPE = 0.25;
/** Cut for distances, mm. */
const FAR = 6;
/** Lobes below this share of f are left out of a row. */
const SHARE = 1e-2;

/** Evaluates a model on a target; one object per fit, reused for its scratch arrays. */
export class Residuals {
  private readonly active: Int32Array;
  private readonly e: Float64Array;
  private readonly y: Float64Array;
  private f = 0;
  private readonly g = new Float64Array(3);
  private count = 0;
  /** Signed distance estimate at every surface sample after the last call, mm. */
  readonly surfaceDistance: Float64Array;

  constructor(
    private readonly target: Target,
    private readonly model: LobeModel,
    private readonly options: FitOptions = FIT_DEFAULTS,
  ) {
    this.active = new Int32Array(model.count);
    this.e = new Float64Array(model.count);
    this.y = new Float64Array(model.count * 3);
    this.surfaceDistance = new Float64Array(target.surface.count);
  }

  /** Loss of the model, mm^2 per sample; with `rows` also the linear system of a Gauss-Newton step. */
  evaluate(rows?: Rows): number {
    const boxes = boxesOf(this.model);
    return this.surfaceLoss(boxes, rows) + this.volumeLoss(boxes, rows) + this.priorLoss(rows);
  }

  private surfaceLoss(boxes: Float64Array, rows?: Rows): number {
    const { surface } = this.target;
    const { normalMm, huberMm } = this.options;
    let loss = 0;
    const tangents = new Float64Array(6);
    for (let s = 0; s < surface.count; s++) {
      const d = this.at(surface.xyz, s, boxes);
      this.surfaceDistance[s] = d;
      // An error of half a millimetre matters more on a tendon of two than on a belly of forty.
      const weight = Math.min(2, Math.max(0.7, Math.sqrt(4 / surface.thickness[s]))) / surface.count;
      loss += weight * huber(d, huberMm);
      const robust = Math.sqrt(weight * huberWeight(d, huberMm));
      if (rows) this.distanceRow(rows, robust, d);
      this.steepness(s, weight, rows, (cost) => {
        loss += cost;
      });
      // Every other normal is enough, at twice the weight: normals vary less than distances, and cost two rows each.
      const slope = Math.hypot(this.g[0], this.g[1], this.g[2]);
      if (s % 2 === 1 || slope < 1e-9) continue;
      tangentsOf(surface.normal, s, tangents);
      const turn = normalMm * Math.sqrt(2 * weight);
      let square = 0;
      for (let t = 0; t < 6; t += 3) square += (this.along(tangents, t) / slope) ** 2;
      // Facing the wrong way is as bad as lying flat.
      const facing =
        this.g[0] * surface.normal[s * 3] +
        this.g[1] * surface.normal[s * 3 + 1] +
        this.g[2] * surface.normal[s * 3 + 2];
      if (facing > 0) {
        loss += turn * turn;
        continue;
      }
      const soft = 1 / (1 + 2 * square);
      loss += turn * turn * square * soft;
      if (!rows) continue;
      for (let t = 0; t < 6; t += 3) this.tangentRow(rows, turn * soft, tangents, t, slope);
    }
    return loss;
  }

  /** A flat field on the surface itself costs most of all: there the level set is pitted by the rounding of its own figures. */
  private steepness(s: number, weight: number, rows: Rows | undefined, pay: (cost: number) => void): void {
    const { surface } = this.target;
    if (this.f <= 0) return;
    const least = STEEP_SURFACE / (0.5 * Math.max(2, surface.thickness[s]));
    normalScratch.set(surface.normal.subarray(s * 3, s * 3 + 3));
    const fall = -this.along(normalScratch, 0) / this.f;
    const miss = Math.min(2, 1 - fall / least);
    if (miss <= 0) return;
    const root = this.options.steepMm * Math.sqrt(weight);
    pay(root * root * miss * miss);
    // d(miss) = d(n . grad f) / (f least): the row of a tangent, along the normal.
    if (rows) this.tangentRow(rows, root, normalScratch, 0, this.f * least, root * miss);
  }

  /**
   * Off the surface log f has to rise inward and fall outward at least as steeply as it does for one Gaussian hill as wide
   * as the solid is there. Without this the best surface is made of very wide, flat hills that only just pass 1: their level
   * set moves by half a millimetre when a weight is rounded, and their distance means nothing a few millimetres away.
   */
  private volumeLoss(boxes: Float64Array, rows?: Rows): number {
    const { volume } = this.target;
    const { huberMm } = this.options;
    const weight = this.options.volumeWeight / Math.max(1, volume.count);
    let loss = 0;
    for (let s = 0; s < volume.count; s++) {
      const depth = volume.depth[s];
      const half = volume.half[s];
      this.at(volume.xyz, s, boxes);
      const slope = half > 0 ? (depth > 0 ? STEEP_INSIDE : STEEP_OUTSIDE) / half : FAR_SLOPE;
      const height = this.f > 0 ? Math.log(this.f) / slope : -FAR;
      const gap = height - Math.max(-0.6 * FAR, Math.min(depth, half > 0 ? half : 2));
      const miss = Math.max(-FAR, Math.min(FAR, depth > 0 ? Math.min(0, gap) : Math.max(0, gap)));
      if (miss === 0) continue;
      loss += weight * huber(miss, huberMm);
      if (rows) this.distanceRow(rows, Math.sqrt(weight * huberWeight(miss, huberMm)), miss, slope);
    }
    return loss;
  }

  private priorLoss(rows?: Rows): number {
    const pull = this.options.weightPrior / Math.sqrt(this.model.count);
    let loss = 0;
    for (let k = 0; k < this.model.count; k++) {
      const miss = pull * (this.model.logW[k] - Math.LN2);
      loss += miss * miss;
      if (!rows) continue;
      rows.reserve();
      rows.lobe[rows.used] = k;
      rows.value.fill(0, rows.used * FREE, rows.used * FREE + FREE);
      rows.value[rows.used * FREE + FREE - 1] = pull;
      rows.used++;
      rows.close(miss);
    }
    return loss;
  }

  /** Field, gradient and active lobes at a sample; returns the clipped signed distance estimate, mm. */
  private at(xyz: Float64Array, s: number, boxes: Float64Array): number {
    const { mu, A, logW } = this.model;
    const px = xyz[s * 3];
    const py = xyz[s * 3 + 1];
    const pz = xyz[s * 3 + 2];
    let f = 0;
    let gx = 0;
    let gy = 0;
    let gz = 0;
    let n = 0;
    for (let k = 0; k < logW.length; k++) {
      const x = px - mu[k * 3];
      const y = py - mu[k * 3 + 1];
      const z = pz - mu[k * 3 + 2];
      if (Math.abs(x) > boxes[k * 3] || Math.abs(y) > boxes[k * 3 + 1] || Math.abs(z) > boxes[k * 3 + 2])
        continue;
      const a = k * 9;
      const u = A[a] * x + A[a + 1] * y + A[a + 2] * z;
      const v = A[a + 3] * x + A[a + 4] * y + A[a + 5] * z;
      const w = A[a + 6] * x + A[a + 7] * y + A[a + 8] * z;
      const q = u * u + v * v + w * w;
      if (q > REACH) continue;
      const e = Math.exp(logW[k] - 0.5 * q);
      f += e;
      gx -= e * (A[a] * u + A[a + 3] * v + A[a + 6] * w);
      gy -= e * (A[a + 1] * u + A[a + 4] * v + A[a + 7] * w);
      gz -= e * (A[a + 2] * u + A[a + 5] * v + A[a + 8] * w);
      this.active[n] = k;
      this.e[n] = e;
      this.y[n * 3] = u;
      this.y[n * 3 + 1] = v;
      this.y[n * 3 + 2] = w;
      n++;
    }
    this.count = n;
    this.f = f;
    this.g[0] = gx;
    this.g[1] = gy;
    this.g[2] = gz;
    if (f <= 0) return -FAR;
    const slope = Math.max(SLOPE_FLOOR, Math.sqrt(gx * gx + gy * gy + gz * gz) / f);
    return Math.min(FAR, Math.max(-FAR, Math.log(f) / slope));
  }

  /** Row of log f / slope. The slope is held fixed: that of f itself, or the one given. */
  private distanceRow(rows: Rows, weight: number, residual: number, fixed?: number): void {
    const f = this.f;
    if (f <= 0) return;
    const own = Math.max(SLOPE_FLOOR, Math.hypot(this.g[0], this.g[1], this.g[2]) / f);
    const slope = fixed === undefined ? own : this.options.bold ? Math.max(own, fixed) : Math.min(own, fixed);
    const scale = weight / (f * slope);
    for (let n = 0; n < this.count; n++) {
      const e = this.e[n];
      if (e < SHARE * f) continue;
      rows.reserve();
      rows.lobe[rows.used] = this.active[n];
      const at = rows.used * FREE;
      const u = this.y[n * 3];
      const v = this.y[n * 3 + 1];
      const w = this.y[n * 3 + 2];
      const c = e * scale;
      rows.value[at] = c * u;
      rows.value[at + 1] = c * v;
      rows.value[at + 2] = c * w;
      rows.value[at + 3] = -c * u * u;
      rows.value[at + 4] = -c * v * v;
      rows.value[at + 5] = -c * w * w;
      rows.value[at + 6] = -2 * c * u * v;
      rows.value[at + 7] = -2 * c * u * w;
      rows.value[at + 8] = -2 * c * v * w;
      rows.value[at + 9] = c;
      rows.used++;
    }
    rows.close(weight * residual);
  }

  private along(tangents: Float64Array, t: number): number {
    return tangents[t] * this.g[0] + tangents[t + 1] * this.g[1] + tangents[t + 2] * this.g[2];
  }

  /** Row of (tangent . grad f) / |grad f|, the length held fixed: the sine of the normal's error. */
  private tangentRow(
    rows: Rows,
    weight: number,
    tangents: Float64Array,
    t: number,
    slope: number,
    residual = (weight * this.along(tangents, t)) / slope,
  ): void {
    const { A } = this.model;
    const scale = -weight / slope;
    for (let n = 0; n < this.count; n++) {
      const e = this.e[n];
      if (e < SHARE * this.f) continue;
      rows.reserve();
      const k = this.active[n];
      rows.lobe[rows.used] = k;
      const at = rows.used * FREE;
      const u = this.y[n * 3];
      const v = this.y[n * 3 + 1];
      const w = this.y[n * 3 + 2];
      const turn = (r: number) =>
        A[k * 9 + r * 3] * tangents[t] +
        A[k * 9 + r * 3 + 1] * tangents[t + 1] +
        A[k * 9 + r * 3 + 2] * tangents[t + 2];
      const a = turn(0);
      const b = turn(1);
      const c = turn(2);
      const ay = a * u + b * v + c * w;
      const m = e * scale;
      rows.value[at] = m * (u * ay - a);
      rows.value[at + 1] = m * (v * ay - b);
      rows.value[at + 2] = m * (w * ay - c);
      rows.value[at + 3] = m * u * (2 * a - u * ay);
      rows.value[at + 4] = m * v * (2 * b - v * ay);
      rows.value[at + 5] = m * w * (2 * c - w * ay);
      rows.value[at + 6] = 2 * m * (a * v + b * u - u * v * ay);
      rows.value[at + 7] = 2 * m * (a * w + c * u - u * w * ay);
      rows.value[at + 8] = 2 * m * (b * w + c * v - v * w * ay);
      rows.value[at + 9] = m * ay;
      rows.used++;
    }
    rows.close(residual);
  }
}

const huber = (d: number, at: number) => (Math.abs(d) <= at ? d * d : at * (2 * Math.abs(d) - at));
const huberWeight = (d: number, at: number) => (Math.abs(d) <= at ? 1 : at / Math.abs(d));
