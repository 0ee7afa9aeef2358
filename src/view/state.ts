/** The six named directions to look from; `knee` is the back of the knee, close. */
export const VIEW_NAMES = ['anterior', 'posterior', 'medial', 'lateral', 'sole', 'knee'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];

/**
 * What the person is looking at: plain data, small enough for a link, complete enough for a lesson step.
 * Ids are those of `models/trigger-points.json` (`gas_1`) and of the listed muscles, bones and connective
 * structures of `models/structures.json` (`gastrocnemius`, `femur`).
 */
export interface ViewState {
  /** Trigger points whose pattern is on, in the order they were switched on. */
  show: readonly string[];
  /** Selected muscles, bones or connective structures; the last one has the card. */
  select: readonly string[];
  /** The trigger point whose card, tether and window are open. */
  trp: string | null;
  /** The named view last flown to; null once the person has turned the leg by hand. */
  view: ViewName | null;
  /** The body side shown. */
  side: 'right' | 'left';
  /** Opacity of the skin, 0 to 1. */
  skin: number;
  /** When not empty, only these structures are drawn. */
  only: readonly string[];
  /** Structures the person has hidden. */
  hide: readonly string[];
}

export const DEFAULT_VIEW: ViewState = {
  show: ['gmin_p2'],
  select: [],
  trp: null,
  view: 'posterior',
  side: 'right',
  skin: 0.85,
  only: [],
  hide: [],
};

/** Rendering and heat knobs; the Leva drawer is a view over this table. Lengths in metres. */
export const DEFAULT_TUNING = {
  /** Strength of the heat over the skin's own colour, 0 to 1. */
  heatOpacity: 0.92,
  /** Width of the soft edge of an essential zone, metres. */
  edgeSoftnessM: 0.006,
  /** Distance between spillover dots, metres. */
  stipplePitchM: 0.0065,
  /** Share of the pitch a dot's diameter takes where the zone is strongest, 0 to 1. */
  stippleSize: 0.62,
  /** Which of the skin tones of `zoneColours` the skin has: 0 light, 1 medium, 2 dark. */
  skinTone: 0,
  /** Opacity of structures that are not selected while something is, 0 to 1. */
  ghostOpacity: 0.16,
  /** How strongly the muscle fibres show, 0 to 1. */
  fibreStrength: 0.6,
  /** Key light intensity, three's units. */
  keyLight: 2.4,
  /** Fill light intensity, three's units. */
  fillLight: 0.9,
} as const;
export type Tuning = { -readonly [K in keyof typeof DEFAULT_TUNING]: number };
