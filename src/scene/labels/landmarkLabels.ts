import type { Leg } from '../../leg/Leg';
import { LimbCoordinates } from '../../leg/limbCoordinates';
import { boneOffset, isOnMidline } from '../../view/explodeOffset';
import type { ViewState } from '../../view/state';
import { type MessageId, text } from '../../words/text';
import type { LabelAnchor } from './labelAnchor';

/** Bony points that can be felt, with their Latin names; the model may lack some. */
export const LANDMARKS = {
  asis: 'Spina iliaca anterior superior',
  psis: 'Spina iliaca posterior superior',
  iliac_crest_top: 'Crista iliaca',
  pubic_tubercle: 'Tuberculum pubicum',
  ischial_tuberosity: 'Tuber ischiadicum',
  greater_trochanter: 'Trochanter major',
  coccyx_tip: 'Apex ossis coccygis',
  patella_centre: 'Patella',
  tibial_tuberosity: 'Tuberositas tibiae',
  fibular_head: 'Caput fibulae',
  lateral_malleolus: 'Malleolus lateralis',
  medial_malleolus: 'Malleolus medialis',
  heel_back: 'Calx',
  metatarsal_head_1: 'Caput ossis metatarsi primi',
  metatarsal_head_5: 'Caput ossis metatarsi quinti',
} as const;
type LandmarkName = keyof typeof LANDMARKS;

/** Somebody asked for these names: only those of the longest structures come before them. */
const ASKED_FOR = 2.5;

/** A point is named while it faces the camera or nearly so: cosine. */
const FACING = -0.15;

/**
 * Names of the bony points on the side of the limb that faces the camera.
 * @param eye on the leg as modelled, metres
 */
export function landmarkLabels(
  leg: Leg,
  eye: readonly [number, number, number],
  names: ViewState['names'],
): LabelAnchor[] {
  const limb = new LimbCoordinates(leg.landmarks);
  return (Object.keys(LANDMARKS) as LandmarkName[]).flatMap((name) => {
    const bony = leg.landmarks[name];
    if (!bony) return [];
    const [dx, dy, dz] = boneOffset(bony);
    const point = [bony[0] + dx, bony[1] + dy, bony[2] + dz] as const;
    const outward = limb.ray(limb.coordinatesOf(bony)).direction;
    const toEye = [eye[0] - point[0], eye[1] - point[1], eye[2] - point[2]] as const;
    const facing =
      (outward[0] * toEye[0] + outward[1] * toEye[1] + outward[2] * toEye[2]) / Math.hypot(...toEye);
    if (facing < FACING) return [];
    const id: MessageId = `landmark.${name}`;
    return {
      key: `landmark ${name}`,
      text: names === 'latin' ? LANDMARKS[name] : text(id),
      listed: null,
      kind: 'landmark',
      midline: isOnMidline(bony),
      point,
      roomM: 0,
      weight: ASKED_FOR,
    };
  });
}
