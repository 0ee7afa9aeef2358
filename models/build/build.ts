import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TriangleMesh } from '../../src/geometry/TriangleMesh';
import { type BuiltStructure, buildAnatomy, buildPool } from './anatomy';
import { writePatterns } from './bake';
import { type CatalogueEntry, readCatalogue } from './catalogue';
import { errorMm } from './detail';
import { figuresDigest } from './digest';
import { writeFarStructures } from './farStructures';
import { readFibres, readLandmarks } from './figures';
import { vertexNormals } from './geometry/normals';
import { writeNerveLines } from './nerveLines';
import { shaded } from './shading';
import { buildSkin, type SkinInput, type SkinMesh } from './skin';
import { writeSkinAtlas } from './skinAtlas';
import { compressedGlb, legDocument } from './writeGlb';

const ATTRIBUTION =
  'BodyParts3D, (c) The Database Center for Life Science licensed under CC Attribution 4.0 International';
const LICENSE =
  'CC BY 4.0 for the figures measured on BodyParts3D; MIT for the program that builds the shapes from them';

/** `npm run model`: figures in, models/leg.glb out; with it the patterns of the content on its skin, and the skin unfolded. */
async function main(): Promise<void> {
  const start = Date.now();
  const log = (what: string): void =>
    console.log(`${((Date.now() - start) / 1000).toFixed(1).padStart(6)} s  ${what}`);
  const entries = readCatalogue();
  const figures = figuresDigest();
  const { fibres } = readFibres();
  const { landmarks, radii } = readLandmarks();
  const pool = buildPool();
  const built = await buildAnatomy(pool, entries, errorMm, () => 1);
  log(`${built.length} structures packed and meshed, ${triangles(built)} triangles`);

  for (const { entry, droppedCm3 } of built) {
    if (droppedCm3 > 0.05)
      log(`${entry.id}: ${droppedCm3.toFixed(2)} cm3 of stray pieces left out; look at its figures`);
  }

  // The workers shade what lies under the skin while this thread makes the skin.
  const under = shaded(pool, built, fibres);
  const skinEntry = entries.find((entry) => entry.kind === 'skin');
  const structures = built
    .filter(({ entry }) => !entry.yields)
    .map(({ entry, mesh }) => ({ id: entry.id, kind: entry.kind, mesh }));
  const input: SkinInput = { structures: structures as SkinInput['structures'], landmarks };
  const skin = skinEntry ? [withNormals(skinEntry, buildSkin(input))] : [];
  log(`skin, ${triangles(skin)} triangles`);
  const parts = [...(await under), ...(await shaded(pool, skin, fibres))];
  await pool.close();
  log('shaded');

  const order = new Map(entries.map((entry, i) => [entry.id, i]));
  parts.sort((a, b) => (order.get(a.entry.id) ?? 0) - (order.get(b.entry.id) ?? 0));
  const about = {
    units: 'm' as const,
    license: LICENSE,
    attribution: ATTRIBUTION,
    landmarks,
    radii,
    figures,
  };
  const bytes = await compressedGlb(legDocument(parts, about));
  if (figuresDigest() !== figures) log('the figures changed meanwhile: run this again');
  const path = fileURLToPath(new URL('../leg.glb', import.meta.url));
  writeFileSync(path, bytes);
  log(
    `${path}: ${(bytes.length / 1e6).toFixed(2)} MB, ${parts.length} structures, ${triangles(parts)} triangles`,
  );
  for (const [name, size] of Object.entries(await writePatterns()))
    log(`${name}: ${(size / 1e3).toFixed(1)} kB`);
  log(`structures-far.bin: ${((await writeFarStructures()) / 1e3).toFixed(1)} kB`);
  log(`nerve-lines.json: ${((await writeNerveLines()) / 1e3).toFixed(1)} kB`);
  log(`skin-atlas.bin: ${((await writeSkinAtlas()) / 1e3).toFixed(1)} kB`);
}

const withNormals = (entry: CatalogueEntry, mesh: SkinMesh): BuiltStructure => ({
  entry,
  mesh,
  normals: vertexNormals(mesh),
  droppedCm3: 0,
  skin: mesh,
});

const triangles = (parts: readonly { mesh: TriangleMesh }[]): number =>
  parts.reduce((n, { mesh }) => n + mesh.indices.length / 3, 0);

await main();
