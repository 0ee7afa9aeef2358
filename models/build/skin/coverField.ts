import { closeEnvelope } from '../geometry/envelope';
import { meshDistance } from '../geometry/meshDistance';
import type { ScalarGrid } from '../geometry/ScalarGrid';
import { gradedBlur } from '../geometry/smoothField';
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

/** Farther from all structures than a closing radius and the blend of a pad reach together; no skin lies out there. Millimetres. */
const FAR = 80;

/**
 * Bridge the hollows between structures, lay skin and fat over them, soften: the three tables of the figures in turn.
 * @param stretch how many times softer the skin is along the limb than around it.
 */
export function coverField(
  lattice: ScalarGrid,
  input: SkinInput,
  figures: SkinFigures,
  stretch: number,
): Cover {
  const meshes = (bone: boolean) =>
    input.structures.filter((s) => (s.kind === 'bone') === bone).map((s) => s.mesh);
  const toBone = meshDistance(lattice, meshes(true));
  const toMuscle = meshDistance(lattice, meshes(false));
  const distance = {
    ...lattice,
    values: toBone.values.map((b, p) => Math.min(b, toMuscle.values[p])),
  };
  const table = new LimbTable(input.landmarks);
  const onToes = toeShare(input.landmarks);
  const bridged = table.field(figures.closing);
  const radius = sampleNear(distance, FAR, (x, y, z) => {
    const r = bridged(x, y, z);
    return r + onToes(x, y, z) * (figures.toes.closing - r);
  });
  const field = closeEnvelope(distance, radius);
  const tissue = sampleNear(distance, 0, table.field(figures.tissue));
  for (let p = 0; p < tissue.length; p++) field.values[p] = field.values[p] + tissue[p];
  field.values = gradedBlur(field, sampleNear(distance, 0, table.field(figures.softness)), stretch);
  return { field, toBone, toMuscle };
}

/** Keep the least tissue over every structure, whatever was done to the field since, in place. */
export function encloseStructures({ field, toBone, toMuscle }: Cover, { enclosure }: SkinFigures): void {
  const rounding = 2;
  for (let p = 0; p < field.values.length; p++) {
    const need = Math.max(enclosure.muscle - toMuscle.values[p], enclosure.bone - toBone.values[p]);
    field.values[p] = smoothMax(field.values[p], need, rounding);
  }
}

/** A function of position at every sample of `distance` that is nearer than FAR, `elsewhere` at all others. */
function sampleNear(
  { origin, spacing, size, values }: ScalarGrid,
  elsewhere: number,
  f: (x: number, y: number, z: number) => number,
): Float32Array {
  const [nx, ny, nz] = size;
  const out = new Float32Array(nx * ny * nz).fill(elsewhere);
  // Height is the outermost loop: the table keeps the row of the height it was asked for last.
  for (let j = 0; j < ny; j++) {
    const y = origin[1] + j * spacing;
    for (let k = 0; k < nz; k++) {
      const z = origin[2] + k * spacing;
      for (let i = 0, p = nx * (j + ny * k); i < nx; i++, p++)
        if (values[p] < FAR) out[p] = f(origin[0] + i * spacing, y, z);
    }
  }
  return out;
}
