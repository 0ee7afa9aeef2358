import { SurfaceBvh } from '../../src/geometry/bvhSurface';
import type { TriangleMesh } from '../../src/geometry/TriangleMesh';
import { readLandmarks } from './figures';
import { diffuse } from './geometry/diffuse';

/** Mm of leg space. */
type Vec = readonly [number, number, number];

/** How far inside of a border a place on a bone lies, mm, roughly: positive inside. */
type Bound = (at: Vec, normal: Vec) => number;

/** A face of a bone that cartilage covers: within all of its bounds. */
interface Face {
  bone: string;
  /** The bone it meets, how near that is at its border (mm), and the cosine at which its surface turns away from it there. */
  meets?: { bone: string; withinMm: number; facing: number };
  within: readonly Bound[];
}

/** A bone as it is built. */
export interface BuiltBone {
  id: string;
  mesh: TriangleMesh;
  normals: Float32Array;
}

/** Over how many mm on either side of a border the share goes from all to none: longer than a triangle, so that the border runs smoothly. */
const RAMP_MM = 6;
/** Millimetres that a cosine of 1 counts for where a border is set by a direction: about the radius of the edges there. */
const EDGE_MM = 14;

/** Axis through both epicondyles, parallel to x, around which the condyles of the femur are rolled: y, z. */
const CONDYLES = [474, 72] as const;
const [HEAD, HEAD_RADIUS] = femoralHead();
/** From the middle of the head towards the neck, and towards the pit of its ligament. */
const NECK: Vec = [-0.83, -0.53, -0.18];
const PIT: Vec = [0.86, -0.42, -0.29];
const PIT_MM = 6;

/**
 * Where cartilage lies: near to the bone of the same joint and facing it, within bounds drawn from standard anatomy (Gray's Anatomy, 42nd ed.); the
 * femur's condyles, its head and the top of the talus reach beyond what they meet in this posture, and are drawn whole. Not measured.
 */
const FACES: readonly Face[] = [
  { bone: 'femur', within: [rolled(-140, 45), besides(71, 9), tread(0.72), off(13)] },
  { bone: 'femur', within: [rolled(18, 112), underSlope, tread(0.8), off(14), front(84)] },
  { bone: 'femur', within: [onHead, cap(NECK, 0.4), offPit] },
  {
    bone: 'hip_bone',
    meets: { bone: 'femur', withinMm: 7, facing: 0.4 },
    within: [(at) => 5.5 - Math.abs(from(at, HEAD) - HEAD_RADIUS)],
  },
  { bone: 'patella', meets: { bone: 'femur', withinMm: 9, facing: 0.2 }, within: [above(450)] },
  {
    bone: 'tibia',
    meets: { bone: 'femur', withinMm: 13, facing: 0.3 },
    within: [above(441), turned([0, 1, 0], 0.74), besides(70, 7)],
  },
  { bone: 'tibia', meets: { bone: 'talus', withinMm: 6, facing: 0.3 }, within: [] },
  { bone: 'fibula', meets: { bone: 'talus', withinMm: 7.5, facing: 0.4 }, within: [] },
  { bone: 'talus', within: [above(79), turned([0, 1, 0], 0.72)] },
  { bone: 'talus', meets: { bone: 'tibia', withinMm: 6, facing: 0.3 }, within: [above(68)] },
  { bone: 'talus', meets: { bone: 'fibula', withinMm: 7.5, facing: 0.4 }, within: [above(62)] },
];

/** Per bone with such faces: the share of cartilage at each vertex, 0 to 1, 0.5 at its border. */
export function cartilageOf(bones: readonly BuiltBone[]): Map<string, Float32Array> {
  const meshes = new Map(bones.map((bone) => [bone.id, bone]));
  const trees = new Map<string, SurfaceBvh>();
  const tree = (id: string): SurfaceBvh | undefined => {
    const mesh = meshes.get(id)?.mesh;
    if (mesh && !trees.has(id)) trees.set(id, new SurfaceBvh(mesh.positions, mesh.indices));
    return trees.get(id);
  };
  const shares = new Map<string, Float32Array>();
  for (const { bone, meets, within } of FACES) {
    const built = meshes.get(bone);
    const partner = meets && tree(meets.bone);
    if (!built || (meets && !partner)) continue;
    const bounds = meets && partner ? [...within, near(partner, meets.withinMm, meets.facing)] : within;
    const share = shares.get(bone) ?? new Float32Array(built.mesh.positions.length / 3);
    shares.set(bone, share);
    for (let v = 0; v < share.length; v++) {
      const at = triple(built.mesh.positions, v).map((c) => 1000 * c) as unknown as Vec;
      const normal = triple(built.normals, v);
      const inside = Math.min(...bounds.map((bound) => bound(at, normal)));
      share[v] = Math.max(share[v], Math.min(1, Math.max(0, 0.5 + inside / (2 * RAMP_MM))));
    }
  }
  // Evened out: a vertex in a groove would be a hole in the face.
  for (const { id, mesh } of bones) {
    const share = shares.get(id);
    if (share) shares.set(id, diffuse(share, 1, mesh.indices, 1));
  }
  return shares;
}

