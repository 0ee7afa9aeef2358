type ColourName =
  | 'wine'
  | 'blue'
  | 'paleCyan'
  | 'inkViolet'
  | 'periwinkle'
  | 'pink'
  | 'deepTeal'
  | 'paleLemon';

/**
 * The one table of zone colours: the skin shader, the legend, the markers and the tests read it.
 * All values are sRGB hex; the shader gets them as linear RGB through `linearRgb`.
 *
 * The eight hues were chosen so that any two keep an OKLab distance >= 0.09 for normal, protan, deutan and tritan
 * sight (Machado et al. 2009, severity 1), without red, amber or leaf green: red reads as an alarm, and skin is orange.
 * Dots have no contour to be seen by on a grey print, so each skin tone has its own: searched, within 8 degrees of the zone's
 * own hue and near its chroma, for the same distance between any two of one tone and a contrast with that skin of at least 1.6
 * (WCAG's ratio of luminances).
 */
export interface ZoneColour {
  /** The hue; its plain word, for screen readers, is the message `colour.<name>`. */
  name: ColourName;
  /** Essential zone at its border: the light end of the ramp. */
  edge: string;
  /** Essential zone at its heart: the dark end of the ramp. */
  core: string;
  /** The fine line where the essential zone ends. */
  contour: string;
  /** Spillover dots on each of the `SKIN_TONES`; the first, made for light skin, is also the X of a trigger point. */
  dots: readonly [light: string, medium: string, dark: string];
}

export const ZONE_COLOURS = [
  {
    name: 'wine',
    edge: '#b4506f',
    core: '#780a3c',
    contour: '#4d0020',
    dots: ['#7a0f42', '#6d0337', '#e5528a'],
  },
  {
    name: 'blue',
    edge: '#3b72be',
    core: '#0a4593',
    contour: '#002e6a',
    dots: ['#003183', '#1667d3', '#3680e9'],
  },
  {
    name: 'paleCyan',
    edge: '#a4f0fb',
    core: '#74cfe4',
    contour: '#096879',
    dots: ['#0b88a4', '#adf9ff', '#21dbfd'],
  },
  {
    name: 'inkViolet',
    edge: '#482980',
    core: '#28005c',
    contour: '#14003b',
    dots: ['#6438b3', '#330170', '#2c0760'],
  },
  {
    name: 'periwinkle',
    edge: '#aa9cff',
    core: '#816de1',
    contour: '#2b066d',
    dots: ['#9373eb', '#4d299f', '#a898fb'],
  },
  {
    name: 'pink',
    edge: '#ffa3c9',
    core: '#e47aa5',
    contour: '#711d45',
    dots: ['#f2109a', '#fdadcb', '#ffa6c3'],
  },
  {
    name: 'deepTeal',
    edge: '#4c9fa4',
    core: '#00766b',
    contour: '#002f2b',
    dots: ['#2a7060', '#0e655d', '#acfaf0'],
  },
  {
    name: 'paleLemon',
    edge: '#fbf7c2',
    core: '#e9e4a4',
    contour: '#6d682f',
    dots: ['#80771e', '#eee9a4', '#f6efa1'],
  },
] as const satisfies readonly ZoneColour[];

/** How many hues can be told apart on the skin at once; the shader loops over this many. */
export const ZONE_SLOTS = ZONE_COLOURS.length;

/** The slot used while the patterns of only one muscle are on. */
const SINGLE_SLOT = 0;

/** Overlap view: the colour of 1, 2, 3, 4, 5 and "6 or more" patterns on one spot, light to dark. */
export const OVERLAP_COLOURS = ['#d9cdf0', '#b39fdd', '#8b70c6', '#6546a8', '#432383', '#25085a'] as const;

/** The three skin tones one can choose; index = `tone`. */
export const SKIN_TONES = ['#e6c5ae', '#b98c6f', '#745343'] as const;

/** The colour of a zone's dots on skin of `tone`, an index of `SKIN_TONES`; anything between is rounded. */
export function dotColour({ dots }: ZoneColour, tone: number): string {
  return dots[Math.round(tone)] ?? dots[0];
}

/**
 * A muscle's own hue. Muscles that are compared often are far apart; the gluteus minimus is wine so that the
 * pattern of first sight keeps its colour when a second muscle joins. Muscles not named here take the next free slot.
 */
const PREFERRED_SLOT: Readonly<Record<string, number>> = {
  gluteus_minimus: 0,
  semitendinosus: 1,
  gastrocnemius: 2,
  biceps_femoris_short: 3,
  semimembranosus: 4,
  biceps_femoris_long: 5,
  soleus: 6,
  gluteus_maximus: 6,
  gluteus_medius: 3,
  piriformis: 4,
  tensor_fasciae_latae: 5,
  quadratus_lumborum: 7,
  iliopsoas: 1,
  rectus_femoris: 4,
  vastus_lateralis: 1,
  vastus_medialis: 6,
  vastus_intermedius: 3,
  sartorius: 5,
  adductor_longus: 2,
  adductor_brevis: 7,
  adductor_magnus: 6,
  gracilis: 4,
  pectineus: 3,
};

/**
 * The colour slot of each muscle whose patterns are on.
 * One muscle: wine. Several: each its own hue; when two want the same, the one switched on later takes the next free
 * slot; past eight muscles hues repeat.
 * @param muscles Muscle ids in the order their first pattern was switched on; repeats are allowed.
 */
export function zoneSlots(muscles: readonly string[]): Map<string, number> {
  const order = [...new Set(muscles)];
  const only = order[0];
  if (order.length === 1 && only !== undefined) return new Map([[only, SINGLE_SLOT]]);
  const slots = new Map<string, number>();
  const taken = new Set<number>();
  for (const muscle of order) {
    let slot = PREFERRED_SLOT[muscle] ?? 0;
    for (let tries = 0; tries < ZONE_SLOTS && taken.has(slot); tries++) slot = (slot + 1) % ZONE_SLOTS;
    taken.add(slot);
    slots.set(muscle, slot);
  }
  return slots;
}

/**
 * The colours in which each trigger point's pattern is on the skin now.
 * @param show Trigger point ids that are on, in the order they were switched on.
 * @param muscleOf The muscle a trigger point belongs to; undefined for an unknown id, which is left out.
 */
export function zoneColours(
  show: readonly string[],
  muscleOf: (trp: string) => string | undefined,
): Map<string, ZoneColour> {
  const muscles = show.map(muscleOf).filter((muscle) => muscle !== undefined);
  const slots = zoneSlots(muscles);
  const colours = new Map<string, ZoneColour>();
  for (const trp of show) {
    const muscle = muscleOf(trp);
    const colour = muscle === undefined ? undefined : ZONE_COLOURS[slots.get(muscle) ?? SINGLE_SLOT];
    if (colour) colours.set(trp, colour);
  }
  return colours;
}

/** sRGB hex (`#rrggbb`) to linear RGB 0..1 (IEC 61966-2-1). */
export function linearRgb(hex: string): [number, number, number] {
  const channel = (from: number) => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}
