import type { SkinSurface } from '../../patterns/SkinSurface';
import type { BrushStroke, Dab } from './painting';

/** Distances are kept up to this far from the border, to either side, metres: three edges of the skin's triangles. */
export const PAINT_REACH_M = 0.012;

/**
 * A painting as the signed distance of every vertex from its border, along the skin, metres: negative inside. The border then runs
 * where the distance is 0, smoothly through the triangles, and not along their edges.
 */
export class PaintedField {
  readonly distanceM: Float32Array<ArrayBuffer>;

  constructor(private readonly skin: SkinSurface) {
    this.distanceM = new Float32Array(skin.vertexCount).fill(PAINT_REACH_M);
  }

  /** Take all paint away. */
  clear(): void {
    this.distanceM.fill(PAINT_REACH_M);
  }

  /** Paint these strokes over what is there. */
  add(strokes: readonly BrushStroke[]): void {
    for (const stroke of strokes) for (const dab of stroke) this.dab(dab);
  }

  /**
   * Put one dab on.
   * @returns whether it changed what is painted; a dab inside of what is there already does not
   */
  dab({ point, radiusM, erase }: Dab): boolean {
    let changed = false;
    this.eachNear(point, radiusM, (vertex, outsideM) => {
      const before = this.distanceM[vertex] ?? PAINT_REACH_M;
      const after = erase ? Math.max(before, -outsideM) : Math.min(before, outsideM);
      if (after === before) return;
      this.distanceM[vertex] = after;
      changed ||= before < 0 !== after < 0;
    });
    return changed;
  }

  /**
   * Visit the skin around a disc, with its distance from the disc's border along the skin, metres, negative inside, no further
   * than `PAINT_REACH_M` to either side. Along the skin: what is near only across a gap is not reached.
   */
  eachNear(point: Dab['point'], radiusM: number, visit: (vertex: number, outsideM: number) => void): void {
    const { bvh, geodesics, paintable } = this.skin;
    const nearest = bvh.nearest(point);
    if (!nearest) return;
    const line = {
      points: Float32Array.from(nearest.point),
      triangles: Uint32Array.of(nearest.triangle),
      arcM: Float32Array.of(0),
    };
    const { reached, distanceM } = geodesics.distanceFrom(line, () => radiusM + PAINT_REACH_M);
    for (const vertex of reached) {
      if (paintable[vertex] === 0) continue;
      const outsideM = (distanceM[vertex] ?? Number.POSITIVE_INFINITY) - radiusM;
      if (outsideM < PAINT_REACH_M) visit(vertex, Math.max(outsideM, -PAINT_REACH_M));
    }
  }

  /** 1 for every painted vertex, 0 elsewhere. */
  painted(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.distanceM, (distanceM) => (distanceM < 0 ? 1 : 0));
  }
}

/** A distance as the shader gets it, a byte; mirrors `decodePaint` in `shaders/skin_paint.glsl`. */
export function encodePaint(distanceM: number): number {
  const share = (distanceM + PAINT_REACH_M) / (2 * PAINT_REACH_M);
  return Math.round(255 * Math.min(Math.max(share, 0), 1));
}
