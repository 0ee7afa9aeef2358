import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as watlas from 'watlas';
import { parseLeg } from '../../src/leg/loadLeg';
import { CHART_GAP, readAtlas, type SkinAtlas, STEPS, skinDigest, writeAtlas } from '../../src/leg/skinAtlas';
import { skinMesh } from '../../src/patterns/skinMesh';

const fileAt = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** Texels per metre: the picture and its smaller sizes are 23 MB on the card. */
const TEXELS_PER_M = 2064;

/** Few large charts: a seam less is a place less where the picture could show one. Stretched by a third at most. */
const CHARTS = { maxCost: 4, maxIterations: 1 };

/**
 * xatlas takes what is smaller than 1.2e-7 of the square of its unit for nothing, and gives it a chart of its own: in metres a thousand slivers of
 * skin, in millimetres none.
 */
const MM_PER_M = 1000;

/**
 * Unfold a skin (xatlas).
 * @param positions 3 numbers per vertex, leg space, metres
 */
async function unfold(positions: Float32Array, indices: Uint32Array): Promise<SkinAtlas> {
  await watlas.Initialize();
  const atlas = new watlas.Atlas();
  const vertices = positions.length / 3;
  atlas.addMesh({
    vertexPositionData: positions.map((m) => m * MM_PER_M),
    vertexCount: vertices,
    vertexPositionStride: 12,
    indexData: indices,
    indexCount: indices.length,
  });
  const pack = {
    padding: CHART_GAP,
    texelsPerUnit: TEXELS_PER_M / MM_PER_M,
    bilinear: true,
    rotateCharts: true,
  };
  atlas.generate(CHARTS, pack);
  const mesh = atlas.getMesh(0);
  const corners = new Uint32Array(mesh.indexCount);
  mesh.getIndexArray(corners);
  const made = Array.from({ length: mesh.vertexCount }, (_, v) => mesh.getVertex(v));
  const { width, height } = atlas;
  atlas.delete();
  return numbered(indices, corners, made, vertices, { width, height }, skinDigest(positions, indices));
}

/** The vertices of the skin keep their numbers: the first place of each is its own, further ones are split off. */
function numbered(
  indices: Uint32Array,
  corners: Uint32Array,
  made: readonly watlas.Vertex[],
  vertices: number,
  size: { width: number; height: number },
  skin: number,
): SkinAtlas {
  const ofMade = new Map<number, number>();
  const taken = new Uint8Array(vertices);
  const sources: number[] = [];
  const places: [number, number][] = [];
  const used: [number, number][] = [];
  for (let corner = 0; corner < indices.length; corner++) {
    const vertex = indices[corner] as number;
    const at = corners[corner] as number;
    const { xref, uv } = made[at] as watlas.Vertex;
    if (xref !== vertex) throw new Error('The unfolded skin has its triangles in another order.');
    let number = ofMade.get(at);
    if (number === undefined) {
      number = taken[vertex] ? vertices + sources.push(vertex) - 1 : vertex;
      taken[vertex] = 1;
      ofMade.set(at, number);
      places[number] = [Math.round(STEPS * uv[0]), Math.round(STEPS * uv[1])];
    }
    if (number >= vertices) used.push([corner, number - vertices]);
  }
  return {
    vertices,
    triangles: indices.length / 3,
    skin,
    ...size,
    texelM: 1 / TEXELS_PER_M,
    places: Uint16Array.from(
      { length: 2 * (vertices + sources.length) },
      (_, i) => places[i >> 1]?.[i & 1] ?? 0,
    ),
    sources: Uint32Array.from(sources),
    corners: Uint32Array.from(used, ([corner]) => corner),
    uses: Uint32Array.from(used, ([, use]) => use),
  };
}

/**
 * Unfold the skin of `models/leg.glb` and write `skin-atlas.bin` beside it. That takes a minute, so a file that was made for this very skin, in this version, stays.
 * @returns its size in bytes
 */
export async function writeSkinAtlas(): Promise<number> {
  const leg = await parseLeg(new Uint8Array(readFileSync(fileAt('leg.glb'))).buffer);
  const { positions, indices } = skinMesh(leg);
  const path = fileAt('skin-atlas.bin');
  if (isOf(path, skinDigest(positions, indices))) return statSync(path).size;
  const bytes = gzipSync(writeAtlas(await unfold(positions, indices)), { level: 9 });
  writeFileSync(path, bytes);
  return bytes.length;
}

/** Whether there is a file of this version for the skin with that digest. */
function isOf(path: string, skin: number): boolean {
  try {
    return readAtlas(gunzipSync(readFileSync(path))).skin === skin;
  } catch {
    return false;
  }
}
