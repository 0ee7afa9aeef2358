/** A finding of a look-alike or of a muscle that tells it from a pattern on the same skin. */
export interface TellingFinding {
  /** Which of the `tells` of the look-alike, or of the `symptoms` of the muscle, from 0. */
  at: number;
  /** What it says, in a word: of two findings with one sign no more than one is offered, and none that is also true of what is asked for. */
  sign: string;
  /** Trigger points whose own complaint it is too: there it decides nothing. */
  notFor?: readonly string[];
}

/** What tells a look-alike from a pattern, and further signs that may be found with it. */
interface Telling {
  findings: readonly TellingFinding[];
  also?: readonly string[];
}

const gluteusMinimus = ['gmin_a1', 'gmin_a2', 'gmin_p1', 'gmin_p2', 'gmin_p3', 'gmin_p4'];
const quadratus = ['ql_s1', 'ql_s2', 'ql_d1', 'ql_d2'];
const root = (...findings: TellingFinding[]): TellingFinding[] => [
  // A cough may stab in quadratus lumborum too.
  { at: 0, sign: 'cough', notFor: quadratus },
  ...findings,
];

/**
 * Of the `tells` of `models/look-alikes.json` those that stand alone as a finding and are not true of the muscle too: that nothing tingles, or that no muscle
 * is weak, is so with both and decides nothing. By look-alike; `tests/quiz/alikeCases.test.ts` holds them to their words.
 */
