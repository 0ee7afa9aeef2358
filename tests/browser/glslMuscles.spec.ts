import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { seededRandom } from '../geometry/seededRandom';
import { attachmentArea, attachmentEdge, attachmentHatch, stripe } from '../glsl/attachments';
import { fascicle } from '../glsl/fascicles';
import { fibreWave, patternLeft, turnSine } from '../glsl/fibres';
import { cavityTone, tendonBlend } from '../glsl/flesh';
import { gloss, silk, skyLoss } from '../glsl/gloss';
import { cornerRandom, latticeNoise } from '../glsl/lattice';
import { muscleFibres, sinewFibres, thrice } from '../glsl/muscle';
import { grownOnScreen } from '../glsl/outline';
import { fasciaAlpha, ghostAlpha, openness, throughAlpha, turnedAway } from '../glsl/structure';
import { runGlsl } from './glslRunner';

const POINTS = 1000;
const SEED = 187;

interface Mirror {
  name: string;
  /** Files of `shaders/` that stand before the expression. */
  files: readonly string[];
  /** Ranges of the inputs, in the order of the vec4s a and b; the rest is 0. */
  ranges: readonly (readonly [number, number])[];
  /** A vec4. */
  glsl: string;
  mirror: (inputs: readonly number[]) => readonly number[];
  tolerance: number;
}

const LATTICE = ['lattice'];
const FIBRES = ['fibres'];
const MUSCLE = ['fibres', 'muscle'];
/** The leg's own space, metres. */
const LEG = [
  [-0.25, 0.05],
  [0, 1.3],
  [-0.1, 0.25],
] as const;
const UNIT = [0, 1] as const;

const at = (inputs: readonly number[], i: number) => inputs[i] ?? 0;
const point = (inputs: readonly number[], i = 0) =>
  [at(inputs, i), at(inputs, i + 1), at(inputs, i + 2)] as const;
