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
 * The one table of zone colours: the skin shader, the legend, the markers and the tests read it; `zoneSlots.ts` says which muscle has which.
 * All values are sRGB hex; the shader gets them as linear RGB through `linearRgb`.
 *
 * The eight hues were searched so that any two, and with that any five, are told apart in their edges, their cores and their dots on each skin tone: an OKLab
 * distance of 0.13 and more for usual sight, 0.099 and more for protan, deutan and tritan sight (Machado et al. 2009, severity 1); 0.06 is what one
 * sees across a page. They are without red, amber or leaf green: red reads as an alarm, and skin is orange. The zones lie on the skin as they stand here: while a twelfth of the skin
 * shone through, two dark hues came as near as 0.06.
 *
 * Dots have no contour to be seen by on a grey print, so each skin tone has its own: searched near the zone's
 * own hue, for the same distances and a contrast with that skin of at least 1.6, on light skin 2 (WCAG's ratio of luminances).
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
    dots: ['#790130', '#69012a', '#ff2093'],
  },
  {
    name: 'blue',
    edge: '#395fc5',
    core: '#172b9a',
    contour: '#001a66',
    dots: ['#3100c8', '#0a61ff', '#8c9efc'],
  },
  {
    name: 'paleCyan',
    edge: '#c1feff',
    core: '#58e0f1',
    contour: '#096879',
    dots: ['#0690ac', '#bfffff', '#b5ffff'],
  },
  {
    name: 'inkViolet',
    edge: '#43238e',
    core: '#15004a',
    contour: '#0a0028',
    dots: ['#401f72', '#372277', '#2f0067'],
  },
  {
    name: 'periwinkle',
    edge: '#b68fff',
    core: '#9073fe',
    contour: '#2b066d',
    dots: ['#913efd', '#7a3caf', '#ac4bfe'],
  },
  {
    name: 'pink',
    edge: '#ffaedd',
    core: '#d87eb0',
    contour: '#6e1f50',
    dots: ['#ff1ea2', '#ffa8d1', '#f8a8c8'],
  },
  {
    name: 'deepTeal',
    edge: '#62a6a2',
    core: '#287571',
    contour: '#002f2c',
    dots: ['#016d62', '#2b675e', '#048f93'],
  },
  {
    name: 'paleLemon',
    edge: '#ffea95',
    core: '#e4d489',
    contour: '#6b5a1c',
    dots: ['#a98609', '#faeb5e', '#ffec5f'],
  },
] as const satisfies readonly ZoneColour[];

/** How many hues can be told apart on the skin at once; the shader loops over this many. */
export const ZONE_SLOTS = ZONE_COLOURS.length;

/** Overlap view: the colour of 1, 2, 3, 4, 5 and "6 or more" patterns on one spot, light to dark. */
export const OVERLAP_COLOURS = ['#d9cdf0', '#b39fdd', '#8b70c6', '#6546a8', '#432383', '#25085a'] as const;

/** The three skin tones one can choose; index = `tone`. */
export const SKIN_TONES = ['#e6c5ae', '#b98c6f', '#745343'] as const;

/** The colour of a zone's dots on skin of `tone`, an index of `SKIN_TONES`; anything between is rounded. */
export function dotColour({ dots }: ZoneColour, tone: number): string {
  return dots[Math.round(tone)] ?? dots[0];
}

/** sRGB hex (`#rrggbb`) to linear RGB 0..1 (IEC 61966-2-1). */
export function linearRgb(hex: string): [number, number, number] {
  const channel = (from: number) => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}
