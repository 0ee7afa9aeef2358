import { SurfaceBvh } from '../geometry/bvhSurface';
import { GeodesicSurface } from '../geometry/geodesic';
import type { Point } from '../leg/Leg';
import { LimbCoordinates } from '../leg/limbCoordinates';

/** The skin as plain arrays, as it is sent to the worker. Leg space, metres. */
export interface SkinMesh {
  /** 3 numbers per vertex. */
  positions: Float32Array;
  /** 3 vertex indices per triangle. */
  indices: Uint32Array;
  landmarks: Readonly<Record<string, Point>>;
}

/** The skin prepared for drawing patterns on it: built once per model. */
export class SkinSurface {
  readonly limb: LimbCoordinates;
  readonly bvh: SurfaceBvh;
  readonly geodesics: GeodesicSurface;
  /** 1 where skin may carry pain, 0 on the flat faces where the model was cut from the body; per vertex. */
  readonly paintable: Uint8Array;

  constructor(mesh: SkinMesh) {
    this.limb = new LimbCoordinates(mesh.landmarks);
    this.bvh = new SurfaceBvh(mesh.positions, mesh.indices);
    this.geodesics = new GeodesicSurface(mesh.positions, mesh.indices);
    this.paintable = paintableVertices(mesh, this.limb.height('thigh', CUT_DOWN_TO));
  }

  get vertexCount(): number {
    return this.paintable.length;
  }
}

/** A cut face lies within this distance of the outermost plane of the mesh, metres. */
const CUT_DEPTH_M = 0.003;
/** The midline cut reaches down to this level of the thigh; further down the inner thigh is skin. */
const CUT_DOWN_TO = 0.03;

/**
 * Vertices off the cut faces. The model is one leg: it ends in a flat face at the waist (up) and at the midline of the
 * body. A vertex belongs to such a face when it lies at the extreme of that axis and its normal points along it.
 */
function paintableVertices({ positions, indices }: SkinMesh, groinM: number): Uint8Array {
  const count = positions.length / 3;
  const normals = vertexNormals(positions, indices);
  let top = -Infinity;
  let medial = -Infinity;
  for (let v = 0; v < count; v++) {
    medial = Math.max(medial, positions[3 * v] as number);
    top = Math.max(top, positions[3 * v + 1] as number);
  }
  const paintable = new Uint8Array(count).fill(1);
  for (let v = 0; v < count; v++) {
    const y = positions[3 * v + 1] as number;
    const atMidline =
      y > groinM && (positions[3 * v] as number) > medial - CUT_DEPTH_M && (normals[3 * v] as number) > 0.85;
    const atWaist = y > top - CUT_DEPTH_M && (normals[3 * v + 1] as number) > 0.85;
    if (atMidline || atWaist) paintable[v] = 0;
  }
  return paintable;
}

/** Unit normals, area weighted, 3 numbers per vertex. */
function vertexNormals(positions: Float32Array, indices: Uint32Array): Float32Array {
  const normals = new Float32Array(positions.length);
  for (let t = 0; t < indices.length; t += 3) {
    const a = 3 * (indices[t] as number);
    const b = 3 * (indices[t + 1] as number);
    const c = 3 * (indices[t + 2] as number);
    for (let k = 0; k < 3; k++) {
      const i = (k + 1) % 3;
      const j = (k + 2) % 3;
      const ui = (positions[b + i] as number) - (positions[a + i] as number);
      const uj = (positions[b + j] as number) - (positions[a + j] as number);
      const wi = (positions[c + i] as number) - (positions[a + i] as number);
      const wj = (positions[c + j] as number) - (positions[a + j] as number);
      const area = ui * wj - uj * wi;
      normals[a + k] = (normals[a + k] as number) + area;
      normals[b + k] = (normals[b + k] as number) + area;
      normals[c + k] = (normals[c + k] as number) + area;
    }
  }
  for (let v = 0; v < normals.length; v += 3) {
    const [x, y, z] = [normals[v] as number, normals[v + 1] as number, normals[v + 2] as number];
    const length = Math.sqrt(x * x + y * y + z * z) || 1;
    normals[v] = x / length;
    normals[v + 1] = y / length;
    normals[v + 2] = z / length;
  }
  return normals;
}
