import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { keptTries } from '../../src/geometry/stippleDots';
import { parseLeg } from '../../src/leg/loadLeg';
import { type BakedPatterns, strokesDigest, writeBaked } from '../../src/patterns/bakedPatterns';
import { parseContentText } from '../../src/patterns/loadContent';
import { drawingsOf, strokesOfDrawing } from '../../src/patterns/lookAlikeDrawings';
import { parseLookAlikes } from '../../src/patterns/lookAlikeParse';
import { patternField } from '../../src/patterns/patternField';
import type { PatternStrokes } from '../../src/patterns/referralMessages';
import { SkinSurface } from '../../src/patterns/SkinSurface';
import { skinMesh } from '../../src/patterns/skinMesh';
import { strokesOf } from '../../src/patterns/strokesOf';
import { DEFAULT_TUNING, DEFAULT_VIEW } from '../../src/view/state';

const fileAt = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** The files of baked patterns, by name: what the first picture shows, the rest, and the drawings of look-alikes. */
export interface BakedFiles {
  'patterns-first.bin': BakedPatterns;
  'patterns.bin': BakedPatterns;
  'look-alikes.bin': BakedPatterns;
}

/** The fields of all patterns of the content and of all drawings of look-alikes on the skin of `models/leg.glb`, and the dots on that skin. */
export async function bakePatterns(): Promise<BakedFiles> {
  const glb = readFileSync(fileAt('leg.glb'));
  const leg = await parseLeg(new Uint8Array(glb).buffer);
  const { content } = parseContentText(readFileSync(fileAt('trigger-points.json'), 'utf8'));
  const mesh = skinMesh(leg);
  const skin = new SkinSurface(mesh);
  const field = (strokes: PatternStrokes, muscle: string) =>
    [strokes.id, { ...patternField(skin, strokes), muscle, strokes: strokesDigest(strokes) }] as const;
  const fields = content.muscles.flatMap(({ id, points }) =>
    points.map((point) => field(strokesOf(point), id)),
  );
  const { lookAlikes } = parseLookAlikes(
    JSON.parse(readFileSync(fileAt('look-alikes.json'), 'utf8')),
    content,
  );
  const drawings = lookAlikes.lookAlikes
    .flatMap(drawingsOf)
    .map((drawing) => field(strokesOfDrawing(drawing), drawing.lookAlike.id));
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
    'look-alikes.bin': { ...on, fields: new Map(drawings), dots: null },
  };
}

/** Write these files beside `leg.glb`. @returns their sizes in bytes, by name */
export async function writePatterns(): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {};
  for (const [name, baked] of Object.entries(await bakePatterns())) {
    const bytes = gzipSync(writeBaked(baked), { level: 9 });
    writeFileSync(fileAt(name), bytes);
    sizes[name] = bytes.length;
  }
  return sizes;
}
