import type { Point, SheetGuide } from './layOn';

/** What a band is laid on: everything measured under the skin, or the bones alone. */
export type GroundName = 'all' | 'bones';

/** A band before it is laid on the leg; one without ground runs straight. */
export interface DrawnBand extends Omit<SheetGuide, 'on'> {
  readonly on?: GroundName;
}

/** A meniscus before it is laid between tibia and femur. */
export interface DrawnMeniscus {
  readonly id: string;
  /** Its rim on the tibia from its front horn to its back horn; x and z count. Mm. */
  readonly rim: readonly Point[];
  /** Its width at these places, mm. */
  readonly widths: readonly number[];
}

type Guide = Pick<SheetGuide, 'a' | 'b' | 'out'>;

const SOLE = {
  out: [
    [0, -1, 0],
    [0, -1, 0],
  ],
} as const satisfies Partial<SheetGuide>;

const CENTRAL: Pick<SheetGuide, 'a' | 'b'> = {
  a: [
    [-57, 15, 46],
    [-63, 15, 72],
    [-76, 15, 105],
    [-91, 15, 135],
    [-101, 15, 152],
  ],
  b: [
    [-70, 15, 42],
    [-80, 15, 66],
    [-98, 15, 95],
    [-121, 15, 120],
    [-135, 15, 134],
  ],
};

/** From the end of the central part to the bases of the toes, great toe first. */
const SLIPS: readonly Pick<SheetGuide, 'a' | 'b'>[] = [
  {
    a: [
      [-98.48, 15, 144.68],
      [-91.55, 15, 186.5],
    ],
    b: [
      [-106.52, 15, 146.32],
      [-96.45, 15, 187.5],
    ],
  },
  {
    a: [
      [-105.13, 15, 142.47],
      [-112.02, 15, 188.29],
    ],
    b: [
      [-113.27, 15, 141.53],
      [-116.98, 15, 187.71],
    ],
  },
  {
    a: [
      [-112.05, 15, 139.61],
      [-125.59, 15, 181.68],
    ],
    b: [
      [-119.95, 15, 137.39],
      [-130.41, 15, 180.32],
    ],
  },
  {
    a: [
      [-119.02, 15, 136.59],
      [-135.7, 15, 171.97],
    ],
    b: [
      [-126.58, 15, 133.41],
      [-140.3, 15, 170.03],
    ],
  },
  {
    a: [
      [-126.03, 15, 133.83],
      [-144.94, 15, 158.42],
    ],
    b: [
      [-132.77, 15, 129.17],
      [-149.06, 15, 155.58],
    ],
  },
];

const MEDIAL_PART: Guide = {
  a: [
    [-50, 30, 48],
    [-56, 34, 78],
    [-70, 32, 108],
    [-88, 20, 140],
  ],
  b: [
    [-59, 15, 47],
    [-66, 15, 71],
    [-80, 15, 103],
    [-93, 15, 136],
  ],
  out: [
    [0.6, -0.8, 0],
    [0.7, -0.7, 0],
    [0.55, -0.85, 0],
    [0.3, -0.95, 0],
  ],
};

const LATERAL_PART: Guide = {
  a: [
    [-67, 15, 43],
    [-77, 15, 65],
    [-94, 15, 84],
    [-108, 18, 92],
  ],
  b: [
    [-76, 22, 38],
    [-92, 22, 60],
    [-108, 22, 80],
    [-114, 21, 95],
  ],
  out: [
    [-0.35, -0.93, 0],
    [-0.4, -0.9, 0],
    [-0.5, -0.85, 0],
    [-0.5, -0.85, 0],
  ],
};

const SUPERIOR_EXTENSOR: Guide = {
  a: [
    [-101, 128, 66],
    [-95, 127, 85],
    [-80, 125, 95],
    [-66, 123, 92],
    [-57, 121, 84],
  ],
  b: [
    [-102, 108, 67],
    [-95, 107, 85],
    [-80, 105, 95],
    [-64, 103, 92],
    [-55, 101, 84],
  ],
  out: [
    [-0.8, 0, 0.6],
    [-0.5, 0, 0.85],
    [0, 0, 1],
    [0.35, 0, 0.95],
    [0.7, 0, 0.7],
  ],
};

/** The stem from the front of the heel bone over the long extensors, on into the limb that goes up to the medial malleolus. */
const EXTENSOR_STEM: Guide = {
  a: [
    [-96, 60, 76],
    [-97, 74, 91],
    [-91, 88, 99],
    [-78, 95, 99],
    [-63, 98, 93],
    [-49, 96, 84],
  ],
  b: [
    [-99, 51, 85],
    [-100, 64, 101],
    [-94, 78, 108],
    [-79, 85, 106],
    [-62, 88, 98],
    [-47, 86, 87],
  ],
  out: [
    [-0.95, 0.3, 0.2],
    [-0.75, 0.5, 0.45],
    [-0.35, 0.6, 0.7],
    [0.05, 0.5, 0.85],
    [0.5, 0.25, 0.85],
    [0.9, 0.1, 0.4],
  ],
};

