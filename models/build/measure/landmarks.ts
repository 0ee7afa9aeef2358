import type { Landmarks } from '../figures';
import type { ReferenceMesh } from './reference';
import { SOURCE } from './reference';
import { fitSphere } from './sphere';

type Point = [number, number, number];

/** Points of one bone with the few questions that landmarks ask. Leg space, mm: right leg, so lateral is -x. */
class Bone {
  constructor(readonly points: Point[]) {}

  where(test: (p: Point) => boolean): Bone {
    return new Bone(this.points.filter(test));
  }

  /** The point that lies farthest along a direction. */
  most(direction: Point): Point {
    let best: Point | undefined;
    let reach = -Infinity;
    for (const p of this.points) {
      const along = p[0] * direction[0] + p[1] * direction[1] + p[2] * direction[2];
      if (along > reach) {
        reach = along;
        best = p;
      }
    }
    if (!best) throw new Error('landmarks: no point of the bone passes the test; check the reference');
    return best;
  }

  mean(): Point {
    const n = this.points.length;
    return [0, 1, 2].map((c) => this.points.reduce((sum, p) => sum + p[c], 0) / n) as Point;
  }

  nearest(to: Point): Point {
    return this.points.reduce((a, b) => (distance(b, to) < distance(a, to) ? b : a));
  }
}

const UP: Point = [0, 1, 0];
const DOWN: Point = [0, -1, 0];
const FRONT: Point = [0, 0, 1];
const BACK: Point = [0, 0, -1];
const LATERAL: Point = [-1, 0, 0];
const MEDIAL: Point = [1, 0, 0];

/** The tarsal bone that carries metatarsals 1 to 5. */
const TARSAL_OF_RAY = ['medial_cuneiform', 'intermediate_cuneiform', 'lateral_cuneiform', 'cuboid', 'cuboid'];

const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2];

