import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bakePatterns } from '../../models/build/bake';
import { type BakedPatterns, readBaked, strokesDigest, writeBaked } from '../../src/patterns/bakedPatterns';

const SEED = 20261129;

/** Seeded numbers in [0, 1). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function someBaked(random: () => number): BakedPatterns {
  const vertices = 1 + Math.floor(300 * random());
  const field = (id: string) => {
    const texels = new Uint8Array(2 * vertices).fill(255);
    // Runs of any bytes, also at the very ends.
    for (let run = Math.floor(5 * random()); run > 0; run--) {
      const [from, length] = [Math.floor(vertices * random()), Math.floor(40 * random())];
      const channel = random() < 0.5 ? 0 : 1;
      for (let v = from; v < Math.min(vertices, from + length); v++)
        texels[2 * v + channel] = Math.floor(256 * random());
    }
    const heart: [number, number, number] | null = random() < 0.3 ? null : [random(), -random(), random()];
    return { id, muscle: `m_${id}`, strokes: Math.floor(2 ** 32 * random()), heart, texels };
  };
  const ascending = () => {
    let last = 0;
    return Array.from({ length: Math.floor(50 * random()) }, () => {
      last += Math.floor(1 + 70000 * random() ** 4);
      return last;
    });
  };
  return {
    vertices,
    triangles: Math.floor(1000 * random()),
    fields: new Map(['a', 'b', 'c'].map((id) => [id, field(id)])),
    dots: random() < 0.5 ? null : { pitchM: random(), kept: { coarse: ascending(), fine: ascending() } },
  };
}

describe('a file of baked patterns', () => {
  it(`gives back what was put in (seed ${SEED})`, () => {
    const random = randomOf(SEED);
    for (let i = 0; i < 200; i++) {
      const baked = someBaked(random);
      expect(readBaked(writeBaked(baked))).toEqual(baked);
    }
  });

  it('that is cut short or another one is refused in a sentence', () => {
    const file = writeBaked(someBaked(randomOf(SEED)));
    for (const bytes of [
      file.subarray(0, 3),
      file.subarray(0, file.length - 1),
      file.subarray(0, 40),
      new Uint8Array(9),
    ])
      expect(() => readBaked(bytes)).toThrow(/patterns\.bin: .*npm run model:patterns/);
    expect(() => readBaked(Uint8Array.of(...file, 0))).toThrow(/patterns\.bin/);
  });
});

describe('strokesDigest', () => {
  const stroke = {
    segment: 'thigh' as const,
    from: { axial: 0, bearing: 180 },
    to: { axial: 0.5, bearing: 180 },
    halfWidthCm: 3,
  };

  it('is another one for another stroke, or the same stroke in the other zone', () => {
    const digests = [
      strokesDigest({ essential: [stroke], spillover: [] }),
      strokesDigest({ essential: [], spillover: [stroke] }),
      strokesDigest({ essential: [{ ...stroke, halfWidthCm: 3.1 }], spillover: [] }),
    ];
    expect(new Set(digests).size).toBe(3);
  });
});

describe('models/patterns-first.bin, models/patterns.bin and models/look-alikes.bin', () => {
  const file = (name: string) =>
    readBaked(gunzipSync(readFileSync(new URL(`../../models/${name}`, import.meta.url))));

  it('are what leg.glb, the content and the look-alikes give, to the byte; else run npm run model:patterns', async () => {
    for (const [name, baked] of Object.entries(await bakePatterns())) {
      const there = file(name);
      expect([...there.fields.keys()], name).toEqual([...baked.fields.keys()]);
      for (const [id, { texels, ...about }] of baked.fields) {
        const { texels: kept, ...known } = there.fields.get(id) ?? { texels: new Uint8Array() };
        expect(known, id).toEqual(about);
        expect(Buffer.compare(Buffer.from(kept), Buffer.from(texels)), id).toBe(0);
      }
      expect(there.dots, name).toEqual(baked.dots);
    }
  }, 120_000);
});
