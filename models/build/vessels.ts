import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SurfaceBvh } from '../../src/geometry/bvhSurface';
import { OBJ_FILES, readObj } from './measure/objMesh';
import { tubeLine } from './measure/tubeLine';
import {
  evened,
  fitted,
  join,
  type LegSolids,
  rounded,
  type Station,
  stationsOf,
} from './measure/vesselLine';
import { VESSEL_PLANS } from './measure/vesselPlan';
import { partsOf, readLeg } from './writeGlb';

const FILE = fileURLToPath(new URL('../vessels.json', import.meta.url));
const LEG = fileURLToPath(new URL('../leg.glb', import.meta.url));

/** Between two rings that are measured, mm. */
const STEP_MM = 2;

/**
 * `npm run model:vessels`: centre lines and half widths of the vessels of the reference, moved clear of the bones of `models/leg.glb` and under its skin, into
 * `models/vessels.json`. Names and words of an entry stay as they are.
 */
async function main(): Promise<void> {
  if (!existsSync(OBJ_FILES)) {
    console.log(`model:vessels: skipped, there is no reference at ${OBJ_FILES}`);
    return;
  }
  const lines = measured();
  const solids = await solidsOfLeg();
  const file = JSON.parse(readFileSync(FILE, 'utf8')) as { vessels: { id: string; line: Station[] }[] };
  console.log('vessel                     length mm   radius mm   moved mm');
  for (const [id, raw] of lines) {
    const entry = file.vessels.find((vessel) => vessel.id === id);
    if (!entry)
      throw new Error(`model:vessels: models/vessels.json has no entry ${id}; write its names there`);
    const { line, movedMm } = fitted(evened(raw), solids);
    entry.line = rounded(line);
    const radii = line.map(([, , , r]) => r);
    const range = `${Math.max(...radii).toFixed(1)} to ${Math.min(...radii).toFixed(1)}`;
    const length = (6 * (line.length - 1)).toFixed(0);
    console.log(
      `${id.padEnd(28)} ${length.padStart(7)} ${range.padStart(11)} ${movedMm.toFixed(1).padStart(10)}`,
    );
  }
  writeFileSync(FILE, textOf(file));
}

/** The measured lines by id, joined to each other. */
function measured(): Map<string, Station[]> {
  const lines = new Map<string, Station[]>();
  for (const { id, file, begins } of VESSEL_PLANS) {
    const line = stationsOf(tubeLine(readObj(file), STEP_MM));
    const parent = begins && lines.get('after' in begins ? begins.after : begins.from);
    if (begins && parent) join(line, begins, parent);
    lines.set(id, line);
  }
  return lines;
}

async function solidsOfLeg(): Promise<LegSolids> {
  const parts = partsOf(await readLeg(LEG));
  const solids = (wanted: string) =>
    parts
      .filter(({ kind }) => kind === wanted)
      .map(({ mesh }) => new SurfaceBvh(Float32Array.from(mesh.positions), Uint32Array.from(mesh.indices)));
  const [skin] = solids('skin');
  return { bones: solids('bone'), skin };
}

/** JSON with a station to a row. */
function textOf(file: object): string {
  return `${JSON.stringify(file, null, 2).replace(/\[\s+(-?[\d.]+),\s+(-?[\d.]+),\s+(-?[\d.]+),\s+(-?[\d.]+)\s+\]/g, '[$1, $2, $3, $4]')}\n`;
}

await main();
