import type { FibreMap } from './fibres';
import type { SkinMesh } from './skin';

/** What only the skin carries, per vertex. */
export type SkinTint = Pick<SkinMesh, 'flush' | 'nail' | 'fold'>;

/**
 * `_SHADE`: four bytes per vertex, each 0..255 for 0..1: along, ambient occlusion (1 = open), tendon, cavity (0.5 = flat).
 * The skin has no fibres: in the place of `along` stands its flush (0.5 = none), in that of `tendon` the share of nail, and where a fold is drawn its cavity is deeper. Nor have bones: in
 * the place of `along` stands the occlusion by bones alone, in that of `tendon` the share of cartilage.
 */
export function shadeBytes(
  occlusion: Float32Array,
  cavity: Float32Array,
  {
    fibres,
    skin,
    bared,
    cartilage,
  }: {
    fibres?: FibreMap | undefined;
    skin?: SkinTint | undefined;
    bared?: Float32Array | undefined;
    cartilage?: Float32Array | undefined;
  } = {},
): Uint8Array {
  const bytes = new Uint8Array(4 * occlusion.length);
  for (let v = 0; v < occlusion.length; v++) {
    bytes[4 * v] = unorm(fibres?.along[v] ?? skin?.flush[v] ?? bared?.[v] ?? 0);
    bytes[4 * v + 1] = unorm(occlusion[v]);
    bytes[4 * v + 2] = unorm(fibres?.tendon[v] ?? skin?.nail[v] ?? cartilage?.[v] ?? 0);
    bytes[4 * v + 3] = unorm(cavity[v] * (1 - (skin?.fold[v] ?? 0)));
  }
  return bytes;
}

/** `_FIBRE`: four signed bytes per vertex, -127..127 for -1..1: unit fibre direction in leg space and a 0. */
export function fibreBytes({ direction }: FibreMap): Int8Array {
  const bytes = new Int8Array((4 * direction.length) / 3);
  for (let i = 0; i < direction.length; i++) {
    bytes[4 * Math.floor(i / 3) + (i % 3)] = Math.round(127 * direction[i]);
  }
  return bytes;
}

const unorm = (value: number): number => Math.round(255 * Math.min(1, Math.max(0, value)));
