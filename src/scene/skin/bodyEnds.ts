import { MathUtils } from 'three';

/** The skin is gone this far below its upper end, and whole from here on down, metres: seen from far it goes over into the paper. */
const GONE_M = 0.008;
const WHOLE_M = 0.105;

/** The inner face draws in towards the groin by no more than this, metres, and its normal leans no more than this from the side. */
const DRAWN_IN_M = 0.008;
const SIDEWAYS = 0.85;
/** It begins this far under the ischial tuberosity, metres: below, the inner sides of the thighs look the same way. */
const UNDER_TUBEROSITY_M = 0.02;

export interface BodyEnds {
  /** How much of the skin is there at each vertex, 0 to 1. */
  presence: Float32Array;
  /** How far each vertex lies in the face where the body is cut beside its midline, 0 to 1. */
  face: Float32Array;
}

/**
 * Where the body goes on and the model does not: the skin fades at the waist, and beside the midline it ends in a plain cut face. Neither is anatomy.
 * @param positions of the skin, 3 numbers per vertex, leg space, metres
 * @param sideways x of the unit normal of each vertex
 * @param tuberosityM height of the ischial tuberosity, metres above the floor
 */
export function bodyEnds(
  positions: ArrayLike<number>,
  sideways: ArrayLike<number>,
  tuberosityM: number,
): BodyEnds {
  const count = positions.length / 3;
  let inner = Number.NEGATIVE_INFINITY;
  let top = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < positions.length; at += 3) {
    inner = Math.max(inner, positions[at] as number);
    top = Math.max(top, positions[at + 1] as number);
  }
  const presence = new Float32Array(count);
  const face = new Float32Array(count);
  for (let v = 0; v < count; v++) {
    const height = positions[3 * v + 1] as number;
    presence[v] = 1 - MathUtils.smoothstep(height, top - WHOLE_M, top - GONE_M);
    const onFace = (positions[3 * v] as number) > inner - DRAWN_IN_M && (sideways[v] as number) > SIDEWAYS;
    face[v] = onFace && height > tuberosityM - UNDER_TUBEROSITY_M ? 1 : 0;
  }
  return { presence, face };
}