/** The limb that leaves the stem over extensor digitorum longus and goes to the medial border of the foot. */
const EXTENSOR_LOWER_LIMB: Guide = {
  a: [
    [-95, 83, 103],
    [-86, 83, 106],
    [-73, 76, 111],
    [-63, 64, 113],
    [-57, 48, 108],
  ],
  b: [
    [-96, 76, 108],
    [-88, 74, 113],
    [-77, 68, 119],
    [-67, 57, 121],
    [-60, 43, 116],
  ],
  out: [
    [-0.4, 0.6, 0.7],
    [-0.15, 0.7, 0.7],
    [0.2, 0.75, 0.6],
    [0.75, 0.55, 0.3],
    [1, 0, 0],
  ],
};

const FLEXOR: Guide = {
  a: [
    [-45, 97, 76],
    [-46, 84, 60],
    [-48, 64, 48],
    [-49, 54, 44],
  ],
  b: [
    [-44, 79, 85],
    [-44, 64, 75],
    [-46, 45, 64],
    [-48, 35, 58],
  ],
  out: [
    [1, 0, -0.1],
    [0.95, 0, -0.3],
    [0.95, 0, -0.3],
    [1, 0, -0.1],
  ],
};

const SUPERIOR_FIBULAR: Guide = {
  a: [
    [-105, 76, 55],
    [-100, 70, 47],
    [-96, 60, 40],
    [-94, 54, 36],
  ],
  b: [
    [-104, 61, 61],
    [-99, 54, 54],
    [-94, 46, 47],
    [-93, 42, 43],
  ],
  out: [
    [-1, 0, -0.2],
    [-0.85, 0, -0.5],
    [-0.9, 0, -0.45],
    [-1, 0, -0.2],
  ],
};

const INFERIOR_FIBULAR: Guide = {
  a: [
    [-98, 58, 72],
    [-98, 50, 66],
    [-96, 41, 60],
    [-94, 36, 57],
  ],
  b: [
    [-99, 53, 80],
    [-99, 44, 74],
    [-98, 36, 67],
    [-96, 31, 64],
  ],
  out: [
    [-1, 0.1, 0],
    [-1, 0, 0],
    [-1, 0, 0],
    [-1, -0.1, 0],
  ],
};

const ANTERIOR_TALOFIBULAR: Guide = {
  a: [
    [-98, 76, 72],
    [-91, 76, 79],
    [-86, 76, 83],
  ],
  b: [
    [-100, 66, 70],
    [-94, 66, 76],
    [-87, 67, 82],
  ],
  out: [
    [-0.8, 0, 0.6],
    [-0.8, 0, 0.6],
    [-0.8, 0, 0.6],
  ],
};

const CALCANEOFIBULAR: Guide = {
  a: [
    [-102, 62, 62],
    [-98, 51, 55],
    [-95, 43, 50],
  ],
  b: [
    [-102, 61, 57],
    [-98, 53, 49],
    [-95, 45, 44],
  ],
  out: [
    [-1, 0, 0],
    [-1, 0, 0],
    [-1, 0, 0],
  ],
};

const POSTERIOR_TALOFIBULAR: Guide = {
  a: [
    [-95, 70, 58],
    [-86, 70, 51],
    [-75, 67, 50],
  ],
  b: [
    [-95, 64, 58],
    [-86, 64, 51],
    [-75, 61, 50],
  ],
  out: [
    [0, 0, -1],
    [0, 0, -1],
    [0, 0, -1],
  ],
};

const DELTOID: Guide = {
  a: [
    [-46, 84, 90],
    [-52, 73, 99],
    [-58, 64, 108],
  ],
  b: [
    [-46, 88, 71],
    [-48, 79, 66],
    [-52, 69, 60],
  ],
  out: [
    [1, 0, 0],
    [1, 0.1, 0],
    [1, 0, 0],
  ],
};

/**
 * From the medial epicondyle, in front of and below the adductor tubercle, straight down to the medial face of the tibia 4 to 5 cm below the
 * joint, behind the ends of sartorius, gracilis and semitendinosus.
 */
