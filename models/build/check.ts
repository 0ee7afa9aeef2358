import { existsSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TriangleMesh } from '../../src/geometry/TriangleMesh';
import { rankOf } from './anatomy';
import { bestPossible, type ReferenceSolid } from './bestPossible';
import { readCatalogue } from './catalogue';
import { compareSurfaces, contestedSpace, overlaps, solidOf, VOXEL } from './fidelity';
import { barsOf, fidelityReport, isLarge } from './fidelityReport';
import { readLandmarks, readShares } from './figures';
import { isClosedManifold, topologyOf } from './geometry/topology';
import { REFERENCE, readReference } from './measure/reference';
import { signedDistance } from './measure/solid';
import { compareSkin } from './skinFidelity';
import { partsOf, readLeg } from './writeGlb';

/** `npm run model:check`: compare models/leg.glb with the reference and write models/fidelity.md. */
async function main(): Promise<void> {
  if (!existsSync(REFERENCE)) {
    console.log(`model:check: skipped, there is no reference at ${REFERENCE}`);
    return;
  }
  const path = fileURLToPath(new URL('../leg.glb', import.meta.url));
  const document = await readLeg(path);
  const parts = new Map(partsOf(document).map((part) => [part.id, part]));
  const catalogue = readCatalogue();
  const measured = catalogue.filter(
    ({ kind, referenceName }) => kind !== 'skin' && referenceName !== undefined,
  );
  const reference = await readReference(measured as Parameters<typeof readReference>[0]);
  const meshes = new Map([...reference].map(([id, mesh]) => [id, inMetres(mesh)]));
  const solids = new Map([...meshes].map(([id, mesh]) => [id, solidOf(mesh, VOXEL)]));
  const shares = readShares();
  const cut = measured.flatMap((entry): ReferenceSolid[] => {
    const [raw, mesh, solid] = [reference.get(entry.id), meshes.get(entry.id), solids.get(entry.id)];
    if (!raw || !mesh || !solid) return [];
    return [{ id: entry.id, rank: rankOf(entry), mesh, solid, signed: signedDistance(raw, VOXEL) }];
  });
  const rows = measured.flatMap((entry) => {
    const part = parts.get(entry.id);
    const original = meshes.get(entry.id);
    const solid = solids.get(entry.id);
    if (!part || !original || !solid) return [];
    const rivals = measured.flatMap((other) =>
      other !== entry && rankOf(other) >= rankOf(entry) ? (solids.get(other.id) ?? []) : [],
    );
    const fidelity = compareSurfaces(part.mesh, original, solid, contestedSpace(solid, rivals));
    const self = cut.find(({ id }) => id === entry.id);
    // What is best for a bone is the bone; small structures have no bar that sharing space could miss.
    const bounded = self && entry.kind === 'muscle' && isLarge(entry, fidelity.referenceVolume);
    const agreed = (rival: string) => shares.get(entry.id)?.get(rival);
    return [{ entry, fidelity, ...(bounded && { best: bestPossible(self, cut, agreed) }) }];
  });
  const skin = parts.get('skin')?.mesh;
  if (!skin) throw new Error(`model:check: ${path} has no node with the id "skin"; run \`npm run model\``);
  const under = [...parts.values()].filter(({ kind }) => kind !== 'skin');
  const { landmarks } = readLandmarks();
  const crest = (landmarks.iliac_crest_top?.[1] ?? Infinity) - 0.005;
  const skinTopology = topologyOf(skin);
  const { figures = 'unknown' } = (document.getRoot().getDefaultScene()?.getExtras() ?? {}) as {
    figures?: string;
  };
  const input = {
    rows,
    muscleOverlaps: overlaps(under.filter(({ kind }) => kind === 'muscle')),
    skin: compareSkin(skin, under, (x, y) => y > crest || x > -0.012),
    skinClosed: isClosedManifold(skinTopology) && skinTopology.pieces === 1,
    bytes: statSync(path).size,
    triangles: [...parts.values()].reduce((n, { mesh }) => n + mesh.indices.length / 3, 0),
    skinVertices: skin.positions.length / 3,
    missing: catalogue.filter(({ id }) => !parts.has(id)).map(({ id }) => id),
    figures,
  };
  writeFileSync(fileURLToPath(new URL('../fidelity.md', import.meta.url)), fidelityReport(input));
  for (const { what, bar, value, met } of barsOf(input)) {
    console.log(`${met ? 'met    ' : 'NOT MET'}  ${what}: ${value} (${bar})`);
  }
}

function inMetres({
  positions,
  indices,
}: {
  positions: ArrayLike<number>;
  indices: Uint32Array;
}): TriangleMesh {
  return { positions: Float32Array.from(positions, (value) => value / 1000), indices };
}

await main();
