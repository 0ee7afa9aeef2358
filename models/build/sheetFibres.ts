import type { TriangleMesh } from '../../src/geometry/TriangleMesh';
import type { FibreMap } from './fibres';
import type { SheetMesh } from './geometry/sheet';

/** Fibres of a solid that is drawn as sheets: at each vertex those of the place of a sheet that is nearest; tendon all over. */
export function sheetFibres(
  { positions }: TriangleMesh,
  normals: Float32Array,
  sheets: readonly SheetMesh[],
): FibreMap {
  const count = positions.length / 3;
  const along = new Float32Array(count);
  const direction = new Float32Array(3 * count);
  for (let v = 0; v < count; v++) {
    const at = [0, 1, 2].map((c) => 1000 * positions[3 * v + c]);
    const { sheet, place } = nearestPlace(sheets, at);
    along[v] = sheet.along[place];
    const fibre = Array.from(sheet.fibres.subarray(3 * place, 3 * place + 3));
    direction.set(inSurface(fibre, normals.subarray(3 * v, 3 * v + 3)), 3 * v);
  }
  return { along, tendon: new Float32Array(count).fill(1), direction };
}

function nearestPlace(sheets: readonly SheetMesh[], [x, y, z]: readonly number[]) {
  let least = Infinity;
  let found = { sheet: sheets[0] as SheetMesh, place: 0 };
  for (const sheet of sheets) {
    const { places } = sheet;
    for (let p = 0; p < places.length; p += 4) {
      const away = (places[p] - x) ** 2 + (places[p + 1] - y) ** 2 + (places[p + 2] - z) ** 2;
      if (away >= least) continue;
      least = away;
      found = { sheet, place: p / 4 };
    }
  }
  return found;
}

/** `d` without its part along the unit vector `n`, at length 1; at the ends of a sheet, where it stands on the surface, any way across. */
function inSurface(d: readonly number[], n: ArrayLike<number>): number[] {
  const k = d[0] * n[0] + d[1] * n[1] + d[2] * n[2];
  const flat = d.map((value, c) => value - k * n[c]);
  const length = Math.hypot(...flat);
  if (length > 0.05) return flat.map((value) => value / length);
  const axis = Math.abs(n[0]) < 0.6 ? [1, 0, 0] : [0, 1, 0];
  return inSurface(axis, n);
}
