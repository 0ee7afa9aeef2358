import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lobe } from './geometry/lobes';
import type { Sheet } from './geometry/sheet';

/** The folder that holds every figure of the leg. */
export const FIGURES = fileURLToPath(new URL('../figures/', import.meta.url));

/** A polyline in the middle of a muscle from its proximal to its distal end. Points and radii in mm, leg space. */
export interface Centreline {
  points: [number, number, number][];
  /** Radius (mm) of the circle with the area of the muscle's slice at each point. */
  radii: number[];
}

/**
 * The figures of one structure: models/figures/structures/<id>.json.
 * Leg space in millimetres: +Y up from the sole, +Z anterior, +X the subject's left.
 */
export interface StructureFigures {
  id: string;
  /** Identifier in the Foundational Model of Anatomy. */
  fma: string;
  /** Where the figures come from, with its licence. */
  source: string;
  /** True when drawn by hand from standard anatomy instead of measured. */
  drawn?: boolean;
  units: 'mm';
  space: 'leg';
  volumeCm3: number;
  centroid: [number, number, number];
  /** The solid: f = 1 of the sum of these lobes, see geometry/lobes.ts. None where it is drawn as sheets. */
  lobes: Lobe[];
  /** More of the same solid, drawn as bands: see geometry/sheet.ts. */
  sheets?: Sheet[];
  /** More lobes of the same solid that were drawn by hand, where the reference's own way cannot be built. */
  drawnLobes?: Lobe[];
  centreline?: Centreline;
}

/** models/figures/landmarks.json: metres, leg space. */
export interface Landmarks {
  units: 'm';
  space: 'leg';
  source: string;
  landmarks: Record<string, [number, number, number]>;
  radii: Record<string, number>;
}

export type FibreKind = 'strap' | 'fan' | 'unipennate' | 'bipennate';

/** How the fibres of one muscle run, and where it is flesh. Points in mm and directions in leg space. */
export interface FibreHint {
  fibres: FibreKind;
  /** Mean angle to the line of pull; or that of its proximal and that of its distal part. */
  pennationDeg: number | [number, number];
  /** Unipennate: where to its fibres lean on their way down. */
  leans?: [number, number, number];
  /** Bipennate: whether its fibres run down to a tendon in the middle, or from one in the middle down to its edges. */
  feathers?: 'inwards' | 'outwards';
  /** Single fibres as lines from the proximal to the distal end; all others run as the nearest of these. */
  guides?: [number, number, number][][];
  /** Where flesh begins and ends, shares of the centreline; 0 and 1: it reaches the bone. All of it where not said. */
  flesh?: [number, number];
  /** What that follows, in words. */
  source?: string;
}

/** models/figures/fibres.json: how the fibres of a muscle run, from standard anatomy. */
export interface FibreFigures {
  note: string;
  fibres: Record<string, FibreHint>;
}

/** models/figures/shares.json: who keeps how much of the space that two muscles of the reference claim. */
export interface ShareFigures {
  note: string;
  source: string;
  units: string;
  shares: { a: string; b: string; aKeeps: number; contestedCm3: number }[];
}

/** models/figures/space.json: how reference space became leg space. */
export interface SpaceFigures {
  note: string;
  units: 'mm';
  /** Added to the reference's y. */
  shiftY: number;
}

/** Ids of all structures that have figures, sorted. */
export function figureIds(folder = FIGURES): string[] {
  return readdirSync(join(folder, 'structures'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -5))
    .sort();
}

/** Reads one structure's figures. Throws, naming file and field, when they are not what the build needs. */
export function readStructure(id: string, folder = FIGURES): StructureFigures {
  const path = join(folder, 'structures', `${id}.json`);
  const figures = readJson<StructureFigures>(path);
  const problem = problemIn(id, figures);
  if (problem) throw new Error(`readStructure: ${path} ${problem}; run \`npm run model:measure -- ${id}\``);
  return figures;
}

export const readLandmarks = (folder = FIGURES): Landmarks => readJson(join(folder, 'landmarks.json'));
export const readFibres = (folder = FIGURES): FibreFigures => readJson(join(folder, 'fibres.json'));
export const readSpace = (folder = FIGURES): SpaceFigures => readJson(join(folder, 'space.json'));

/** Share (0 to 1) of the contested depth that one muscle keeps against another, both ways round: shares.get(one)?.get(other). */
export function readShares(folder = FIGURES): Map<string, Map<string, number>> {
  const { shares } = readJson<ShareFigures>(join(folder, 'shares.json'));
  const table = new Map<string, Map<string, number>>();
  const put = (one: string, other: string, share: number): void => {
    const row = table.get(one) ?? new Map<string, number>();
    table.set(one, row.set(other, share));
  };
  for (const { a, b, aKeeps } of shares) {
    if (!(aKeeps >= 0 && aKeeps <= 1)) {
      throw new Error(`readShares: ${a} is to keep ${aKeeps} against ${b}; give a share from 0 to 1`);
    }
    put(a, b, aKeeps);
    put(b, a, 1 - aKeeps);
  }
  return table;
}

function problemIn(id: string, figures: StructureFigures): string | undefined {
  if (figures.id !== id) return `is about "${figures.id}"`;
  if (figures.units !== 'mm' || figures.space !== 'leg') return 'is not in mm of leg space';
  if (!Array.isArray(figures.lobes)) return 'has no lobes';
  if (figures.lobes.length === 0 && !figures.sheets?.length) return 'has neither lobes nor sheets';
  const odd = (figures.sheets ?? []).findIndex(
    ({ rows }) => !rows.flat().every((place) => place.length === 4 && place.every(Number.isFinite)),
  );
  if (odd >= 0) return `has a sheet (number ${odd}) with a place that is not four finite numbers`;
  const bad = figures.lobes.findIndex((lobe) => lobe.length !== 10 || !lobe.every(Number.isFinite));
  if (bad >= 0) return `has a lobe (number ${bad}) that is not ten finite numbers`;
  return undefined;
}

function readJson<T>(path: string): T {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch (cause) {
    throw new Error(
      `figures: cannot read ${path}; run \`npm run model:measure\` with the reference at hand`,
      {
        cause,
      },
    );
  }
}
