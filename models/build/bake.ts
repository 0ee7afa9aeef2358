import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { keptTries } from '../../src/geometry/stippleDots';
import { parseLeg } from '../../src/leg/loadLeg';
import { type BakedPatterns, strokesDigest, writeBaked } from '../../src/patterns/bakedPatterns';
import { parseContentText } from '../../src/patterns/loadContent';
import { patternField } from '../../src/patterns/patternField';
import { strokesOf } from '../../src/patterns/referralWorker';
import { SkinSurface } from '../../src/patterns/SkinSurface';
import { skinMesh } from '../../src/patterns/skinMesh';
import { DEFAULT_TUNING, DEFAULT_VIEW } from '../../src/view/state';

const fileAt = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** The files of baked patterns, by name: what the first picture shows, and the rest. */
export interface BakedFiles {
  'patterns-first.bin': BakedPatterns;
  'patterns.bin': BakedPatterns;
}

/** The fields of all patterns of the content on the skin of `models/leg.glb`, and the dots on that skin. */
export async function bakePatterns(): Promise<BakedFiles> {
  const glb = readFileSync(fileAt('leg.glb'));
  const leg = await parseLeg(new Uint8Array(glb).buffer);
  const { content } = parseContentText(readFileSync(fileAt('trigger-points.json'), 'utf8'));
  const mesh = skinMesh(leg);
  const skin = new SkinSurface(mesh);
  const fields = content.muscles.flatMap((muscle) =>
    muscle.points.map((point) => {
      const strokes = strokesOf(point);
      const about = { muscle: muscle.id, strokes: strokesDigest(strokes) };
      return [point.id, { ...patternField(skin, strokes), ...about }] as const;
    }),
  );
  const first = ([id]: (typeof fields)[number]) => DEFAULT_VIEW.show.includes(id);
  const on = { vertices: skin.vertexCount, triangles: mesh.indices.length / 3 };
  const { stipplePitchM: pitchM } = DEFAULT_TUNING;
  return {
    'patterns-first.bin': {
      ...on,
      fields: new Map(fields.filter(first)),
      dots: { pitchM, kept: keptTries(mesh, pitchM) },
    },
    'patterns.bin': { ...on, fields: new Map(fields.filter((field) => !first(field))), dots: null },
  };
}

/** Write both files beside `leg.glb`. @returns their sizes in bytes, by name */
export async function writePatterns(): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {};
  for (const [name, baked] of Object.entries(await bakePatterns())) {
    const bytes = gzipSync(writeBaked(baked), { level: 9 });
    writeFileSync(fileAt(name), bytes);
    sizes[name] = bytes.length;
  }
  return sizes;
}