export const TELLING: Readonly<Record<string, Telling>> = {
  dermatome_l1: { findings: [{ at: 0, sign: 'l1' }], also: ['cough'] },
  dermatome_l2: { findings: [{ at: 0, sign: 'l2' }], also: ['cough', 'l3'] },
  dermatome_l3: { findings: [0, 1].map((at) => ({ at, sign: 'l3' })), also: ['cough', 'l4', 'femoral'] },
  dermatome_l4: { findings: [0, 1].map((at) => ({ at, sign: 'l4' })), also: ['cough', 'l3', 'foot drop'] },
  dermatome_l5: { findings: [0, 1].map((at) => ({ at, sign: 'l5' })), also: ['cough', 'web', 'foot drop'] },
  dermatome_s1: { findings: [0, 1, 2].map((at) => ({ at, sign: 's1' })), also: ['cough'] },
  dermatome_s2: { findings: [{ at: 0, sign: 's2' }], also: ['cough', 's1', 'saddle'] },
  dermatome_s3_4: { findings: [{ at: 0, sign: 'saddle' }], also: ['bladder', 'both legs', 's2'] },
  root_pain_l3: {
    findings: root({ at: 1, sign: 'front stretch' }, { at: 2, sign: 'l3' }),
    also: ['l4', 'femoral'],
  },
  root_pain_l4: { findings: root({ at: 2, sign: 'l4' }), also: ['l3', 'front stretch', 'foot drop'] },
  root_pain_l5: { findings: root({ at: 2, sign: 'l5' }), also: ['web', 'foot drop', 'bending'] },
  root_pain_s1: { findings: root({ at: 2, sign: 's1' }), also: ['bending', 's2'] },
  nerve_lateral_femoral_cutaneous: {
    findings: [
      { at: 2, sign: 'better sitting' },
      { at: 3, sign: 'belt' },
    ],
    also: ['l2', 'l3'],
  },
  nerve_femoral: {
    findings: [
      { at: 0, sign: 'l3' },
      { at: 2, sign: 'femoral' },
    ],
    also: ['l2', 'l4', 'front stretch'],
  },
  nerve_saphenous: {
    findings: [
      { at: 1, sign: 'adductor canal' },
      { at: 2, sign: 'knee surgery' },
    ],
    also: ['crush', 'l3', 'l4', 'pes'],
  },
  nerve_obturator: { findings: [{ at: 1, sign: 'squeeze' }], also: ['same distance', 'l3'] },
  nerve_posterior_femoral_cutaneous: {
    findings: [{ at: 2, sign: 'hard seat' }],
    also: ['s2', 'sits at once', 'strain', 'bruise'],
  },
  nerve_common_fibular: {
    findings: [
      { at: 0, sign: 'foot drop' },
      { at: 2, sign: 'fibular head' },
    ],
    also: ['crush', 'clot', 'l5', 'web'],
  },
  nerve_superficial_fibular: {
    findings: [{ at: 1, sign: 'fascia' }],
    also: ['foot drop', 'l5', 'sprain', 'toes tingle'],
  },
  nerve_deep_fibular: {
    findings: [
      { at: 0, sign: 'web' },
      { at: 1, sign: 'tight shoes' },
    ],
    also: ['sprain', 'crush', 'l5', 'two toes', 'foot drop', 'toes tingle'],
  },
  nerve_sural: {
    findings: [{ at: 1, sign: 'sprain', notFor: ['fl_1', 'fb_1'] }],
    also: ['crush', 's1', 'tight shoes', 'tendon'],
  },
  nerve_medial_calcaneal: { findings: [{ at: 1, sign: 'behind ankle' }], also: ['sole', 's1'] },
  nerve_medial_plantar: {
    findings: [
      { at: 0, sign: 'navicular' },
      { at: 1, sign: 'sole' },
    ],
    also: ['behind ankle', 'flat foot', 'l5'],
  },
  nerve_lateral_plantar: { findings: [{ at: 1, sign: 'little toe' }], also: ['sole', 's1', 'behind ankle'] },
  tarsal_tunnel: {
    findings: [
      { at: 0, sign: 'sole' },
      { at: 2, sign: 'behind ankle' },
      { at: 3, sign: 'flat foot' },
    ],
    also: ['sprain', 'tight shoes', 'crush', 'navicular', 'little toe', 's1', 'l5'],
  },
  morton_interdigital: {
    findings: [
      { at: 0, sign: 'tight shoes' },
      { at: 1, sign: 'between toes' },
    ],
    also: ['two toes', 'web', 'sole'],
  },
  deep_gluteal_syndrome: {
    findings: [
      // The points of piriformis and of the hamstrings hurt on sitting too.
      { at: 0, sign: 'long sitting', notFor: ['piri_1', 'piri_2', 'oi_1', 'st_1', 'bfl_1', 'gmax_2'] },
      { at: 1, sign: 'notch', notFor: ['piri_1', 'piri_2'] },
      { at: 2, sign: 'piriformis', notFor: ['piri_1', 'piri_2'] },
    ],
    also: ['hard seat', 'sits at once', 's2'],
  },
  hip_joint: {
    findings: [
      { at: 0, sign: 'hip turn' },
      { at: 1, sign: 'socks' },
      { at: 2, sign: 'cup' },
    ],
    also: ['squat', 'level walking', 'long sitting', 'squeeze', 'trochanter'],
  },
  sacroiliac_joint: {
    findings: [
      { at: 0, sign: 'dimple' },
      { at: 3, sign: 'provocation' },
    ],
    also: ['cough', 'bending back', 'notch'],
  },
  lumbar_facet_l4_s1: {
    findings: [{ at: 0, sign: 'bending back' }],
    also: ['cough', 'bent forward', 'dimple'],
  },
  knee_osteoarthritis: {
    findings: [{ at: 1, sign: 'knee swelling' }],
    also: ['squat', 'lump', 'pes', 'level walking', 'swollen'],
  },
  proximal_hamstring_tendinopathy: {
    findings: [
      { at: 1, sign: 'sitting bone' },
      { at: 2, sign: 'warms up' },
    ],
    also: ['hard seat', 'sits at once', 'long sitting', 'strain'],
  },
  ischiogluteal_bursitis: {
    findings: [
      { at: 0, sign: 'sits at once' },
      { at: 1, sign: 'sitting bone' },
    ],
    also: ['hard seat', 'long sitting'],
  },
  greater_trochanteric_pain: {
    // It names gluteus minimus, whose points are not asked against it.
    findings: [{ at: 1, sign: 'trochanter', notFor: gluteusMinimus }],
    also: ['bending'],
  },
  pes_anserinus: {
    findings: [
      { at: 0, sign: 'pes' },
      { at: 1, sign: 'level walking' },
      { at: 3, sign: 'knees touch' },
    ],
    also: ['knee swelling', 'squat'],
  },
  iliotibial_band: {
    findings: [
      { at: 0, sign: 'same distance' },
      { at: 1, sign: 'above the joint' },
      { at: 2, sign: 'bend of 30' },
    ],
    also: ['squat'],
  },
  patellofemoral_pain: {
    findings: [{ at: 0, sign: 'squat', notFor: ['vi_1', 'rf_1', 'rf_2'] }],
    also: ['level walking'],
  },
  baker_cyst: {
    findings: [{ at: 0, sign: 'lump' }],
    also: ['swollen', 'knee swelling', 'bruise', 'strain'],
  },
  achilles_tendinopathy: {
    findings: [
      { at: 0, sign: 'tendon' },
      { at: 1, sign: 'thick tendon' },
    ],
    also: ['flat foot', 'first steps', 'warms up'],
  },
  plantar_fasciopathy: { findings: [{ at: 0, sign: 'first steps' }], also: ['flat foot', 'heel edge'] },
  hamstring_strain: {
    findings: [
      { at: 0, sign: 'strain' },
      { at: 1, sign: 'bruise' },
    ],
    also: ['sitting bone', 'hard seat'],
  },
  medial_tibial_stress: {
    findings: [{ at: 0, sign: 'shin border' }],
    also: ['same distance', 'warms up', 'flat foot'],
  },
  deep_vein_thrombosis: {
    findings: [
      { at: 0, sign: 'swollen' },
      { at: 1, sign: 'clot' },
    ],
    also: ['crush', 'lump'],
  },
  peripheral_arterial_claudication: {
    findings: [
      { at: 0, sign: 'same distance' },
      { at: 1, sign: 'standing still' },
      { at: 2, sign: 'cold foot' },
    ],
    also: ['both legs'],
  },
  acute_compartment_syndrome: {
    findings: [
      { at: 0, sign: 'crush' },
      { at: 2, sign: 'toes unbearable' },
    ],
    also: [
      'fibular head',
      'swollen',
      'clot',
      'strain',
      'bruise',
      'l5',
      'web',
      'foot drop',
      'sole',
      'cold foot',
    ],
  },
  lumbar_stenosis_claudication: {
    findings: [
      { at: 0, sign: 'standing' },
      { at: 1, sign: 'bent forward' },
      { at: 2, sign: 'both legs' },
    ],
    also: ['bending back', 'l3', 'l4', 'l5', 's1', 'better sitting'],
  },
  cauda_equina_syndrome: {
    findings: [
      { at: 0, sign: 'saddle' },
      { at: 1, sign: 'bladder' },
      { at: 2, sign: 'both legs' },
    ],
    also: ['cough', 'l5', 's1', 's2', 'foot drop', 'bent forward'],
  },
  calf_muscle_tear: {
    findings: [
      { at: 0, sign: 'strain' },
      { at: 1, sign: 'bruise' },
    ],
    also: ['swollen'],
  },
  chronic_exertional_compartment: {
    findings: [
      { at: 0, sign: 'same distance' },
      { at: 2, sign: 'toes tingle' },
    ],
    also: ['foot drop', 'standing still', 'both legs', 'l5', 'web'],
  },
};