/** Measures every landmark from the bones of the reference. Definitions follow Wu et al. 2002 (ISB) where it has one. */
export function measureLandmarks(reference: ReadonlyMap<string, ReferenceMesh>): Landmarks {
  const bone = (id: string): Bone => {
    const mesh = reference.get(id);
    if (!mesh) throw new Error(`measureLandmarks: the reference has no "${id}"; check structures.json`);
    const points: Point[] = [];
    for (let i = 0; i < mesh.positions.length; i += 3) {
      points.push([mesh.positions[i], mesh.positions[i + 1], mesh.positions[i + 2]]);
    }
    return new Bone(points);
  };
  const marks: Record<string, Point> = {};

  const femur = bone('femur');
  const head = femoralHead(femur);
  const hip = head.centre;
  marks.hip_joint_centre = hip;
  const shaftTop = femur.most(UP)[1];
  // The most lateral point of the femur's upper sixth: what a hand feels on the side of the hip.
  marks.greater_trochanter = femur.where((p) => p[1] > shaftTop - 80).most(LATERAL);

  // Epicondyles: widest points of the lowest 60 mm; their middle is the knee centre.
  const femurFoot = femur.most(DOWN)[1];
  const condyles = femur.where((p) => p[1] < femurFoot + 60);
  const knee = middle(condyles.most(LATERAL), condyles.most(MEDIAL));
  marks.knee_centre = knee;

  // Joint line: half way between the lowest points of both condyles and the plateau under them.
  const tibia = bone('tibia');
  const lowest = [
    condyles.where((p) => p[0] < knee[0]).most(DOWN),
    condyles.where((p) => p[0] > knee[0]).most(DOWN),
  ];
  const line = lowest.map((c) => {
    const plateau = tibia.where((p) => Math.hypot(p[0] - c[0], p[2] - c[2]) < 9).most(UP);
    return (c[1] + plateau[1]) / 2;
  });
  const jointY = (line[0] + line[1]) / 2;
  marks.knee_joint_line = [knee[0], jointY, tibia.where((p) => p[1] > jointY - 20).mean()[2]];

  // Malleoli: most prominent points of the lowest 40 mm of fibula and tibia; their middle is the ankle centre.
  const fibula = bone('fibula');
  const fibulaFoot = fibula.most(DOWN)[1];
  const tibiaFoot = tibia.most(DOWN)[1];
  marks.lateral_malleolus = fibula.where((p) => p[1] < fibulaFoot + 40).most(LATERAL);
  marks.medial_malleolus = tibia.where((p) => p[1] < tibiaFoot + 40).most(MEDIAL);
  const ankle = middle(marks.lateral_malleolus, marks.medial_malleolus);
  marks.ankle_centre = ankle;
  // Front of the tibia's lower rim in the middle of the joint.
  marks.ankle_crease_front = tibia
    .where((p) => p[1] < tibiaFoot + 25 && Math.abs(p[0] - ankle[0]) < 15)
    .most(FRONT);
  marks.tibial_tuberosity = tibia.where((p) => p[1] < jointY - 25 && p[1] > jointY - 65).most(FRONT);
  marks.fibular_head = fibula.most(UP);

  const pelvis = bone('hip_bone');
  marks.iliac_crest_top = pelvis.most(UP);
  marks.asis = pelvis.where((p) => p[1] > hip[1] + 35).most(FRONT);
  // The posterior iliac spine lies above the sciatic notch, well over the hip joint.
  marks.psis = pelvis.where((p) => p[1] > hip[1] + 45).most(BACK);
  marks.ischial_tuberosity = pelvis.where((p) => p[2] < hip[2]).most(DOWN);
  // The pubic tubercle: the upper front corner of the pubis, 15 to 40 mm from the midline.
  marks.pubic_tubercle = pelvis.where((p) => p[0] > -40 && p[0] < -12).most([0, 0.6, 0.8]);

  const patella = bone('patella');
  marks.patella_top = patella.most(UP);
  marks.patella_centre = patella.mean();
  marks.patella_bottom = patella.most(DOWN);

  const calcaneus = bone('calcaneus');
  marks.heel_back = calcaneus.most(BACK);
  marks.heel_bottom = calcaneus.where((p) => p[2] < ankle[2]).most(DOWN);
  const tendon = bone('calcaneal_tendon');
  const tendonFoot = tendon.most(DOWN)[1];
  marks.calcaneal_insertion = calcaneus.nearest(tendon.where((p) => p[1] < tendonFoot + 15).mean());

  for (let n = 1; n <= 5; n++) {
    const metatarsal = bone(`metatarsal_${n}`);
    const axis = direction(bone(TARSAL_OF_RAY[n - 1] ?? 'cuboid').mean(), metatarsal.mean());
    const end = metatarsal.most(axis);
    const reach = dot(end, axis) - (n === 1 ? 18 : 12);
    marks[`metatarsal_head_${n}`] = metatarsal.where((p) => dot(p, axis) > reach).mean();
    const toe = bone(`distal_phalanx_${n}`);
    marks[`toe_tip_${n}`] = toe.most(direction(bone(`proximal_phalanx_${n}`).mean(), toe.mean()));
  }

  const sacrum = bone('sacrum');
  marks.coccyx_tip = sacrum.most(DOWN);
  const spine = marks.psis[1];
  const crest = sacrum.where((p) => Math.abs(p[0]) < 12 && Math.abs(p[1] - spine) < 30).most(BACK);
  marks.sacrum_midline = [0, crest[1], crest[2]];

  const metres = (v: number) => Number((v / 1000).toFixed(5));
  return {
    units: 'm',
    space: 'leg',
    source: SOURCE,
    landmarks: Object.fromEntries(Object.entries(marks).map(([name, p]) => [name, p.map(metres) as Point])),
    radii: { femoral_head: metres(head.radius) },
  };
}

const dot = (a: Point, b: Point) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

function direction(from: Point, to: Point): Point {
  const d: Point = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
  const length = Math.hypot(...d);
  return [d[0] / length, d[1] / length, d[2] / length];
}

/**
 * Sphere through the femoral head: start under the most medial point of the upper femur, then fit again and again to
 * the points that lie on the medial upper half of the last sphere (the other half is neck), within a shrinking tolerance.
 */
function femoralHead(femur: Bone) {
  const top = femur.most(UP)[1];
  const tip = femur.where((p) => p[1] > top - 100).most(MEDIAL);
  let sphere = { centre: [tip[0] - 24, tip[1], tip[2]] as Point, radius: 24 };
  for (const tolerance of [8, 5, 3, 2, 2, 2]) {
    const { centre, radius } = sphere;
    const facing = femur.where((p) => {
      const d = distance(p, centre);
      const medial = (0.85 * (p[0] - centre[0]) + 0.53 * (p[1] - centre[1])) / d;
      return Math.abs(d - radius) < tolerance && medial > 0;
    });
    sphere = fitSphere(facing.points);
  }
  return sphere;
}
