import { Data3DTexture, type IUniform, NearestFilter, RGBAFormat, UnsignedByteType } from 'three';
import { latticeHash } from '../../geometry/latticeHash';

/** Part of a lattice: its lowest corner, and how many corners are kept along each edge, powers of two. Beyond it, it repeats. */
export interface LatticePart {
  low: readonly [number, number, number];
  size: readonly [number, number, number];
}

/**
 * The corners around the leg, of the lattice of the tracts and of that of the bundles (`shaders/muscle_fragment_colour.glsl`): a right leg stands between
 * -0.25 and 0.05, 0 and 1.3, -0.1 and 0.25 m, and bundles are taken 0.37 m from there.
 */
export const TRACT_LATTICE: LatticePart = { low: [-12, -2, -8], size: [16, 32, 32] };
export const BUNDLE_LATTICE: LatticePart = { low: [10, 8, 20], size: [32, 64, 64] };

/** The phase of a corner's wave, 0 to 255 for once round. */
export function cornerPhase(x: number, y: number, z: number): number {
  return Math.round((latticeHash(x, y, z) >>> 8) * (255 / 16777216));
}

/** Four phases for each corner, its own and those of its neighbours at x + 1, y + 1 and both: one fetch is half a cell. */
export function latticePhases({ low, size: [width, height, depth] }: LatticePart): Uint8Array<ArrayBuffer> {
  const corners = new Uint8Array(width * height * depth);
  const index = (x: number, y: number, z: number) =>
    (x & (width - 1)) + width * ((y & (height - 1)) + height * (z & (depth - 1)));
  for (let z = low[2]; z < low[2] + depth; z++)
    for (let y = low[1]; y < low[1] + height; y++)
      for (let x = low[0]; x < low[0] + width; x++) corners[index(x, y, z)] = cornerPhase(x, y, z);
  const phases = new Uint8Array(4 * corners.length);
  for (let z = 0, at = 0; z < depth; z++)
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        phases[at++] = corners[index(x, y, z)] ?? 0;
        phases[at++] = corners[index(x + 1, y, z)] ?? 0;
        phases[at++] = corners[index(x, y + 1, z)] ?? 0;
        phases[at++] = corners[index(x + 1, y + 1, z)] ?? 0;
      }
  return phases;
}

let texture: Data3DTexture | null = null;

/** The bundles' phases and, beyond them along z, the tracts' in a corner of theirs. */
function phaseTexture(): Data3DTexture {
  const [width, height, depth] = BUNDLE_LATTICE.size;
  const [tractWidth, tractHeight, tractDepth] = TRACT_LATTICE.size;
  const phases = new Uint8Array(4 * width * height * (depth + tractDepth));
  phases.set(latticePhases(BUNDLE_LATTICE));
  const tracts = latticePhases(TRACT_LATTICE);
  for (let z = 0; z < tractDepth; z++)
    for (let y = 0; y < tractHeight; y++) {
      const row = 4 * tractWidth * (y + tractHeight * z);
      phases.set(tracts.subarray(row, row + 4 * tractWidth), 4 * width * (y + height * (depth + z)));
    }
  const made = new Data3DTexture(phases, width, height, depth + tractDepth);
  made.format = RGBAFormat;
  made.type = UnsignedByteType;
  made.minFilter = NearestFilter;
  made.magFilter = NearestFilter;
  made.needsUpdate = true;
  return made;
}

/** What fibres are drawn from, 0.8 MB: made when the first is drawn, and once. */
export const fibrePhases: IUniform<Data3DTexture> = {
  get value() {
    texture ??= phaseTexture();
    return texture;
  },
};