/** May be found with the small gluteals too; to lie or sit still for long sets them off. */
const LYING = ['trochanter', 'long sitting', 'notch', 'hard seat', 'clot'];

/** A complaint of the muscle that tells the pattern of a point from one look-alike. */
interface TellingPattern extends Telling {
  point: string;
  lookAlike: string;
}

/**
 * Patterns that are asked for, each against one look-alike. `at` counts the `symptoms` of the muscle. None against what is urgent: there no complaint of a muscle
 * decides anything.
 */
export const TELLING_PATTERNS: readonly TellingPattern[] = [
  { point: 'gmin_p1', lookAlike: 'root_pain_s1', findings: [{ at: 2, sign: 'lying' }], also: LYING },
  { point: 'gmin_a1', lookAlike: 'root_pain_l5', findings: [{ at: 2, sign: 'lying' }], also: LYING },
  { point: 'gas_1', lookAlike: 'plantar_fasciopathy', findings: [{ at: 0, sign: 'cramps' }], also: ['clot'] },
  {
    point: 'bfl_1',
    lookAlike: 'hamstring_strain',
    findings: [{ at: 2, sign: 'long sitting' }],
    also: ['hard seat', 'sits at once'],
  },
  {
    point: 'rf_1',
    lookAlike: 'hip_joint',
    findings: [{ at: 1, sign: 'downstairs' }],
    also: ['squat', 'l3', 'l4', 'front stretch'],
  },
  {
    point: 'tfl_1',
    lookAlike: 'nerve_lateral_femoral_cutaneous',
    findings: [{ at: 0, sign: 'bent hip' }],
    also: ['hip turn', 'socks', 'cup', 'trochanter'],
  },
  {
    point: 'gmed_1',
    lookAlike: 'lumbar_facet_l4_s1',
    findings: [{ at: 1, sign: 'lying' }],
    also: LYING,
  },
  { point: 'gra_1', lookAlike: 'nerve_obturator', findings: [{ at: 0, sign: 'rest' }] },
];
