import { PAINT_REACH_M } from '../../src/scene/skin/PaintedField';
import { smoothstep } from './heatField';

/**
 * How a painting looks on the skin: a hatch with a contour, as drawn with a pen. Mirrors `shaders/skin_paint.glsl`, function for function.
 */

/** Distance between the lines of the hatch where the picture is close enough, metres. */
const HATCH_PITCH_M = 0.0026;
/** The lines are never closer than this on screen, pixels. */
const HATCH_LEAST_PX = 5.5;
const HATCH_SHARE = 0.3;

/** Signed distance from the border of the painting, metres, from a byte as 0..1. */
export function decodePaint(texel: number): number {
  return (2 * texel - 1) * PAINT_REACH_M;
}

/** Opacity of a line along the border, `halfPx` to either side of it but at least `halfM`. */
export function borderLine(distanceM: number, halfM: number, halfPx: number, pixelM: number): number {
  const half = Math.max(halfM, halfPx * pixelM);
  return 1 - smoothstep(half - 0.5 * pixelM, half + 0.5 * pixelM, Math.abs(distanceM));
}

/** Opacity of lines `pitchM` apart, at `alongM` across them. */
function hatchLines(alongM: number, pitchM: number, pixelM: number): number {
  const turn = alongM / pitchM;
  const awayM = Math.abs(turn - Math.floor(turn + 0.5)) * pitchM;
  const half = 0.5 * HATCH_SHARE * pitchM;
  return 1 - smoothstep(half - 0.5 * pixelM, half + 0.5 * pixelM, awayM);
}

/** The hatch at any zoom: from afar every second line fades, then every second of the rest, so that it stays a hatch. */
export function hatchCover(alongM: number, pixelM: number): number {
  const level = Math.max(0, Math.log2((HATCH_LEAST_PX * pixelM) / HATCH_PITCH_M));
  const step = Math.floor(level);
  const pitchM = HATCH_PITCH_M * 2 ** step;
  const fine = hatchLines(alongM, pitchM, pixelM);
  const coarse = hatchLines(alongM, 2 * pitchM, pixelM);
  return fine + (coarse - fine) * (level - step);
}

type Rgb = readonly [number, number, number];

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/**
 * How far the ink turns to white over heat, 0 to 1: wholly where that is dark and dense, and the ink dark, too.
 * @param heat colour multiplied by opacity, linear
 */
export function paintTurns(heat: Rgb, opacity: number, ink: Rgb): number {
  const dark = 1 - smoothstep(0.1, 0.3, luminance(heat) / Math.max(opacity, 0.001));
  return smoothstep(0.5, 0.8, opacity) * dark * (luminance(ink) <= 0.3 ? 1 : 0);
}
