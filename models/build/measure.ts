import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SurfaceBvh } from '../../src/geometry/bvhSurface';
import structures from '../structures.json' with { type: 'json' };
import { readCatalogue } from './catalogue';
import { type Centreline, FIGURES, readStructure } from './figures';
import { mergeMeshes } from './geometry/bvh';
import type { ScalarGrid } from './geometry/ScalarGrid';
import { measureCentreline } from './measure/centreline';
import { drawnStructures } from './measure/drawn';
import { drawnSheets, type Ground } from './measure/drawnSheets';
import { fitLobes } from './measure/fit';
import { judge, type Verdict } from './measure/judge';
import { kneecapStrap, STRAPPED } from './measure/kneecapStraps';
import { LobeModel } from './measure/LobeModel';
import { measureLandmarks } from './measure/landmarks';
import { momentsOf } from './measure/moments';
import { readObj } from './measure/objMesh';
import { planFor, spacingFor } from './measure/plan';
import { polished } from './measure/polish';
import { type ReferenceMesh, readReference, SHIFT_Y, SOURCE } from './measure/reference';
import { SurfaceSampler } from './measure/samples';
import { measureShares } from './measure/shares';
import { signedDistance } from './measure/solid';
import { landmarksText, roundLobe, sharesText, writeStructure } from './measure/write';
import { partsOf, readLeg } from './writeGlb';

/**
 * Measures the reference and writes models/figures: `npm run model:measure` for all of it (about 20 minutes on one core),
 * `npm run model:measure -- semitendinosus tibia` for some structures, `-- landmarks`, `-- shares`, `-- centrelines`
 * (of muscles that lack one) or `-- drawn` for one of these steps alone, `-- sheets` for what is laid on the built leg and the ligament that has a file of its own. `-- polish iliotibial_tract` goes on from the figures there are.
 * Each structure is written when it is done, so a run can be stopped and taken up again.
 */
async function main(wanted: string[]): Promise<void> {
  // What is drawn by hand has no mesh in the reference.
  const listed = structures.structures.flatMap((s) =>
    s.kind !== 'skin' && s.referenceName ? [{ ...s, referenceName: s.referenceName }] : [],
  );
  const reference = await readReference(listed);
  const unknown = wanted.filter((id) => !STEPS.includes(id) && !reference.has(id));
  if (unknown.length > 0) {
    throw new Error(
      `measure: no structure ${unknown.join(', ')}; use ids of models/structures.json or ${STEPS.join(', ')}`,
    );
  }
  if (wanted.length === 0 || wanted.includes('landmarks')) {
    const space = {
      note: 'Leg space is the reference in millimetres with shiftY added to y. The floor (y = 0) lies 10 mm under the lowest muscle of the sole, which leaves a heel pad of 15 mm.',
      units: 'mm',
      shiftY: SHIFT_Y,
    };
    writeFileSync(join(FIGURES, 'space.json'), `${JSON.stringify(space, null, 2)}\n`);
    writeFileSync(join(FIGURES, 'landmarks.json'), landmarksText(measureLandmarks(reference)));
  }
  if (wanted.length === 0 || wanted.includes('shares')) {
    writeFileSync(join(FIGURES, 'shares.json'), sharesText(measureShares(readCatalogue(), reference)));
  }
  if (wanted.includes('centrelines')) {
    for (const mesh of reference.values()) {
      if (mesh.kind !== 'muscle' || readStructure(mesh.id).centreline) continue;
      writeStructure({ ...readStructure(mesh.id), ...centrelineOf(mesh) });
    }
  }
  console.log('structure                       lobes   Dice   mean    p95  pieces    s');
  // Largest first when all are asked for: what a person sees first is measured first.
  const all = [...reference.values()].sort((a, b) => b.indices.length - a.indices.length);
  const asked = wanted.flatMap((id) => reference.get(id) ?? []);
  for (const mesh of wanted.length > 0 ? asked : all) {
    const start = performance.now();
    const verdict = wanted.includes('polish') ? polishStructure(mesh) : measureStructure(mesh);
    console.log(line(mesh.id, verdict, (performance.now() - start) / 1000));
  }
  if (wanted.includes('sheets')) {
    measureLongPlantarLigament();
    for (const figures of drawnSheets(await groundOfLeg())) writeStructure(figures);
  }
  if (wanted.length === 0 || wanted.includes('drawn')) {
    for (const figures of drawnStructures((id) => readStructure(id))) writeStructure(figures);
    for (const id of STRAPPED) {
      writeStructure({ ...readStructure(id), drawnLobes: kneecapStrap(id, (other) => readStructure(other)) });
    }
  }
}

