import { type BufferGeometry, DataTexture, LinearFilter, type Matrix4 } from 'three';
import { attributeLayout } from '../leg/attributeLayout';

/** The shadow lies in this square around the foot. */
export interface GroundShadow {
  /** Darkness, 0 to 1, in every channel. */
  texture: DataTexture;
  /** Middle and edge of the square on the floor, leg space, metres. */
  x: number;
  z: number;
  sizeM: number;
}

export const GROUND_SHADOW = {
  /** Texels along an edge. */
  size: 96,
  /** What is higher than this above the floor throws no contact shadow, metres. */
  heightM: 0.05,
  /** Space around the foot for the blur, metres. */
  marginM: 0.07,
  /** Passes of a 3-texel box blur, each way. */
  blurs: 7,
} as const;

/**
 * A contact shadow computed once from the lowest part of `geometry`: what is near the floor darkens it, the nearer the more,
 * softened by a blur. No light, no second pass, nothing to pay per frame but one small quad.
 * @param matrix from the geometry's own space to leg space, metres
 */
export function groundShadow(geometry: BufferGeometry, matrix: Matrix4, floorY: number): GroundShadow {
  const { size, heightM, marginM, blurs } = GROUND_SHADOW;
  const { array, first, stride, divisor, least } = attributeLayout(geometry.getAttribute('position'));
  const { elements: e } = matrix;
  const end = first + stride * geometry.getAttribute('position').count;
  // Three numbers each: x, z, and how near to the floor, 0 to 1.
  const near: number[] = [];
  const low = { x: Infinity, z: Infinity };
  const high = { x: -Infinity, z: -Infinity };
  for (let at = first; at < end; at += stride) {
    const x = Math.max((array[at] as number) / divisor, least);
    const y = Math.max((array[at + 1] as number) / divisor, least);
    const z = Math.max((array[at + 2] as number) / divisor, least);
    const height = e[1] * x + e[5] * y + e[9] * z + e[13] - floorY;
    if (height > heightM) continue;
    const legX = e[0] * x + e[4] * y + e[8] * z + e[12];
    const legZ = e[2] * x + e[6] * y + e[10] * z + e[14];
    near.push(legX, legZ, 1 - height / heightM);
    low.x = Math.min(low.x, legX);
    low.z = Math.min(low.z, legZ);
    high.x = Math.max(high.x, legX);
    high.z = Math.max(high.z, legZ);
  }
  const sizeM = near.length === 0 ? 0.01 : Math.max(high.x - low.x, high.z - low.z) + 2 * marginM;
  const x = near.length === 0 ? 0 : (low.x + high.x) / 2;
  const z = near.length === 0 ? 0 : (low.z + high.z) / 2;

  let dark = new Float32Array(BORDERED * BORDERED);
  for (let n = 0; n < near.length; n += 3) {
    const column = Math.floor((((near[n] as number) - x) / sizeM + 0.5) * size);
    const row = Math.floor((((near[n + 1] as number) - z) / sizeM + 0.5) * size);
    const weight = near[n + 2] as number;
    const to = (row + 1) * BORDERED + column + 1;
    dark[to] = Math.max(dark[to] as number, weight * weight);
  }
  for (let pass = 0; pass < blurs; pass++) dark = blurred(dark);

  let strongest = 1e-6;
  for (const value of dark) strongest = Math.max(strongest, value);
  const texels = new Uint8Array(size * size * 4);
  for (let row = 0, to = 0; row < size; row++) {
    for (let column = 0; column < size; column++, to += 4) {
      const value = dark[(row + 1) * BORDERED + column + 1] as number;
      texels.fill(Math.round((255 * value) / strongest), to, to + 4);
    }
  }
  const texture = new DataTexture(texels, size, size);
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearFilter;
  texture.needsUpdate = true;
  return { texture, x, z, sizeM };
}

/** Texels along an edge with one of light on each side: what lies beyond the square needs no question of its own. */
const BORDERED = GROUND_SHADOW.size + 2;

/** The mean of each texel and the eight around it. */
function blurred(values: Float32Array): Float32Array<ArrayBuffer> {
  const result = new Float32Array(values.length);
  for (let row = 1; row < BORDERED - 1; row++) {
    for (let at = row * BORDERED + 1; at < (row + 1) * BORDERED - 1; at++) {
      let sum = 0;
      for (let from = at - BORDERED - 1; from <= at + BORDERED - 1; from += BORDERED)
        sum += (values[from] as number) + (values[from + 1] as number) + (values[from + 2] as number);
      result[at] = sum / 9;
    }
  }
  return result;
}
