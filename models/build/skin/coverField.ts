import { closeEnvelope } from '../../../src/mesh/envelope';
import { meshDistance } from '../../../src/mesh/meshDistance';
import type { ScalarGrid } from '../../../src/mesh/ScalarGrid';
import { gradedBlur } from '../../../src/mesh/smoothField';
import { smoothMax } from './blend';
import type { SkinFigures } from './figures';
import { LimbTable } from './LimbTable';
import type { SkinInput } from './structures';
import { toeShare } from './toes';

/** Distances that the steps after covering need, millimetres, on the lattice of the field. */
export interface Cover {
  /** The covered envelope, positive inside. */
  field: ScalarGrid;
  toBone: ScalarGrid;
  /** To muscles and connective structures. */
  toMuscle: ScalarGrid;
}

/** Bridge the hollows between structures, lay skin and fat over them, soften: the three tables of the figures in turn. */
export function coverField(lattice: ScalarGrid, input: SkinInput, figures: SkinFigures): Cover {
  const meshes = (bone: boolean) =>
    input.structures.filter((s) => (s.kind === 'bone') === bone).map((s) => s.mesh);
  const toBone = meshDistance(lattice, meshes(true));
  const toMuscle = meshDistance(lattice, meshes(false));
  const distance = {
    ...lattice,
    values: toBone.values.map((b, p) => Math.min(b, toMuscle.values[p] as number)),
  };
  const table = new LimbTable(input.landmarks);
  const bridged = table.field(figures.closing);
  const onToes = toeShare(input.landmarks);
  const radius = sample(lattice, (x, y, z) => {
    const r = bridged(x, y, z);
    return r + onToes(x, y, z) * (figures.toes.closing - r);
  });
  const field = closeEnvelope(distance, radius);
  const tissue = sample(lattice, table.field(figures.tissue));
  for (let p = 0; p < tissue.length; p++)
    field.values[p] = (field.values[p] as number) + (tissue[p] as number);
  field.values = gradedBlur(field, sample(lattice, table.field(figures.softness)));
  return { field, toBone, toMuscle };
}

/** Keep the least tissue over every structure, whatever was done to the field since, in place. */
export function encloseStructures({ field, toBone, toMuscle }: Cover, { enclosure }: SkinFigures): void {
  const rounding = 2;
  for (let p = 0; p < field.values.length; p++) {
    const need = Math.max(
      enclosure.muscle - (toMuscle.values[p] as number),
      enclosure.bone - (toBone.values[p] as number),
    );
    field.values[p] = smoothMax(field.values[p] as number, need, rounding);
  }
}

/** A function of position at every sample of a lattice, x fastest. */
export function sample(
  { origin, spacing, size }: ScalarGrid,
  f: (x: number, y: number, z: number) => number,
): Float32Array {
  const [nx, ny, nz] = size;
  const out = new Float32Array(nx * ny * nz);
  for (let j = 0; j < ny; j++) {
    const y = origin[1] + j * spacing;
    for (let k = 0; k < nz; k++) {
      const z = origin[2] + k * spacing;
      for (let i = 0, p = nx * (j + ny * k); i < nx; i++, p++) out[p] = f(origin[0] + i * spacing, y, z);
    }
  }
  return out;
}
