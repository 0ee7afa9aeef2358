import { beforeAll, describe, expect, it } from 'vitest';
import { readFibres, readStructure } from '../../models/build/figures';
import { type Flesh, readFlesh } from './readFlesh';

type Face = 'front' | 'back' | 'outer' | 'inner';
/** Of a muscle seen from a face, the part on this side of its middle. */
type Half = 'medial' | 'lateral';

interface Direction {
  id: string;
  /** Where one looks from. */
  face: Face;
  half?: Half;
  /**
   * How far fibres lean from straight down at 25, 50 and 75 % of the length, degrees: outwards as seen from the front and the back, forwards as
   * seen from the sides. Null where tendon or another muscle leaves none to see.
   */
  lean: readonly [number | null, number | null, number | null];
  toleranceDeg: number;
  source: string;
}

const GRAY = 'Gray, Anatomy of the Human Body, 20th edition (1918)';
const WARD = 'pennation of Ward et al. 2009 upon the line from origin to insertion';

/** The twenty largest muscles but gluteus maximus, which stands by itself below. */
const DIRECTIONS: readonly Direction[] = [
  {
    id: 'vastus_lateralis',
    face: 'outer',
    lean: [16, 16, 12],
    toleranceDeg: 10,
    source: `18 degrees forward to the femur, towards the kneecap; ${WARD}`,
  },
  {
    id: 'adductor_magnus',
    face: 'back',
    half: 'lateral',
    lean: [35, 14, 6],
    toleranceDeg: 12,
    source: `${GRAY}: a fan, the upper fibres most nearly level, the lowest upright`,
  },
  {
    id: 'biceps_femoris_long',
    face: 'back',
    lean: [16, 15, 18],
    toleranceDeg: 10,
    source: `down and outwards to the head of the fibula, 12 degrees to its line; ${WARD}`,
  },
  {
    id: 'rectus_femoris',
    face: 'front',
    half: 'medial',
    lean: [-14, -16, null],
    toleranceDeg: 10,
    source: `${GRAY}: superficial fibres bipenniform, from the middle down to both sides; its line runs 6 degrees inwards`,
  },
  {
    id: 'rectus_femoris',
    face: 'front',
    half: 'lateral',
    lean: [4, 4, null],
    toleranceDeg: 10,
    source: 'the other side of the feather',
  },
  {
    id: 'semimembranosus',
    face: 'back',
    lean: [-13, -10, -16],
    toleranceDeg: 10,
    source: `${GRAY}: from the tendon on its outer side down and inwards; 15 degrees, ${WARD}`,
  },
  {
    id: 'soleus',
    face: 'back',
    half: 'lateral',
    lean: [-22, -22, -22],
    toleranceDeg: 12,
    source: `${GRAY}: from both bones down to the tendon in the middle; 28 degrees, ${WARD}`,
  },
  {
    id: 'soleus',
    face: 'back',
    half: 'medial',
    lean: [null, 15, 15],
    toleranceDeg: 12,
    source: 'the other side of the feather',
  },
  {
    id: 'gastrocnemius_medial',
    face: 'back',
    lean: [5, 5, 10],
    toleranceDeg: 10,
    source: `${GRAY}: down to the aponeurosis, towards the seam between the heads; 10 degrees, ${WARD}`,
  },
  {
    id: 'vastus_medialis',
    face: 'inner',
    lean: [16, 15, null],
    toleranceDeg: 10,
    source: 'long part 15 to 18 degrees forward to the femur; Lieb and Perry 1968',
  },
  {
    id: 'vastus_medialis',
    face: 'front',
    lean: [null, null, 50],
    toleranceDeg: 12,
    source: 'oblique part 50 to 55 degrees outwards, to the kneecap; Lieb and Perry 1968',
  },
  {
    id: 'vastus_intermedius',
    face: 'front',
    lean: [-4, -5, -6],
    toleranceDeg: 8,
    source: 'straight down the femur, which leans 5 degrees inwards',
  },
  {
    id: 'gastrocnemius_lateral',
    face: 'back',
    lean: [-12, -12, -12],
    toleranceDeg: 10,
    source: `${GRAY}: as the inner head; 12 degrees, ${WARD}`,
  },
  {
    id: 'gluteus_medius',
    face: 'back',
    lean: [30, 30, 30],
    toleranceDeg: 12,
    source: `${GRAY}: converges from the ilium down and outwards to the greater trochanter`,
  },
  {
    id: 'psoas_major',
    face: 'front',
    lean: [18, 25, 15],
    toleranceDeg: 12,
    source: `${GRAY}: down and outwards along the brim of the pelvis to the lesser trochanter; 11 degrees, ${WARD}`,
  },
  {
    id: 'adductor_longus',
    face: 'front',
    lean: [15, 12, 8],
    toleranceDeg: 10,
    source: `${GRAY}: from the pubis down and outwards to the middle of the linea aspera`,
  },
  {
    id: 'semitendinosus',
    face: 'back',
    lean: [0, -3, 0],
    toleranceDeg: 8,
    source: `${GRAY}: straight down the back of the thigh`,
  },
  {
    id: 'iliacus',
    face: 'front',
    half: 'lateral',
    lean: [-12, -14, 0],
    toleranceDeg: 14,
    source: `${GRAY}: converges from the iliac fossa downwards and inwards, over the front of the hip joint`,
  },
  {
    id: 'gluteus_minimus',
    face: 'back',
    lean: [25, 28, 34],
    toleranceDeg: 12,
    source: `${GRAY}: converges to the front of the greater trochanter`,
  },
  {
    id: 'tibialis_anterior',
    face: 'front',
    lean: [0, 0, -12],
    toleranceDeg: 8,
    source: `${GRAY}: straight down, then the tendon inwards over the ankle`,
  },
  {
    id: 'gracilis',
    face: 'inner',
    lean: [-5, -7, 8],
    toleranceDeg: 8,
    source: `${GRAY}: straight down to behind the medial condyle, then curves forward`,
  },
  {
    id: 'quadratus_lumborum',
    face: 'back',
    lean: [8, 8, 8],
    toleranceDeg: 8,
    source: `${GRAY}: from the iliac crest up and inwards to the twelfth rib`,
  },
  {
    id: 'sartorius',
    face: 'front',
    lean: [-14, -13, -3],
    toleranceDeg: 8,
    source: `${GRAY}: across the front of the thigh inwards, then straight down`,
  },
];

