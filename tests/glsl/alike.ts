import { smoothstep } from './heatField';

/** How a look-alike is drawn on the skin. Mirrors `shaders/alike.glsl`, function for function. */

/** Distance between the strands of the weave where the picture is close enough, metres; never closer on screen than so many pixels. */
const STRAND_PITCH_M = 0.0056;
const STRAND_LEAST_PX = 6;
/** Share of the pitch that a strand is wide. */
const STRAND_SHARE = 0.26;
/** Half width of the border, metres. */
const BAR_HALF_M = 0.0009;

/** Opacity of lines `pitchM` apart and `share` of that wide, at `alongM` across them. */
export function bars(alongM: number, pitchM: number, share: number, pixelM: number): number {
  const turn = alongM / pitchM;
  const awayM = Math.abs(turn - Math.floor(turn + 0.5)) * pitchM;
  const half = Math.max(0.5 * share * pitchM, 0.5 * pixelM);
  return 1 - smoothstep(half - 0.5 * pixelM, half + 0.5 * pixelM, awayM);
}

/** Strands at any zoom: from afar every second one fades, then every second of the rest. */
export function strands(alongM: number, pixelM: number): number {
  const level = Math.max(0, Math.log2((STRAND_LEAST_PX * pixelM) / STRAND_PITCH_M));
  const step = Math.floor(level);
  const pitchM = STRAND_PITCH_M * 2 ** step;
  const fine = bars(alongM, pitchM, STRAND_SHARE, pixelM);
  const coarse = bars(alongM, 2 * pitchM, 0.5 * STRAND_SHARE, pixelM);
  return fine + (coarse - fine) * (level - step);
}

type Triple = [number, number, number];

/** How much each of the three planes of the axes faces the skin, summing to 1. */
export function planeShares(x: number, y: number, z: number): Triple {
  const facing = [x, y, z].map((part) => part ** 6) as Triple;
  const sum = Math.max(facing[0] + facing[1] + facing[2], 1e-30);
  return facing.map((part) => part / sum) as Triple;
}

/** Opacity of fill and lines of skin that goes numb, where the weave has these opacities: its two ways, and the bars of a border. */
export function numbCover(
  coreM: number,
  widerM: number,
  [one, other, bar]: Triple,
  pixelM: number,
): [fill: number, lines: number] {
  const outerM = Math.min(coreM, widerM);
  const inCore = 1 - smoothstep(-0.5 * pixelM, 0.5 * pixelM, coreM);
  const inside = 1 - smoothstep(-0.5 * pixelM, 0.5 * pixelM, outerM);
  const lines = Math.max(one, inCore * other) * inside;
  const half = Math.max(BAR_HALF_M, 0.9 * pixelM);
  const border = 1 - smoothstep(half - 0.5 * pixelM, half + 0.5 * pixelM, Math.abs(outerM + half));
  return [0.22 * inside + 0.2 * inCore, Math.max(0.7 * lines, 0.95 * border * (0.25 + 0.75 * bar))];
}

/** Opacity of where it hurts: dense in the core, thin in the wider area, without any line. */
export function acheCover(coreM: number, widerM: number): number {
  const core = 1 - smoothstep(-0.022, 0.012, coreM);
  const wider = 1 - smoothstep(-0.02, 0.006, widerM);
  return Math.max(0.86 * core, 0.46 * wider);
}
