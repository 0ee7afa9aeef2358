import { readFileSync } from 'node:fs';
import type { Crease } from './creases';
import type { LimbRow } from './LimbTable';
import type { NailFigures } from './nails';
import type { Pad } from './pads';
import type { ForefootFigures } from './toes';

/** The hand-made figures of `models/figures/skin.json`; lengths in millimetres. */
export interface SkinFigures {
  /** Radius of the rolling ball that bridges hollows. */
  closing: LimbRow[];
  /** Skin and fat over the bridged structures. */
  tissue: LimbRow[];
  /** Standard deviation of the blur of the surface. */
  softness: LimbRow[];
  /** How many times softer the skin above the ankle is along the limb: muscles run that way, unevenness does not. */
  alongLimb: number;
  pads: Pad[];
  creases: Crease[];
  toes: ForefootFigures;
  nails: NailFigures;
  /** Where the limb ends: a plane above the iliac crest and one beside the midline, and the rounding of their edges. */
  cut: { aboveCrest: number; midline: number; rounding: number };
  /** Least tissue over a structure, kept after everything else. */
  enclosure: { muscle: number; bone: number };
  /** Wanted length of the triangles' edges. */
  edge: { body: number; toes: number; nails: number };
}

/** Reads the figures of the skin from the project. */
export function readSkinFigures(): SkinFigures {
  const file = new URL('../../figures/skin.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as SkinFigures;
}
