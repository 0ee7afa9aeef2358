import { readFileSync } from 'node:fs';
import type { Crease } from './creases';
import type { FlushFigures } from './flush';
import type { LimbRow } from './LimbTable';
import type { NailFigures } from './nails';
import type { Pad } from './pads';
import type { SoftSpot } from './softSpots';
import type { SoleFigures } from './sole';
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
  sole: SoleFigures;
  softSpots: SoftSpot[];
  creases: Crease[];
  toes: ForefootFigures;
  nails: NailFigures;
  flush: FlushFigures;
  cut: CutFigures;
  /** Least tissue over a structure, kept after everything else. */
  enclosure: { muscle: number; bone: number };
  /** Wanted length of the triangles' edges. */
  edge: { body: number; foot: number; toes: number; nails: number };
}

/** Where the limb ends, millimetres. */
interface CutFigures {
  /** Height of the middle of the waist's face above the iliac crest. */
  aboveCrest: number;
  /** How far that face has sunk a decimetre away from its middle. */
  dome: number;
  /** Width over which the edge of the waist is rounded. */
  waistRounding: number;
  /** Where the inner face lies beside the midline, x. */
  midline: number;
  /** How much further from the midline it lies under the groin. */
  drawIn: number;
  /** Width over which the edge of the inner face is rounded. */
  sideRounding: number;
}

/** Reads the figures of the skin from the project. */
export function readSkinFigures(): SkinFigures {
  const file = new URL('../../figures/skin.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as SkinFigures;
}
