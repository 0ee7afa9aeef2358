import { type BufferGeometry, DataTexture, LinearFilter, type Matrix4, Vector3 } from 'three';

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

const point = new Vector3();

/**
 * A contact shadow computed once from the lowest part of `geometry`: what is near the floor darkens it, the nearer the more,
 * softened by a blur. No light, no second pass, nothing to pay per frame but one small quad.
 * @param matrix from the geometry's own space to leg space, metres
 */
export function groundShadow(geometry: BufferGeometry, matrix: Matrix4, floorY: number): GroundShadow {
  const { size, heightM, marginM, blurs } = GROUND_SHADOW;
  const positions = geometry.getAttribute('position');
  const near: [number, number, number][] = [];
  const low = { x: Infinity, z: Infinity };
  const high = { x: -Infinity, z: -Infinity };
  for (let i = 0; i < positions.count; i++) {
    point.fromBufferAttribute(positions, i).applyMatrix4(matrix);
    const height = point.y - floorY;
    if (height > heightM) continue;
    near.push([point.x, point.z, 1 - height / heightM]);
    low.x = Math.min(low.x, point.x);
    low.z = Math.min(low.z, point.z);
    high.x = Math.max(high.x, point.x);
    high.z = Math.max(high.z, point.z);
  }
  const sizeM = near.length === 0 ? 0.01 : Math.max(high.x - low.x, high.z - low.z) + 2 * marginM;
  const x = near.length === 0 ? 0 : (low.x + high.x) / 2;
  const z = near.length === 0 ? 0 : (low.z + high.z) / 2;

  let dark = new Float32Array(size * size);
  for (const [px, pz, weight] of near) {
    const column = Math.floor(((px - x) / sizeM + 0.5) * size);
    const row = Math.floor(((pz - z) / sizeM + 0.5) * size);
    const at = row * size + column;
    dark[at] = Math.max(dark[at] ?? 0, weight * weight);
  }
  for (let pass = 0; pass < blurs; pass++) dark = blurred(dark, size);

  const strongest = Math.max(...dark, 1e-6);
  const texels = new Uint8Array(size * size * 4);
  for (const [at, value] of dark.entries())
    texels.fill(Math.round((255 * value) / strongest), at * 4, at * 4 + 4);
  const texture = new DataTexture(texels, size, size);
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearFilter;
  texture.needsUpdate = true;
  return { texture, x, z, sizeM };
}

function blurred(values: Float32Array, size: number): Float32Array<ArrayBuffer> {
  const at = (row: number, column: number) =>
    row < 0 || column < 0 || row >= size || column >= size ? 0 : (values[row * size + column] ?? 0);
  const result = new Float32Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      let sum = 0;
      for (let dy = -1; dy <= 1; dy++) for (let dx = -1; dx <= 1; dx++) sum += at(row + dy, column + dx);
      result[row * size + column] = sum / 9;
    }
  }
  return result;
}