const mirrors: readonly Mirror[] = [
  {
    name: 'fascicle',
    files: ['lattice', 'fascicles'],
    ranges: [
      [-60, 60],
      [-60, 60],
      [0, 7.99],
    ],
    // The cell's number may differ where two seeds are equally far; how far from the border does not.
    glsl: 'vec4(fascicle(a.xy, int(a.z)).x)',
    mirror: ([x = 0, y = 0, layer = 0]) => [fascicle([x, y], Math.floor(layer))[0]],
    tolerance: 2e-4,
  },
  {
    name: 'attachmentArea, attachmentEdge, attachmentHatch',
    files: ['attachments'],
    ranges: [...LEG, [-1, 1]],
    glsl: 'vec4(attachmentArea(a.w), attachmentEdge(a.w), attachmentHatch(a.xyz, a.w), stripe(a.y, 0.0052))',
    mirror: (inputs) => [
      attachmentArea(at(inputs, 3)),
      attachmentEdge(at(inputs, 3)),
      attachmentHatch(point(inputs), at(inputs, 3)),
      stripe(at(inputs, 1), 0.0052),
    ],
    tolerance: 2e-3,
  },
  {
    name: 'cornerRandom',
    files: LATTICE,
    ranges: [
      [-400, 400],
      [-400, 400],
      [-400, 400],
    ],
    glsl: 'vec4(cornerRandom(ivec3(floor(a.xyz))))',
    mirror: ([x = 0, y = 0, z = 0]) => [cornerRandom([Math.floor(x), Math.floor(y), Math.floor(z)])],
    tolerance: 1e-6,
  },
  {
    name: 'latticeNoise',
    files: LATTICE,
    ranges: [
      [-60, 60],
      [-60, 60],
      [-60, 60],
    ],
    glsl: 'vec4(latticeNoise(a.xyz))',
    mirror: (inputs) => [latticeNoise(point(inputs))],
    tolerance: 1e-4,
  },
  {
    name: 'turnSine',
    files: FIBRES,
    ranges: [
      [-12, 12],
      [-1, 1],
    ],
    glsl: 'turnSine(a)',
    mirror: ([a = 0, b = 0]) => [turnSine(a), turnSine(b)],
    tolerance: 1e-4,
  },
  {
    name: 'fibreWave',
    files: FIBRES,
    ranges: [UNIT, UNIT, UNIT, [-4, 4], UNIT, UNIT, UNIT, UNIT],
    glsl: 'vec4(fibreWave(a.xyz, vec3(a.w, 2.0 * a.w, 1.0 - a.w), b, b.wzyx), 0.0, 0.0)',
    mirror: ([x = 0, y = 0, z = 0, w = 0, p = 0, q = 0, r = 0, s = 0]) =>
      fibreWave([x, y, z], [w, 2 * w, 1 - w], [p, q, r, s], [s, r, q, p]),
    tolerance: 1e-4,
  },
  {
    name: 'patternLeft',
    files: FIBRES,
    ranges: [
      [0.001, 0.009],
      [0.0001, 0.004],
    ],
    glsl: 'vec4(patternLeft(a.x, a.y))',
    mirror: ([pitch = 0, pixel = 0]) => [patternLeft(pitch, pixel)],
    tolerance: 1e-5,
  },
  {
    name: 'muscleFibres',
    files: MUSCLE,
    ranges: [
      [-0.7, 0.7],
      [-0.7, 0.7],
      [-0.7, 0.7],
      [-0.7, 0.7],
      [0.00005, 0.003],
    ],
    glsl: 'muscleFibres(a.xy, a.zw, b.x)',
    mirror: ([a = 0, b = 0, c = 0, d = 0, pixelM = 0]) => muscleFibres([a, b], [c, d], pixelM),
    tolerance: 1e-4,
  },
  {
    name: 'thrice, sinewFibres',
    files: MUSCLE,
    ranges: [
      [-0.7, 0.7],
      [-0.7, 0.7],
      [0.00005, 0.001],
    ],
    glsl: 'vec4(thrice(a.xy), sinewFibres(a.xy, a.z))',
    mirror: ([a = 0, b = 0, pixelM = 0]) => [...thrice([a, b]), ...sinewFibres([a, b], pixelM)],
    tolerance: 1e-4,
  },
  {
    name: 'silk',
    files: ['gloss'],
    ranges: [[-1, 1], [-1, 1], UNIT],
    glsl: 'vec4(silk(a.x, a.y, a.z))',
    mirror: ([lamp = 0, eye = 0, between = 0]) => [silk(lamp, eye, between)],
    tolerance: 1e-4,
  },
  {
    name: 'gloss, skyLoss',
    files: ['gloss'],
    ranges: [[-1, 1], UNIT, [-1, 1], [0.1, 1]],
    glsl: 'vec4(gloss(a.x, a.y, a.z, a.w), skyLoss(a.y), 0.0)',
    mirror: ([lamp = 0, eye = 0, between = 0, alpha = 0]) => [
      ...gloss(lamp, eye, between, alpha),
      skyLoss(eye),
    ],
    tolerance: 2e-3,
  },
  {
    name: 'tendonBlend',
    files: ['flesh'],
    ranges: [UNIT, [-1, 1]],
    glsl: 'vec4(tendonBlend(a.x, a.y))',
    mirror: ([tendon = 0, streak = 0]) => [tendonBlend(tendon, streak)],
    tolerance: 1e-5,
  },
  {
    name: 'cavityTone',
    files: ['flesh'],
    ranges: [UNIT, UNIT, UNIT, UNIT],
    glsl: 'vec4(cavityTone(a.xyz, a.w), 0.0)',
    mirror: (inputs) => cavityTone(point(inputs), at(inputs, 3)),
    tolerance: 1e-5,
  },
  {
    name: 'turnedAway',
    files: ['structure'],
    ranges: [
      [-1, 1],
      [-1, 1],
      [-1, 1],
    ],
    glsl: 'vec4(turnedAway(a.xyz, vec3(0.6, 0.0, 0.8)))',
    mirror: (inputs) => [turnedAway(point(inputs), [0.6, 0, 0.8])],
    tolerance: 1e-5,
  },
  {
    name: 'ghostAlpha, throughAlpha, openness',
    files: ['structure'],
    ranges: [UNIT, UNIT],
    glsl: 'vec4(ghostAlpha(a.x, a.y), throughAlpha(a.y), openness(a.x, a.y), 0.0)',
    mirror: ([x = 0, y = 0]) => [ghostAlpha(x, y), throughAlpha(y), openness(x, y)],
    tolerance: 1e-5,
  },
  {
    name: 'fasciaAlpha',
    files: ['structure'],
    ranges: [UNIT, UNIT, [-1, 1]],
    glsl: 'vec4(fasciaAlpha(a.x, a.y, a.z))',
    mirror: ([sheer = 0, along = 0, strand = 0]) => [fasciaAlpha(sheer, along, strand)],
    tolerance: 1e-5,
  },
  {
    name: 'grownOnScreen',
    files: ['outline'],
    ranges: [
      [-1, 1],
      [-1, 1],
      [0.1, 4],
      [0, 4],
      [-1, 1],
      [-1, 1],
    ],
    glsl: 'grownOnScreen(vec4(a.xy, 0.0, a.z), b.xy, a.w, vec2(1280.0, 800.0))',
    mirror: (inputs) =>
      grownOnScreen(point(inputs), [at(inputs, 4), at(inputs, 5)], at(inputs, 3), [1280, 800]),
    tolerance: 1e-5,
  },
];

for (const { name, files, ranges, glsl, mirror, tolerance } of mirrors) {
  test(`${name} of shaders/${files.at(-1)}.glsl: as the TypeScript mirror (${POINTS} points, seed ${SEED})`, async ({
    page,
  }) => {
    const random = seededRandom(SEED);
    // As the card sees them: rounded to float32.
    const inputs = Array.from({ length: POINTS }, () =>
      Array.from({ length: 8 }, (_, i) => {
        const [low, high] = ranges[i] ?? [0, 0];
        return Math.fround(low + random() * (high - low));
      }),
    );
    const functions = files
      .map((file) => readFileSync(new URL(`../../shaders/${file}.glsl`, import.meta.url), 'utf8'))
      .join('\n');
    const found = await runGlsl(page, functions, glsl, inputs);
    let worst = 0;
    const distinct = new Set<number>();
    for (const [i, row] of inputs.entries()) {
      for (const [c, value] of mirror(row).entries()) {
        worst = Math.max(worst, Math.abs(value - (found[i]?.[c] ?? Number.NaN)));
        distinct.add(Math.round(1e4 * value));
      }
    }
    expect(worst).toBeLessThanOrEqual(tolerance);
    expect(distinct.size, 'the points reach more than one value').toBeGreaterThan(3);
  });
}
