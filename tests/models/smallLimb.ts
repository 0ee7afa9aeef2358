import { readSkinFigures, type SkinFigures } from '../../models/build/skin/figures';
import type { SkinInput, SkinStructure } from '../../models/build/skin/structures';
import { icosphere } from '../geometry/analyticSurfaces';

type Point = readonly [number, number, number];

/** A rod with round ends from `a` to `b`, millimetres in, metres out: a sphere pulled apart along the rod. */
function rod(id: string, kind: SkinStructure['kind'], a: Point, b: Point, radius: number): SkinStructure {
  const { positions, indices } = icosphere(radius / 1000, 3);
  const axis = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
  for (let i = 0; i < positions.length; i += 3) {
    const towards = axis.reduce((sum, v, c) => sum + v * positions[i + c], 0);
    const end = towards > 0 ? b : a;
    for (let c = 0; c < 3; c++) positions[i + c] = positions[i + c] + end[c] / 1000;
  }
  return { id, kind, mesh: { positions, indices } };
}

/**
 * A limb a third of a leg long that a person can check by eye: thigh, leg and foot are rods, five toes are three short rods
 * each, 15 mm apart. The pads and folds of the figures belong to a whole leg and are left out.
 */
export function smallLimb(): { input: SkinInput; figures: SkinFigures } {
  const skin = readSkinFigures();
  const structures: SkinStructure[] = [
    rod('femur', 'bone', [-60, 180, 60], [-60, 290, 60], 12),
    rod('vastus', 'muscle', [-60, 190, 78], [-60, 270, 78], 14),
    rod('hamstring', 'muscle', [-60, 190, 40], [-60, 270, 40], 14),
    rod('tibia', 'bone', [-60, 60, 60], [-60, 165, 60], 10),
    rod('gastrocnemius', 'muscle', [-60, 90, 42], [-60, 160, 42], 14),
    rod('calcaneus', 'bone', [-60, 26, 30], [-60, 30, 60], 12),
    rod('plantar', 'muscle', [-60, 24, 40], [-60, 24, 120], 8),
  ];
  const landmarks: Record<string, [number, number, number]> = {
    ankle_centre: [-0.06, 0.06, 0.06],
    knee_joint_line: [-0.06, 0.172, 0.06],
    hip_joint_centre: [-0.06, 0.29, 0.06],
    iliac_crest_top: [-0.06, 0.3, 0.06],
    ischial_tuberosity: [-0.06, 0.28, 0.04],
  };
  for (let toe = 1; toe <= 5; toe++) {
    const x = -30 - 15 * (toe - 1);
    const radius = toe === 1 ? 5 : 3.5;
    structures.push(
      rod(`metatarsal_${toe}`, 'bone', [-60 + (x + 60) / 3, 24, 90], [x, 20, 135], 5),
      rod(`proximal_phalanx_${toe}`, 'bone', [x, 18, 145], [x, 16, 158], radius),
      rod(`middle_phalanx_${toe}`, 'bone', [x, 15, 165], [x, 14, 170], radius),
      rod(`distal_phalanx_${toe}`, 'bone', [x, 13, 177], [x, 12, 182], radius),
    );
    landmarks[`metatarsal_head_${toe}`] = [x / 1000, 0.02, 0.138];
    landmarks[`toe_tip_${toe}`] = [x / 1000, 0.012, 0.186];
  }
  return {
    input: { structures, landmarks },
    figures: {
      ...skin,
      pads: [],
      sole: { ...skin.sole, outline: [] },
      softSpots: [],
      creases: [],
      flush: { spots: [], sole: { below: 12, strength: -0.5 } },
    },
  };
}