/** Nearer than `withinMm` to a bone, and facing it. */
function near(bone: SurfaceBvh, withinMm: number, facing: number): Bound {
  const reach = withinMm + RAMP_MM;
  return (at, normal) => {
    const hit = bone.nearest([at[0] / 1000, at[1] / 1000, at[2] / 1000], reach / 1000);
    if (!hit) return -RAMP_MM;
    const away = 1000 * hit.distanceM;
    const way = hit.point.map((c, k) => 1000 * c - (at[k] ?? 0)) as unknown as Vec;
    // Where bones touch no way leads from one to the other.
    const cosine = away > 0.05 ? dot(way, normal) / away : 1;
    return Math.min(withinMm - away, EDGE_MM * (cosine - facing));
  };
}

function above(y: number): Bound {
  return (at) => at[1] - y;
}
/** Below the upper border of the face for the kneecap, which rises to the lateral side. */
function underSlope([x, y]: Vec): number {
  return 482 - 0.25 * (x + 80) - y;
}
function front(z: number): Bound {
  return (at) => at[2] - z;
}
/** Farther than `mm` from the plane x = -`x`: beside what lies between two condyles. */
function besides(x: number, mm: number): Bound {
  return (at) => Math.abs(at[0] + x) - mm;
}
/** The surface is turned towards a direction, by this cosine at the least. */
function turned(way: Vec, cosine: number): Bound {
  return (_, normal) => EDGE_MM * (dot(way, normal) - cosine);
}
/** On the tread of a wheel around an axis along x: not on its sides. */
function tread(sideways: number): Bound {
  return (_, normal) => EDGE_MM * (sideways - Math.abs(normal[0]));
}
/** Between two angles around the axis of the condyles, degrees: 0 below it, 90 in front of it, -90 behind. */
function rolled(fromDeg: number, toDeg: number): Bound {
  const middle = ((fromDeg + toDeg) / 2) * (Math.PI / 180);
  const half = ((toDeg - fromDeg) / 2) * (Math.PI / 180);
  return ([, y, z]) => {
    const turn = Math.atan2(z - CONDYLES[1], CONDYLES[0] - y) - middle;
    const off = Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)));
    return Math.hypot(y - CONDYLES[0], z - CONDYLES[1]) * (half - off);
  };
}
/** Farther than this from the axis of the condyles, mm: not in the notch between them. */
function off(mm: number): Bound {
  return ([, y, z]) => Math.hypot(y - CONDYLES[0], z - CONDYLES[1]) - mm;
}

function femoralHead(): [Vec, number] {
  const { landmarks, radii } = readLandmarks();
  const { hip_joint_centre: centre } = landmarks;
  if (!centre || !radii.femoral_head) throw new Error('cartilage: landmarks.json has no head of the femur');
  return [centre.map((c) => 1000 * c) as unknown as Vec, 1000 * radii.femoral_head];
}
function onHead(at: Vec): number {
  return 4 * (3 - Math.abs(from(at, HEAD) - HEAD_RADIUS));
}
/** Not within the cap of the head around a direction, whose border lies at this cosine. */
function cap(way: Vec, cosine: number): Bound {
  return (at) => HEAD_RADIUS * (cosine - dot(way, toward(at, HEAD)));
}
function offPit(at: Vec): number {
  return HEAD_RADIUS * Math.acos(Math.min(1, dot(PIT, toward(at, HEAD)))) - PIT_MM;
}

const triple = (of: ArrayLike<number>, v: number): Vec => [
  of[3 * v] ?? 0,
  of[3 * v + 1] ?? 0,
  of[3 * v + 2] ?? 0,
];
const dot = (a: Vec, b: Vec): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const from = (at: Vec, centre: Vec): number =>
  Math.hypot(at[0] - centre[0], at[1] - centre[1], at[2] - centre[2]);
const toward = (at: Vec, centre: Vec): Vec =>
  at.map((c, k) => (c - (centre[k] ?? 0)) / (from(at, centre) || 1)) as unknown as Vec;
