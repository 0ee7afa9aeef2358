import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe } from 'vitest';
import { parseLeg } from '../../src/leg/loadLeg';
import { readAtlas } from '../../src/leg/skinAtlas';
import { readBaked } from '../../src/patterns/bakedPatterns';
import { fuzzKind } from './fuzzKind';
import { mutatedBytes, mutatedJson } from './mutations';
import { glbOf, smallLegParts, wholeLeg } from './smallGlb';
import { NotTold } from './told';

const { json, binary } = smallLegParts();

/** A leg is read only when it can be drawn: its boxes are numbers, and its triangles are of vertices that there are. */
async function readLeg(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const leg = await parseLeg(bytes.slice().buffer);
  for (const { id, geometry, bounds } of leg.structures.values()) {
    const { index } = geometry;
    const vertices = Math.ceil(geometry.getAttribute('position').count);
    if (![...bounds.min, ...bounds.max].every(Number.isFinite)) throw new NotTold(`the box of ${id} is none`);
    for (const attribute of Object.values(geometry.attributes))
      if (Math.ceil(attribute.count) !== vertices)
        throw new NotTold(`${id} has ${attribute.count} of ${vertices}`);
    for (let i = 0; i < (index?.count ?? 0); i++)
      if ((index?.getX(i) ?? 0) >= vertices) throw new NotTold(`${id} has a corner beyond its vertices`);
  }
}

/** The binary chunk is too long to be told. */
const glbWith = (json: unknown) =>
  Object.assign(glbOf({ json, binary }), { [fc.toStringMethod]: () => JSON.stringify(json) });

const glbs = fc.oneof(
  { weight: 6, arbitrary: mutatedJson([json]).map((json) => glbWith(json)) },
  { weight: 3, arbitrary: mutatedBytes([glbOf({ json, binary })]) },
  { weight: 1, arbitrary: mutatedBytes([wholeLeg()]) },
);

describe('models', () => {
  let whole: Uint8Array<ArrayBuffer>;
  beforeAll(() => {
    whole = wholeLeg();
  });
  fuzzKind('models: leg.glb', glbs, readLeg, 0.7);
  fuzzKind('models: leg.glb after a damaged one', fc.constant(null), async () => await readLeg(whole), 0.001);
  const unpacked = (file: string) => new Uint8Array(gunzipSync(readFileSync(`models/${file}`)));
  fuzzKind('models: patterns', mutatedBytes([unpacked('patterns-first.bin')]), readBaked, 0.15);
  fuzzKind('models: unfolded skin', mutatedBytes([unpacked('skin-atlas.bin')]), readAtlas, 0.15);
});
