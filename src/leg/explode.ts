import { Vector3 } from 'three';
import type { Leg, Point, Structure } from './Leg';
import { peelOf } from './layers';

/** How far a muscle moves away from its bone when the leg is wholly apart, metres: outer layers clear the inner ones. */
const REACH_M: Readonly<Record<string, number>> = { superficial: 0.165, intermediate: 0.105, deep: 0.05 };
/** The foot is small: its muscles part by this much of that. */
const FOOT_SHARE = 0.36;
/** How much a muscle goes the way of its group instead of its own: groups stay together, and still open. */
const GROUP_SHARE = 0.3;
/** Bones are sampled this far above and below a muscle's middle for their axis there, metres. */
const SLAB_M = 0.02;
/** Every so many vertices count for a middle. */
const SAMPLE = 5;

/** Connective structures that go with muscles: they take the mean of their ways. All others stay with the bones. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  calcaneal_tendon: ['soleus', 'gastrocnemius'],
};
/** Connective structures that move by themselves, as what lies over the muscles. */
const MOVES: ReadonlySet<string> = new Set(['iliotibial_tract', 'plantar_aponeurosis']);
/** Bones that are the axis of thigh and leg. */
const SHAFTS: ReadonlySet<string> = new Set(['femur', 'tibia', 'fibula']);

/**
 * Ways of muscles that lie between bones or wind around them, where straight out would lead through bone. Degrees from straight
 * ahead, towards the midline; found by trying all of them, and held to it by a test.
 */
const BEARINGS_DEG: Readonly<Record<string, number>> = {
  flexor_digitorum_longus: 140,
  flexor_hallucis_longus: 132,
  tibialis_posterior: 140,
  piriformis: -140,
  obturator_externus: -10,
  iliopsoas: -4,
  quadratus_lumborum: -165,
  vastus_medialis: 48,
  tensor_fasciae_latae: -52,
};

/** What moves as one: the meshes of a listed muscle. */
interface Unit {
  listed: string;
  group: string;
  layer: string;
  middle: Vector3;
  /** Unit vector away from the bone. */
  own: Vector3;
  inFoot: boolean;
}

/**
 * Where each structure goes when the leg comes apart: away from the axis of the bone it lies on, level in thigh and leg, up or
 * down in the foot; further the further out it lies. Bones stay, and so does what holds them together.
 * @returns displacement of the leg wholly apart, by structure id and by listed id; leg space, metres. Still ones are left out.
 */
export function explodeDirections(leg: Leg): ReadonlyMap<string, Point> {
  const shafts = leg.inside.filter(({ id }) => SHAFTS.has(id)).flatMap((bone) => points(bone));
  const footBones = leg.inside.filter(
    ({ kind, bounds }) => kind === 'bone' && bounds.max.y < footTop(leg) + SLAB_M,
  );
  const footHeight = footBones.length > 0 ? mean(footBones.flatMap((bone) => points(bone))).y : 0;
  const units = [...leg.listed]
    .filter(([listed, meshes]) => meshes[0]?.kind === 'muscle' || MOVES.has(listed))
    .map(([listed, meshes]) => unitOf(leg, listed, meshes, shafts, footHeight));

  const ways = new Map<string, Vector3>();
  for (const unit of units) {
    const mates = units.filter(({ group, inFoot }) => group === unit.group && inFoot === unit.inFoot);
    const way = mates.reduce((sum, { own }) => sum.add(own), new Vector3()).normalize();
    const direction = levelWay(unit.listed) ?? unit.own.clone().lerp(way, GROUP_SHARE).normalize();
    const reach = (REACH_M[unit.layer] ?? REACH_M.superficial ?? 0) * (unit.inFoot ? FOOT_SHARE : 1);
    ways.set(unit.listed, direction.multiplyScalar(reach));
  }
  for (const [id, leaders] of Object.entries(FOLLOWS)) {
    const found = leaders.flatMap((leader) => ways.get(leader) ?? []);
    if (leg.listed.has(id) && found.length > 0) ways.set(id, mean(found));
  }

  const byId = new Map<string, Point>();
  for (const [listed, { x, y, z }] of ways) {
    byId.set(listed, [x, y, z]);
    for (const { id } of leg.listed.get(listed) ?? []) byId.set(id, [x, y, z]);
  }
  return byId;
}

/** The way that is said for a muscle; the model is a right leg, whose midline is at +x. */
function levelWay(listed: string): Vector3 | null {
  const bearing = BEARINGS_DEG[listed];
  if (bearing === undefined) return null;
  const angle = (bearing * Math.PI) / 180;
  return new Vector3(Math.sin(angle), 0, Math.cos(angle));
}

function unitOf(
  leg: Leg,
  listed: string,
  meshes: readonly Structure[],
  shafts: readonly Vector3[],
  footHeight: number,
): Unit {
  const middle = mean(meshes.flatMap((mesh) => points(mesh)));
  const [first] = meshes;
  const inFoot = middle.y < footTop(leg);
  const own = inFoot
    ? new Vector3(0, middle.y < footHeight ? -1 : 1, 0)
    : middle
        .clone()
        .sub(axisAt(leg, shafts, middle.y))
        .setY(0)
        .normalize();
  return { listed, group: first?.group ?? '', layer: first ? peelOf(first) : '', middle, own, inFoot };
}

/** The axis of the limb at a height: of the pelvis over the hip joint, below it the middle of the long bones. */
function axisAt(leg: Leg, shafts: readonly Vector3[], y: number): Vector3 {
  const hip = leg.landmarks.hip_joint_centre;
  const near = hip && y > hip[1] ? [] : shafts.filter((point) => Math.abs(point.y - y) < SLAB_M);
  if (near.length > 0) return mean(near);
  return hip ? new Vector3(...hip).setY(y) : leg.bounds.getCenter(new Vector3()).setY(y);
}

/** Muscles whose middle is below this are the foot's, metres above the floor. */
function footTop(leg: Leg): number {
  return leg.landmarks.ankle_centre?.[1] ?? leg.bounds.min.y;
}

function points({ geometry, matrixWorld }: Structure): Vector3[] {
  const positions = geometry.getAttribute('position');
  const found: Vector3[] = [];
  for (let v = 0; v < positions.count; v += SAMPLE)
    found.push(new Vector3().fromBufferAttribute(positions, v).applyMatrix4(matrixWorld));
  return found;
}

function mean(all: readonly Vector3[]): Vector3 {
  const sum = all.reduce((total, point) => total.add(point), new Vector3());
  return sum.divideScalar(Math.max(all.length, 1));
}
