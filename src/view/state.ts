/** The six named directions to look from; `knee` is the back of the knee, close. */
export const VIEW_NAMES = ['anterior', 'posterior', 'medial', 'lateral', 'sole', 'knee'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];

/** Body sides that can be shown. */
export const SIDES = ['right', 'left', 'both'] as const;
export type Side = (typeof SIDES)[number];

/** What the depth slider peels, from the outside in: at `deep` skin, superficial and intermediate muscles are off. */
export const DEPTHS = ['skin', 'superficial', 'intermediate', 'deep', 'bone'] as const;
export type Depth = (typeof DEPTHS)[number];

/** Layers under the skin that have an opacity of their own; the first five have the names of `models/structures.json`. */
export const LAYERS = [
  'superficial',
  'intermediate',
  'deep',
  'connective',
  'bone',
  'nerves',
  'vessels',
] as const;
export type LayerName = (typeof LAYERS)[number];

/** Which structures carry a name on the leg: none, the one under the pointer, the selected ones, all that are in view. */
export const LABELLINGS = ['off', 'hover', 'selection', 'all'] as const;
export const NAMINGS = ['english', 'latin'] as const;
/** The look-alike that a drawing is of: of `dermatome_l5~2`, `dermatome_l5`. */
export function alikeOf(drawing: string): string {
  return drawing.split('~', 1)[0] ?? drawing;
}

/** Look-alikes that can be on at once; a further one takes the place of the first. */
export const ALIKES_MOST = 4;

export const PROJECTIONS = ['perspective', 'orthographic'] as const;

/** A plane that cuts the leg. */
export interface SectionPlane {
  /** Height of the plane where it meets the leg's axis: 0 the sole, 1 the top of the model. */
  at: number;
  /** How far it is tilted out of the horizontal, degrees, 0 to 90. */
  tiltDeg: number;
  /** The bearing towards which it falls, degrees: 0 anterior, 90 lateral, 180 posterior, 270 medial. */
  turnDeg: number;
  /** The part that is left standing. */
  keep: 'below' | 'above';
}

/** Where the camera stands when it is not at a named view. Leg space. */
export interface CameraPlace {
  /** Bearing from which it looks, degrees: 0 in front, 90 on the subject's left (+X). */
  azimuthDeg: number;
  /** Above the horizon, degrees, -90 to 90. */
  elevationDeg: number;
  /** From the camera to what it looks at, metres. */
  distanceM: number;
  /** What it looks at, metres. */
  target: readonly [number, number, number];
}

/**
 * What the person is looking at: plain data, small enough for a link, complete enough for a lesson step.
 * Ids are those of `models/trigger-points.json` (`gas_1`) and of the listed muscles, bones and connective
 * structures of `models/structures.json` (`gastrocnemius`, `femur`), and of nerves and vessels (`leg/courseIds.ts`). What each key can be in a link or a patch from
 * outside is said in `viewKeys.ts`.
 */
export interface ViewState {
  /** Trigger points whose pattern is on, in the order they were switched on. */
  show: readonly string[];
  /**
   * Look-alikes whose drawing is on, in the order they were switched on: `root_pain_s1`, another map of one as `dermatome_l5~2`, see
   * `lookAlikeDrawings.ts`. No more than `ALIKES_MOST`.
   */
  alike: readonly string[];
  /** Selected muscles, bones, connective structures, nerves or vessels; the last one has the card. */
  select: readonly string[];
  /** The trigger point whose card, tether and window are open. */
  trp: string | null;
  /**
   * The complaint, look-alike, region, muscle group or warning sign whose card is open: `mimic:dvt`, `alike:root_pain_l4`, `group:calf`. Nothing is selected while one is,
   * unless a link or a lesson says so.
   */
  card: string | null;
  /** The named view last flown to; null once the person has turned the leg by hand. */
  view: ViewName | null;
  /** Where the camera stands; null at a named view, and until it has come to rest elsewhere. */
  camera: CameraPlace | null;
  projection: (typeof PROJECTIONS)[number];
  /** The body side shown. */
  side: Side;
  /** Opacity of the skin, 0 to 1. */
  skin: number;
  /** How deep the leg is peeled. */
  depth: Depth;
  /** Opacity of each layer under the skin, 0 to 1. */
  layers: Readonly<Record<LayerName, number>>;
  /** When not empty, only these structures are drawn. */
  only: readonly string[];
  /** Structures the person has hidden. */
  hide: readonly string[];
  /** Whether what is not selected turns faint while something is. */
  ghost: boolean;
  /** The plane that cuts the leg, or none. */
  section: SectionPlane | null;
  /** How far the muscles have moved apart, 0 to 1. */
  explode: number;
  labels: (typeof LABELLINGS)[number];
  /** The language of the labels' first line. */
  names: (typeof NAMINGS)[number];
  /** Whether bony landmarks are labelled. */
  landmarks: boolean;
  /** Whether the attachments of the selected muscle are drawn on the bones. */
  attachments: boolean;
  /** Whether the skin shows how many patterns meet on a spot instead of which. */
  overlap: boolean;
  /** Whether the leg is shown twice from the same side: with the patterns that are on, and with the look-alikes. */
  beside: boolean;
  /** Trigger points pinned for comparison, in the order they were pinned. */
  compare: readonly string[];
}

export const DEFAULT_VIEW: ViewState = {
  show: ['gmin_p2'],
  alike: [],
  select: [],
  trp: null,
  card: null,
  view: 'posterior',
  camera: null,
  projection: 'perspective',
  side: 'right',
  skin: 0.85,
  depth: 'skin',
  layers: { superficial: 1, intermediate: 1, deep: 1, connective: 1, bone: 1, nerves: 0, vessels: 0 },
  only: [],
  hide: [],
  ghost: true,
  section: null,
  explode: 0,
  labels: 'hover',
  names: 'english',
  landmarks: false,
  attachments: false,
  overlap: false,
  beside: false,
  compare: [],
};

/** The muscle of the pattern that is on at first sight. */
const DEMONSTRATED = 'gluteus_minimus';

/**
 * The patterns left on when these structures are selected by hand. What is on at first sight, before anybody chose it, is a demonstration: it goes
 * when something else is selected, or it would be taken for that one's own.
 */
export function showAfterSelecting({ show }: ViewState, selected: readonly string[]): readonly string[] {
  const demonstration = show === DEFAULT_VIEW.show;
  return demonstration && selected.length > 0 && !selected.includes(DEMONSTRATED) ? [] : show;
}

/** Whether the demonstration went because something was selected: no change that one would name. */
export function demonstrationWent(before: ViewState, now: ViewState): boolean {
  return before.show === DEFAULT_VIEW.show && now.show.length === 0 && now.select !== before.select;
}

/** Rendering and heat knobs; the Leva drawer is a view over this table. Lengths in metres. */
export const DEFAULT_TUNING = {
  /** Strength of the heat over the skin's own colour, 0 to 1. */
  heatOpacity: 1,
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
