import type { StructureKind } from './catalogue';
import type { StructureFigures } from './figures';
import { bridgePieces } from './geometry/bridge';
import { keepLargestPieces } from './geometry/components';
import { distanceToZero } from './geometry/envelope';
import { compileLobes, distanceOnGrid, type LobeField } from './geometry/lobes';
import { alignedGrid, type ScalarGrid } from './geometry/ScalarGrid';
import { addSheet, REACH_MM, type Sheet, sheetBox, sheetMesh } from './geometry/sheet';
import { withoutBeads } from './grain';

/** Distances are clamped to this, mm: more than any two muscles overlap. */
const BAND = 12;
/**
 * Samples a grid may have; the spacing follows from it. Tendons and sheets fill little of their box: their grids cost little
 * time, and what is 2 mm thin asks for a fine one.
 */
const BUDGET = 4e6;
const SPARSE_BUDGET = 18e6;
/** Share of its box that a sparse structure fills at most. */
const SPARSE = 0.03;
const FINEST = 0.5;
const COARSEST = 1;
/** Spacings of the looks for the box of a structure, mm. */
const LOOKS = [4, 2];
/** Room around the surface, mm, so that rivals can be compared just outside of it. */
const MARGIN = 4;

/** The signed distance (mm, positive inside) of a structure's figures on its own grid; muscles without beads. */
export function fieldOf(figures: StructureFigures, kind: StructureKind): ScalarGrid {
  if (figures.sheets) return fieldOfSheets(figures.sheets);
  const field = compileLobes(figures.lobes);
  let box = [field.min, field.max] as Box;
  for (const spacing of LOOKS) box = surfaceBox(field, box, spacing);
  const [min, max] = box;
  const volume = [0, 1, 2].reduce((v, c) => v * (max[c] - min[c] + 2 * MARGIN), 1);
  const budget = 1000 * figures.volumeCm3 < SPARSE * volume ? SPARSE_BUDGET : BUDGET;
  const wanted = Math.ceil(10 * Math.cbrt(volume / budget)) / 10;
  const spacing = Math.min(COARSEST, Math.max(FINEST, wanted));
  const grid = distanceOnGrid(field, alignedGrid(min, max, spacing, MARGIN, -BAND), BAND);
  const whole = kind === 'muscle' ? withoutBeads(grid, figures) : grid;
  if (figures.drawnLobes) join(whole, compileLobes(figures.drawnLobes));
  // A tendon that the figures break is whole before space is shared out, so that its neighbours make room for it; a stray
  // takes no space from anybody.
  bridgePieces(whole);
  dropStrays(whole);
  if (kind === 'muscle') deepenDistances(whole);
  return whole;
}

/** The signed distance of a solid that is drawn as sheets: they are 1 mm thick, so the grid is as fine as any. */
function fieldOfSheets(sheets: readonly Sheet[]): ScalarGrid {
  const meshes = sheets.map(sheetMesh);
  const [min, max] = sheetBox(meshes);
  const grid = alignedGrid(min, max, FINEST, REACH_MM, -REACH_MM);
  for (const mesh of meshes) addSheet(grid, mesh);
  return grid;
}

/** Width of the fillet where a drawn part meets the measured one, mm. */
const FILLET = 1.5;

/**
 * Union of a solid with a drawn part, in place, rounded where they meet (Quilez' polynomial smooth maximum). Joined after the beads
 * are out: a thin sheet that runs beside the line of its muscle would be smoothed away with them.
 */
function join(grid: ScalarGrid, part: LobeField): void {
  const drawn = distanceOnGrid(part, { ...grid, values: new Float32Array(grid.values.length) }, BAND);
  for (let i = 0; i < drawn.values.length; i++) {
    const [a, b] = [grid.values[i], drawn.values[i]];
    const near = Math.max(0, FILLET - Math.abs(a - b)) / FILLET;
    grid.values[i] = Math.max(a, b) + 0.25 * FILLET * near * near;
  }
}

/** From this depth on the first-order distance is replaced by the true one, mm. */
const DEEP = 1;

/**
 * True distances in the depth of a structure, in place. The first-order estimate of lobes is exact at the surface but swings
 * widely in the middle, where two muscles of the reference that run into each other would share space out like foam.
 */
function deepenDistances(grid: ScalarGrid): void {
  const { values } = distanceToZero(grid);
  for (let i = 0; i < values.length; i++) {
    if (grid.values[i] > DEEP) grid.values[i] = Math.max(DEEP, values[i]);
  }
}

/** Turn every piece but the largest inside out. */
function dropStrays(grid: ScalarGrid): void {
  const before = grid.values.slice();
  keepLargestPieces(grid, 1);
  for (let i = 0; i < before.length; i++) {
    const was = before[i];
    if (was > 0 && !(grid.values[i] > 0)) grid.values[i] = -was;
  }
}

type Box = [readonly number[], readonly number[]];

/**
 * Box (mm) around the largest connected place where a coarse look finds the field near its surface. The lobes' own reach
 * is far wider: it ends where they add a thousandth; and a stray lobe far out is no part of a structure. A surface between
 * samples is still seen, for they lie within 0.87 spacings of it and the first-order distance never reads too large outside.
 */
function surfaceBox(field: LobeField, [low, high]: Box, spacing: number): Box {
  const look = distanceOnGrid(field, alignedGrid(low, high, spacing, spacing, -BAND), BAND);
  const { origin, size, values } = look;
  const near = 0.5 * spacing * Math.sqrt(3);
  for (let i = 0; i < values.length; i++) values[i] = values[i] + near;
  keepLargestPieces(look, 1);
  const min = [Infinity, Infinity, Infinity];
  const max = [-Infinity, -Infinity, -Infinity];
  for (let k = 0, i = 0; k < size[2]; k++) {
    for (let j = 0; j < size[1]; j++) {
      for (let n = 0; n < size[0]; n++, i++) {
        if (!(values[i] > 0)) continue;
        [n, j, k].forEach((cell, c) => {
          const at = origin[c] + cell * spacing;
          min[c] = Math.min(min[c], at);
          max[c] = Math.max(max[c], at);
        });
      }
    }
  }
  return [min, max];
}
