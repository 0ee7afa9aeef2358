import { SurfaceBvh } from '../../src/geometry/bvhSurface';
import type { SurfaceLine } from '../../src/geometry/geodesic';
import { gridSurface } from '../geometry/analyticSurfaces';

/** A limb as a tube whose distances have a closed form: it unrolls to a plane. Metres. */
const RADIUS_M = 0.06;
const HEIGHT_M = 1;
/** A stroke winds up the tube like a band down the back of a thigh. */
const FROM = { angle: -0.3, height: 0.3 };
const TO = { angle: 0.5, height: 0.7 };

export interface LimbTube {
  positions: Float32Array;
  indices: Uint32Array;
  line: SurfaceLine;
  /** True distance of each vertex from the line along the surface, metres. */
  truth: Float32Array;
  /** Length of an edge, metres. */
  edgeM: number;
}

/** Such a tube with about `vertices` vertices, jittered even triangles. */
export function limbTube(vertices: number): LimbTube {
  const edgeM = Math.sqrt((2 * Math.PI * RADIUS_M * HEIGHT_M * 2) / (vertices * Math.sqrt(3)));
  const { positions, indices, uv } = gridSurface({
    nu: Math.round((2 * Math.PI * RADIUS_M) / edgeM),
    nv: Math.round(HEIGHT_M / (edgeM * (Math.sqrt(3) / 2))),
    wrapU: true,
    range: { u: [0, 2 * Math.PI], v: [0, HEIGHT_M] },
    map: (u, v) => onTube(u, v),
  });
  const truth = new Float32Array(positions.length / 3);
  for (let v = 0; v < truth.length; v++) truth[v] = unrolledDistance(uv[2 * v] ?? 0, uv[2 * v + 1] ?? 0);
  return { positions, indices, line: strokeOn(positions, indices), truth, edgeM };
}

function onTube(angle: number, height: number): [number, number, number] {
  return [RADIUS_M * Math.sin(angle), height, RADIUS_M * Math.cos(angle)];
}

/** Distance from the stroke in the unrolled plane; the shorter way round. */
function unrolledDistance(angle: number, height: number): number {
  const [ax, ay] = [RADIUS_M * FROM.angle, FROM.height];
  const [bx, by] = [RADIUS_M * TO.angle - ax, TO.height - ay];
  let best = Infinity;
  for (const turn of [-1, 0, 1]) {
    const [px, py] = [RADIUS_M * (angle + 2 * Math.PI * turn) - ax, height - ay];
    const t = Math.min(1, Math.max(0, (px * bx + py * by) / (bx * bx + by * by)));
    best = Math.min(best, Math.hypot(px - t * bx, py - t * by));
  }
  return best;
}

function strokeOn(positions: Float32Array, indices: Uint32Array): SurfaceLine {
  const bvh = new SurfaceBvh(positions, indices);
  const lengthM = Math.hypot(RADIUS_M * (TO.angle - FROM.angle), TO.height - FROM.height);
  const count = Math.ceil(lengthM / 0.003) + 1;
  const points: number[] = [];
  const triangles: number[] = [];
  for (let i = 0; i < count; i++) {
    const t = i / (count - 1);
    const at = onTube(FROM.angle + t * (TO.angle - FROM.angle), FROM.height + t * (TO.height - FROM.height));
    points.push(...at);
    triangles.push(bvh.nearest(at)?.triangle ?? 0);
  }
  return {
    points: Float32Array.from(points),
    triangles: Uint32Array.from(triangles),
    arcM: Float32Array.from({ length: count }, (_, i) => (lengthM * i) / (count - 1)),
  };
}