const TIBIAL_COLLATERAL: Guide = {
  a: [
    [-36.5, 471, 75.5],
    [-37, 461, 79],
    [-38, 452, 82],
    [-39, 438, 85],
    [-48, 422, 87],
    [-57, 405, 89.5],
  ],
  b: [
    [-34, 470, 68],
    [-34.5, 461, 71],
    [-36, 452, 73.5],
    [-37, 438, 75.5],
    [-45, 422, 77.5],
    [-54, 405, 80],
  ],
  out: [
    [1, 0, 0],
    [1, 0, 0],
    [1, 0, 0],
    [1, 0, 0],
    [1, 0, 0],
    [1, 0, 0],
  ],
};

const FIBULAR_COLLATERAL: Guide = {
  a: [
    [-109.5, 478, 77],
    [-113.5, 457, 69],
    [-112, 431, 64],
  ],
  b: [
    [-109.5, 476, 72.5],
    [-113.5, 456, 65.5],
    [-112, 429, 60],
  ],
  out: [
    [-1, 0, 0],
    [-1, 0, 0],
    [-1, 0, 0],
  ],
};

const ANTERIOR_CRUCIATE: Guide = {
  a: [
    [-84, 472, 60],
    [-78, 460, 74],
    [-68, 449, 92],
  ],
  b: [
    [-83, 464, 56],
    [-75, 455, 69],
    [-66, 448, 83],
  ],
  out: [
    [0.6, 0.6, 0.3],
    [0.5, 0.7, 0.3],
    [0.3, 0.9, 0.2],
  ],
};

const POSTERIOR_CRUCIATE: Guide = {
  a: [
    [-62, 468, 80],
    [-66, 457, 66],
    [-64, 436, 60],
  ],
  b: [
    [-62, 461, 70],
    [-70, 454, 61],
    [-73, 436, 58],
  ],
  out: [
    [0, 0.4, -0.9],
    [0, 0.4, -0.9],
    [0, 0.2, -1],
  ],
};

const MEDIAL_PATELLAR: Guide = {
  a: [
    [-65, 482, 112],
    [-69, 460, 114],
    [-75, 440, 113],
    [-80, 424, 112],
  ],
  b: [
    [-51, 484, 104],
    [-48, 463, 103],
    [-54, 441, 104],
    [-67, 420, 106],
  ],
  out: [
    [0.5, 0, 0.85],
    [0.55, 0, 0.85],
    [0.5, 0, 0.85],
    [0.4, 0, 0.9],
  ],
};

const LATERAL_PATELLAR: Guide = {
  a: [
    [-97, 482, 112],
    [-95, 460, 113],
    [-93, 441, 113],
    [-92, 427, 113],
  ],
  b: [
    [-110, 482, 104],
    [-109, 462, 104],
    [-107, 444, 103],
    [-101, 429, 107],
  ],
  out: [
    [-0.5, 0, 0.85],
    [-0.55, 0, 0.85],
    [-0.5, 0, 0.85],
    [-0.4, 0, 0.9],
  ],
};

/**
 * Ligaments, retinacula and aponeuroses that the reference lacks, drawn by hand from standard anatomy (Gray's Anatomy, 42nd ed.,
 * chapters on the knee, the ankle and the foot): borders between measured bones. Mm of leg space; the right leg lies at negative x,
 * lateral is -x.
 */