/** Fibres of gluteus maximus seen from behind, around points on its surface, mm, leg space. */
const GLUTEUS_MAXIMUS: readonly (readonly [string, readonly [number, number]])[] = [
  ['below the iliac crest', [-80, 985]],
  ['upper fibres, outer part', [-120, 925]],
  ['middle fibres, beside the sacrum', [-50, 940]],
  ['middle fibres, outer part', [-110, 885]],
  ['lower fibres, beside the coccyx', [-30, 885]],
  ['lower fibres, in the middle', [-75, 850]],
  ['lower fibres, above the gluteal tuberosity', [-110, 810]],
];

/** Direction that one looks in from a face, against it; and what leans there: outwards (-x) or forwards (+z). */
const FACES: Record<Face, { towards: readonly [number, number]; axis: 0 | 2; sign: 1 | -1 }> = {
  front: { towards: [0, 1], axis: 0, sign: -1 },
  back: { towards: [0, -1], axis: 0, sign: -1 },
  outer: { towards: [-1, 0], axis: 2, sign: 1 },
  inner: { towards: [1, 0], axis: 2, sign: 1 },
};

let muscles: ReadonlyMap<string, Flesh>;

beforeAll(async () => {
  muscles = await readFlesh();
});

function muscle(id: string): Flesh {
  const flesh = muscles.get(id);
  if (!flesh) throw new Error(`${id}: no such muscle`);
  return flesh;
}

/** Vertices of a muscle that are seen from a face. */
function seen(id: string, face: Face): number[] {
  const { normals } = muscle(id);
  const [x, z] = FACES[face].towards;
  return Array.from({ length: normals.length / 3 }, (_, v) => v).filter(
    (v) => normals[3 * v] * x + normals[3 * v + 2] * z > 0.6,
  );
}

/** How far the fibres at these vertices lean from straight down in the mean, degrees. */
function leanOf(id: string, face: Face, vertices: readonly number[]): number {
  const { fibre } = muscle(id);
  const { axis, sign } = FACES[face];
  const sum = (c: number) => vertices.reduce((total, v) => total + fibre[3 * v + c], 0);
  expect(vertices.length, `${id}: vertices seen from ${face}`).toBeGreaterThan(3);
  return (Math.atan2(sign * sum(axis), -sum(1)) * 180) / Math.PI;
}

function leanAt({ id, face, half }: Direction, share: number): number {
  const { along, positions } = muscle(id);
  const { axis, sign } = FACES[face];
  const there = seen(id, face).filter((v) => Math.abs(along[v] - share) < 0.06);
  const outwards = (v: number) => sign * positions[3 * v + axis];
  const middle = there.map(outwards).sort((a, b) => a - b)[there.length >> 1] ?? 0;
  const chosen = there.filter((v) => !half || outwards(v) > middle === (half === 'lateral'));
  return leanOf(id, face, chosen);
}

describe('fibres of the twenty largest muscles', () => {
  it('are all told', () => {
    const volume = (id: string) => readStructure(id).volumeCm3;
    const largest = Object.keys(readFibres().fibres)
      .sort((a, b) => volume(b) - volume(a))
      .slice(0, 20);
    const told = new Set(['gluteus_maximus', ...DIRECTIONS.map(({ id }) => id)]);
    expect(largest.filter((id) => !told.has(id))).toEqual([]);
  });

  for (const direction of DIRECTIONS) {
    const { id, half, face, lean, toleranceDeg } = direction;
    it(`${id} ${half ?? ''} from ${face}`, () => {
      const off = lean.map((want, i) =>
        want === null ? 0 : Math.round(leanAt(direction, 0.25 * (i + 1)) - want),
      );
      for (const deg of off) expect(Math.abs(deg), `off by ${off} degrees`).toBeLessThanOrEqual(toleranceDeg);
    });
  }

  for (const [name, [x, y]] of GLUTEUS_MAXIMUS) {
    it(`gluteus maximus runs down and outwards: ${name}`, () => {
      const { positions } = muscle('gluteus_maximus');
      const near = seen('gluteus_maximus', 'back').filter(
        (v) => Math.hypot(1000 * positions[3 * v] - x, 1000 * positions[3 * v + 1] - y) < 18,
      );
      const lean = leanOf('gluteus_maximus', 'back', near);
      expect(lean).toBeGreaterThan(30);
      expect(lean).toBeLessThan(55);
    });
  }
});
