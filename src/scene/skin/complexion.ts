import { linearRgb, SKIN_TONES } from '../../patterns/zoneColours';
import type { BodyEnds } from './bodyEnds';

/** Red, green, blue. */
type Component = 0 | 1 | 2;
const COMPONENTS: readonly Component[] = [0, 1, 2];
type Rgb = readonly [number, number, number];

/** Linear colour that nails and soles tend to, whatever the tone: horn and thick skin hold little pigment. */
const NAIL: Rgb = [0.88, 0.53, 0.47];
const SOLE: Rgb = [0.8, 0.5, 0.4];

/** Of the plain face in which the body is cut beside its midline, whatever the tone: as fat is drawn in a cross-section. */
const CUT: Rgb = linearRgb('#ead3a8');

/** What a fold, a flush and shade do to the colour at their strongest, as factors. Blood shows where light goes in deep. */
const FOLD: Rgb = [0.84, 0.7, 0.66];
const RIDGE: Rgb = [1.04, 1.05, 1.05];
const RED: Rgb = [1.04, 0.85, 0.84];
const SHADE: Rgb = [1, 0.88, 0.85];

/** What the broad unevenness does to the components. */
const BROAD: Rgb = [0.03, -0.05, -0.04];

/** Share of the full curvature that is the plain roundness of a limb and no fold. */
const FLAT = 0.12;

/** What the skin carries at its vertices. */
export interface SkinVertices extends BodyEnds {
  /** Fine and broad unevenness, two bytes each, 128 = even: `skinMottle`. */
  mottle: Uint8Array;
  /** `_SHADE` of the model, four shares each: flush (0.5 = none), openness, nail, cavity (0.5 = flat). */
  shade: Float32Array;
}

/**
 * The skin's own colour at every vertex, worked out once per tone so that a fragment has nothing to do but use it:
 * three bytes, each the square root of a linear component (the shader squares it; straight bytes would band in the dark), and one for how much of
 * the skin is there.
 * @param tone index of `SKIN_TONES`.
 */
export function complexion(
  { mottle, shade, presence, face }: SkinVertices,
  tone: number,
): Uint8Array<ArrayBuffer> {
  const count = shade.length / 4;
  const base = linearRgb(SKIN_TONES[Math.round(tone)] ?? SKIN_TONES[0]);
  const out = new Uint8Array(4 * count);
  for (let v = 0; v < count; v++) {
    const flush = shade[4 * v] as number;
    const open = shade[4 * v + 1] as number;
    const nail = shade[4 * v + 2] as number;
    const cavity = shade[4 * v + 3] as number;
    const fine = 0.05 * ((mottle[2 * v] as number) / 255 - 0.5);
    const broad = (mottle[2 * v + 1] as number) / 255 - 0.5;
    const cut = face[v] as number;
    for (const c of COMPONENTS) {
      const even = base[c] * (1 + fine + BROAD[c] * broad);
      const colour = mix(skinComponent(c, even, flush, open, nail, cavity), CUT[c] * (1 + 2 * fine), cut);
      out[4 * v + c] = Math.round(255 * Math.sqrt(Math.min(1, colour)));
    }
    out[4 * v + 3] = Math.round(255 * (presence[v] as number));
  }
  return out;
}

/** One linear component of the skin's colour, from that of its tone and the four shares of `_SHADE`. */
export function skinComponent(
  c: Component,
  even: number,
  flush: number,
  open: number,
  nail: number,
  cavity: number,
): number {
  const red = 2 * flush - 1;
  const hollow = 1 - 2 * cavity;
  const bent = Math.max(0, (Math.abs(hollow) - FLAT) / (1 - FLAT));
  let colour = red > 0 ? even * mix(1, RED[c], red) : mix(even, SOLE[c], -0.52 * red);
  colour *= mix(1, hollow > 0 ? FOLD[c] : RIDGE[c], bent);
  colour *= mix(SHADE[c], 1, open);
  if (nail === 0) return colour;
  // Mixed by brightness as seen, and less the darker the skin, or nails would glow on it: their bed holds pigment too. The edge is a fine line: there
  // the share is half way.
  const seen = Math.sqrt(even);
  const horn = mix(seen, Math.sqrt(NAIL[c]), 0.28 + 0.32 * seen) ** 2;
  return mix(colour, horn, nail) * (1 - 0.4 * nail * (1 - nail));
}

const mix = (a: number, b: number, t: number): number => a + (b - a) * t;