export const DRAWN_BANDS: readonly { readonly id: string; readonly bands: readonly DrawnBand[] }[] = [
  // The central part from the medial process of the calcaneal tuberosity, with five slips; a thin medial and lateral part.
  {
    id: 'plantar_aponeurosis',
    bands: [
      {
        ...SOLE,
        on: 'all',
        ...CENTRAL,
        rows: 22,
        columns: 11,
        halfMm: 0.9,
        borderMm: 0.6,
        sinkMm: [1.7, 0],
      },
      ...SLIPS.map(
        (slip): DrawnBand => ({
          ...SOLE,
          on: 'all',
          ...slip,
          rows: 14,
          columns: 4,
          halfMm: 0.7,
          borderMm: 0.5,
          sinkMm: [0.3, 2.2],
          bendMm: 40,
        }),
      ),
      { on: 'all', ...MEDIAL_PART, rows: 16, columns: 7, halfMm: 0.75, sinkMm: [1.6, 2], liftMm: 0.3 },
      { on: 'all', ...LATERAL_PART, rows: 14, columns: 6, halfMm: 0.7, sinkMm: [1.6, 2] },
    ],
  },
  {
    id: 'superior_extensor_retinaculum',
    bands: [
      {
        on: 'all',
        ...SUPERIOR_EXTENSOR,
        rows: 26,
        columns: 7,
        halfMm: 0.7,
        borderMm: 0.5,
        sinkMm: [2, 2],
      },
    ],
  },
  {
    id: 'inferior_extensor_retinaculum',
    bands: [
      {
        on: 'all',
        ...EXTENSOR_STEM,
        rows: 44,
        columns: 6,
        halfMm: 0.75,
        borderMm: 0.5,
        sinkMm: [2.2, 2.2],
      },
      {
        on: 'all',
        ...EXTENSOR_LOWER_LIMB,
        rows: 32,
        columns: 6,
        halfMm: 0.7,
        borderMm: 0.5,
        sinkMm: [0.5, 2.2],
      },
    ],
  },
  {
    id: 'flexor_retinaculum',
    bands: [{ on: 'all', ...FLEXOR, rows: 20, columns: 11, halfMm: 0.7, borderMm: 0.5, sinkMm: [2, 2] }],
  },
  {
    id: 'superior_fibular_retinaculum',
    bands: [
      {
        on: 'all',
        ...SUPERIOR_FIBULAR,
        rows: 14,
        columns: 5,
        halfMm: 0.7,
        borderMm: 0.5,
        sinkMm: [2, 2],
      },
    ],
  },
  {
    id: 'inferior_fibular_retinaculum',
    bands: [
      {
        on: 'all',
        ...INFERIOR_FIBULAR,
        rows: 14,
        columns: 5,
        halfMm: 0.7,
        borderMm: 0.5,
        sinkMm: [2, 2],
      },
    ],
  },
  {
    id: 'anterior_talofibular_ligament',
    bands: [
      {
        on: 'bones',
        ...ANTERIOR_TALOFIBULAR,
        rows: 10,
        columns: 5,
        halfMm: 1,
        borderMm: 0.6,
        sinkMm: [2.6, 2.6],
      },
    ],
  },
  {
    id: 'calcaneofibular_ligament',
    bands: [
      {
        on: 'bones',
        ...CALCANEOFIBULAR,
        rows: 12,
        columns: 4,
        halfMm: 1.4,
        borderMm: 0.9,
        sinkMm: [3.0, 3.0],
      },
    ],
  },
  {
    id: 'posterior_talofibular_ligament',
    bands: [{ ...POSTERIOR_TALOFIBULAR, rows: 8, columns: 4, halfMm: 1.5, borderMm: 1 }],
  },
  {
    id: 'deltoid_ligament',
    bands: [{ on: 'bones', ...DELTOID, rows: 12, columns: 15, halfMm: 1, borderMm: 0.6, sinkMm: [2.6, 2.6] }],
  },
  {
    id: 'tibial_collateral_ligament',
    bands: [
      {
        on: 'bones',
        ...TIBIAL_COLLATERAL,
        rows: 26,
        columns: 5,
        halfMm: 0.8,
        borderMm: 0.5,
        sinkMm: [2.6, 2.8],
        bendMm: 50,
      },
    ],
  },
  {
    id: 'fibular_collateral_ligament',
    bands: [{ ...FIBULAR_COLLATERAL, rows: 6, columns: 3, halfMm: 1.9, borderMm: 1.5 }],
  },
  {
    id: 'anterior_cruciate_ligament',
    bands: [{ ...ANTERIOR_CRUCIATE, rows: 7, columns: 4, halfMm: 2.4, borderMm: 1.6 }],
  },
  {
    id: 'posterior_cruciate_ligament',
    bands: [{ ...POSTERIOR_CRUCIATE, rows: 7, columns: 4, halfMm: 2.8, borderMm: 1.8 }],
  },
  {
    id: 'medial_patellar_retinaculum',
    bands: [
      {
        on: 'all',
        ...MEDIAL_PATELLAR,
        rows: 22,
        columns: 8,
        halfMm: 0.7,
        borderMm: 0.5,
        sinkMm: [2, 2],
      },
    ],
  },
  {
    id: 'lateral_patellar_retinaculum',
    bands: [
      {
        on: 'all',
        ...LATERAL_PATELLAR,
        rows: 20,
        columns: 7,
        halfMm: 0.7,
        borderMm: 0.5,
        sinkMm: [2, 2],
      },
    ],
  },
];

export const DRAWN_MENISCI: readonly DrawnMeniscus[] = [
  {
    id: 'medial_meniscus',
    rim: [
      [-63, 0, 98],
      [-52, 0, 101.5],
      [-43, 0, 96],
      [-38, 0, 86],
      [-37.5, 0, 74],
      [-42, 0, 64],
      [-51, 0, 58],
      [-61, 0, 62],
    ],
    widths: [6, 8, 9, 9.5, 10.5, 13, 14, 9],
  },
  {
    id: 'lateral_meniscus',
    rim: [
      [-74, 0, 89],
      [-82, 0, 97],
      [-93, 0, 97.5],
      [-102, 0, 90],
      [-106, 0, 79],
      [-104.5, 0, 67],
      [-95, 0, 60],
      [-83, 0, 61],
      [-75, 0, 68],
    ],
    widths: [6, 10, 11, 11.5, 12, 12, 11.5, 10, 6],
  },
];