/** Parts of the measuring that can be asked for by name, beside the structures. */
const STEPS = ['landmarks', 'shares', 'centrelines', 'drawn', 'sheets', 'polish'];

/** The one ligament of the reference, from its own file. */
function measureLongPlantarLigament(): void {
  const { positions, indices } = readObj('FJ1424');
  const mesh = {
    id: 'long_plantar_ligament',
    fma: 'FMA44249',
    kind: 'connective',
    positions: Float64Array.from(positions),
    indices,
  };
  const start = performance.now();
  const verdict = measureStructure(mesh);
  console.log(line(mesh.id, verdict, (performance.now() - start) / 1000));
}

/** What sheets are laid on, of the built leg. */
async function groundOfLeg(): Promise<Ground> {
  const yielding = new Set(readCatalogue().flatMap(({ id, yields }) => (yields ? [id] : [])));
  const parts = partsOf(await readLeg(fileURLToPath(new URL('../leg.glb', import.meta.url)))).filter(
    ({ id, kind }) => kind !== 'skin' && !yielding.has(id),
  );
  const solid = (chosen: typeof parts): SurfaceBvh => {
    const { positions, indices } = mergeMeshes(chosen.map(({ mesh }) => mesh));
    return new SurfaceBvh(positions, indices);
  };
  return {
    all: solid(parts),
    bones: solid(parts.filter(({ kind }) => kind === 'bone')),
    femur: solid(parts.filter(({ id }) => id === 'femur')),
    tibia: solid(parts.filter(({ id }) => id === 'tibia')),
  };
}

/** The centreline of a muscle; nothing for other structures. */
function centrelineOf(mesh: ReferenceMesh, signed?: ScalarGrid): { centreline?: Centreline } {
  if (mesh.kind !== 'muscle') return {};
  const centreline = measureCentreline(mesh.id, signed ?? signedDistance(mesh, spacingFor(momentsOf(mesh))));
  return centreline ? { centreline } : {};
}

/** Fits, judges and writes one structure. */
function measureStructure(mesh: ReferenceMesh): Verdict {
  const size = momentsOf(mesh);
  const signed = signedDistance(mesh, spacingFor(size));
  const sampler = new SurfaceSampler(mesh, signed);
  const plan = planFor(mesh.id, size);
  const { model } = fitLobes(sampler, signed, plan);
  const lobes = polished(model, sampler, signed, plan.polish ?? 0)
    .toLobes()
    .map(roundLobe);
  const drawn = STRAPPED.includes(mesh.id) ? kneecapStrap(mesh.id, (id) => readStructure(id)) : undefined;
  writeStructure({
    id: mesh.id,
    fma: mesh.fma,
    source: SOURCE,
    units: 'mm',
    space: 'leg',
    volumeCm3: Number((size.volume / 1000).toPrecision(4)),
    centroid: size.centroid.map((v) => Number(v.toFixed(1))) as [number, number, number],
    lobes,
    ...(drawn && { drawnLobes: drawn }),
    ...centrelineOf(mesh, signed),
  });
  return judge(lobes, sampler, signed);
}

/** Brings the lobes of a structure nearer to the reference, leaves all else as it is, judges and writes. */
function polishStructure(mesh: ReferenceMesh): Verdict {
  const signed = signedDistance(mesh, spacingFor(momentsOf(mesh)));
  const sampler = new SurfaceSampler(mesh, signed);
  const figures = readStructure(mesh.id);
  const lobes = polished(LobeModel.from(figures.lobes), sampler, signed, 2).toLobes().map(roundLobe);
  writeStructure({ ...figures, lobes });
  return judge(lobes, sampler, signed);
}

function line(id: string, v: Verdict, seconds: number): string {
  const pieces = `${v.pieces}/${v.referencePieces}`;
  return `${id.padEnd(31)} ${String(v.lobes).padStart(5)} ${v.dice.toFixed(4).padStart(6)} ${v.meanMm.toFixed(2).padStart(6)} ${v.p95Mm.toFixed(2).padStart(6)} ${pieces.padStart(7)} ${seconds.toFixed(0).padStart(4)}`;
}

await main(process.argv.slice(2));
