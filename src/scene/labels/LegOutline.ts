import { type Camera, Matrix4 } from 'three';
import { cutPlane, isCutting } from '../../leg/cutPlane';
import type { Leg, Point, Structure } from '../../leg/Leg';
import type { LegSide } from '../../leg/legSides';
import type { Silhouette } from './Silhouette';

/** One point of the surface is kept of each cube of this size, metres. */
const CUBE_M = 0.01;
/** Half of a cube's diagonal reaches from a kept point to the ones left out, on average less. */
const REACH_M = 0.7 * CUBE_M;

const matrix = new Matrix4();

/** Points all over the surface of the leg, from which its silhouette is drawn for any camera without casting rays. */
export class LegOutline {
  private readonly samples = new Map<string, Float32Array>();

  constructor(private readonly leg: Leg) {}

  /**
   * Add the leg of `side` to a silhouette, without what a cross-section takes away.
   * @param shown which structures are drawn
   * @param offsetOf how far each is from its place, leg as modelled, metres
   */
  draw(
    silhouette: Silhouette,
    camera: Camera,
    canvas: { width: number; height: number },
    side: LegSide,
    shown: (structure: Structure) => boolean,
    offsetOf: (structure: Structure) => Point,
  ): void {
    matrix.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse);
    const [m0, m1, , m3, m4, m5, , m7, m8, m9, , m11, m12, m13, , m15] = matrix.elements;
    const mirror = side === 'left' ? -1 : 1;
    const cutting = isCutting();
    const cut = cutPlane.uCutPlane.value;
    const halfWidth = canvas.width / 2;
    const halfHeight = canvas.height / 2;
    // Pixels that a metre takes at the distance w: the second row of the matrix is the picture's upright axis.
    const scale = Math.hypot(m1, m5, m9) * halfHeight;
    for (const structure of [this.leg.skin, ...this.leg.inside]) {
      if (!shown(structure)) continue;
      const points = this.samplesOf(structure);
      const [ox, oy, oz] = offsetOf(structure);
      for (let i = 0; i < points.length; i += 3) {
        const px = (points[i] as number) + ox;
        const y = (points[i + 1] as number) + oy;
        const z = (points[i + 2] as number) + oz;
        if (cutting && px * cut.x + y * cut.y + z * cut.z > cut.w) continue;
        const x = mirror * px;
        const w = m3 * x + m7 * y + m11 * z + m15;
        if (w <= 0) continue;
        silhouette.add(
          ((m0 * x + m4 * y + m8 * z + m12) / w + 1) * halfWidth,
          (1 - (m1 * x + m5 * y + m9 * z + m13) / w) * halfHeight,
          (REACH_M * scale) / w,
        );
      }
    }
  }

  /** About `count` points spread over a structure at its own place, leg as modelled, metres. */
  pointsOf(structure: Structure, count: number): Point[] {
    const samples = this.samplesOf(structure);
    const step = 3 * Math.max(1, Math.floor(samples.length / 3 / count));
    const points: Point[] = [];
    for (let i = 0; i + 2 < samples.length; i += step)
      points.push([samples[i] as number, samples[i + 1] as number, samples[i + 2] as number]);
    return points;
  }

  private samplesOf(structure: Structure): Float32Array {
    let points = this.samples.get(structure.id);
    if (!points) {
      points = sampled(structure);
      this.samples.set(structure.id, points);
    }
    return points;
  }
}

/** One vertex of each cube that the surface passes, leg space, metres. */
function sampled({ geometry, matrixWorld, bounds }: Structure): Float32Array {
  const { position } = geometry.attributes;
  if (!position) return new Float32Array();
  const e = matrixWorld.elements;
  const { min, max } = bounds;
  const across = Math.ceil((max.x - min.x) / CUBE_M) + 1;
  const up = Math.ceil((max.y - min.y) / CUBE_M) + 1;
  const taken = new Set<number>();
  const kept: number[] = [];
  for (let i = 0; i < position.count; i++) {
    const [x, y, z] = [position.getX(i), position.getY(i), position.getZ(i)];
    const px = (e[0] as number) * x + (e[4] as number) * y + (e[8] as number) * z + (e[12] as number);
    const py = (e[1] as number) * x + (e[5] as number) * y + (e[9] as number) * z + (e[13] as number);
    const pz = (e[2] as number) * x + (e[6] as number) * y + (e[10] as number) * z + (e[14] as number);
    const cube =
      Math.floor((px - min.x) / CUBE_M) +
      across * (Math.floor((py - min.y) / CUBE_M) + up * Math.floor((pz - min.z) / CUBE_M));
    if (taken.has(cube)) continue;
    taken.add(cube);
    kept.push(px, py, pz);
  }
  return Float32Array.from(kept);
}
