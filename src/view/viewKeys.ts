import { text } from '../words/text';
import {
  ALIKES_MOST,
  type CameraPlace,
  DEFAULT_VIEW,
  DEPTHS,
  LABELLINGS,
  LAYERS,
  NAMINGS,
  PROJECTIONS,
  type SectionPlane,
  SIDES,
  VIEW_NAMES,
  type ViewState,
} from './state';

/** What a link or a patch may name. */
export interface KnownIds {
  /** Trigger points: `gas_1`. Null while the content is on its way: any id is taken, and checked when it has come. */
  trps: ReadonlySet<string> | null;
  /** What has a card beside those: `mimic:dvt`. Null or absent while the content is on its way, as above. */
  cards?: { has(key: string): boolean } | null;
  /** Drawings of look-alikes: `root_pain_s1`. Null or absent while they are on their way, as above. */
  alikes?: ReadonlySet<string> | null;
  /** Listed muscles, bones, connective structures, nerves and vessels: `gastrocnemius`. */
  structures: ReadonlySet<string>;
}

/** One part of the view, as it comes from outside and goes into a link. */
export interface ViewKey<T> {
  /** What it can be, for the sentence that refuses another value; in the language of the page. */
  allowed(): string;
  /** The value that the words of a link mean, unchecked. */
  parse(said: string): unknown;
  /** What of `value` can be used, undefined when nothing; `refuse` hears each part that cannot. Never throws. */
  check(value: unknown, known: KnownIds, refuse: (part: unknown) => void): T | undefined;
  /** As it stands in a link. */
  print(value: T): string;
}

/** Every part of the view. A new part needs an entry here and a default, and is then in links, in the page's API and in lessons. */
export const VIEW_KEYS: { readonly [K in keyof ViewState]: ViewKey<ViewState[K]> } = {
  show: ids('trps'),
  alike: {
    ...ids('alikes'),
    check: (...asked) =>
      ids('alikes')
        .check(...asked)
        ?.slice(-ALIKES_MOST),
  },
  select: ids('structures'),
  only: ids('structures'),
  hide: ids('structures'),
  compare: ids('trps'),
  trp: idOrNull('trps', 'allowed.trp'),
  card: idOrNull('cards', 'allowed.card'),
  view: {
    ...oneOf(VIEW_NAMES),
    allowed: () => text('allowed.orNull', { choices: VIEW_NAMES.join(', ') }),
    check: (value, known, refuse) => (value === null ? null : oneOf(VIEW_NAMES).check(value, known, refuse)),
    print: (value) => value ?? '',
  },
  camera: {
    allowed: () => text('allowed.camera'),
    parse: numbers,
    check: orNull(cameraPlace),
    print: (place) =>
      place === null
        ? ''
        : [
            ...[place.azimuthDeg, place.elevationDeg].map((angle) => rounded(angle, 1)),
            ...[place.distanceM, ...place.target].map((length) => rounded(length, 3)),
          ].join(','),
  },
  projection: oneOf(PROJECTIONS),
  side: oneOf(SIDES),
  skin: share('allowed.opacity'),
  depth: oneOf(DEPTHS),
  layers: {
    allowed: () => text('allowed.layers', { layers: LAYERS.join(', ') }),
    parse: (said) =>
      Object.fromEntries(
        said
          .split(',')
          .filter((pair) => pair !== '')
          .map((pair) => {
            const [name = '', opacity = ''] = pair.split(':');
            return [name, opacity === '' ? Number.NaN : Number(opacity)];
          }),
      ),
    check: opacities,
    print: (layers) =>
      LAYERS.filter((name) => layers[name] !== DEFAULT_VIEW.layers[name])
        .map((name) => `${name}:${rounded(layers[name], 2)}`)
        .join(','),
  },
  ghost: yesNo(),
  section: {
    allowed: () => text('allowed.section'),
    parse: (said) => {
      const [at, tiltDeg = '0', turnDeg = '0', keep = 'below'] = said.split(',');
      return at ? { at: Number(at), tiltDeg: Number(tiltDeg), turnDeg: Number(turnDeg), keep } : null;
    },
    check: orNull(sectionPlane),
    print: (plane) =>
      plane === null
        ? ''
        : [rounded(plane.at, 3), rounded(plane.tiltDeg, 1), rounded(plane.turnDeg, 1), plane.keep].join(','),
  },
  explode: share('allowed.share'),
  labels: oneOf(LABELLINGS),
  names: oneOf(NAMINGS),
  landmarks: yesNo(),
  attachments: yesNo(),
  overlap: yesNo(),
  beside: yesNo(),
};

/** Keys whose refused parts are ids: a link tells of all of them in one sentence. */
export const ID_KEYS: ReadonlySet<keyof ViewState> = new Set([
  'show',
  'alike',
  'select',
  'only',
  'hide',
  'compare',
  'trp',
  'card',
]);

function ids(kind: 'trps' | 'alikes' | 'structures'): ViewKey<readonly string[]> {
  return {
    allowed: () => text('allowed.ids'),
    parse: (said) =>
      said
        .split(',')
        .map((id) => id.trim())
        .filter((id) => id !== ''),
    check(value, known, refuse) {
      if (!Array.isArray(value)) {
        refuse(value);
        return undefined;
      }
      const good = new Set<string>();
      for (const id of value as readonly unknown[]) {
        if (typeof id === 'string' && (known[kind]?.has(id) ?? true)) good.add(id);
        else refuse(id);
      }
      return [...good];
    },
    print: (value) => value.join(','),
  };
}

function idOrNull(kind: 'trps' | 'cards', allowed: 'allowed.trp' | 'allowed.card'): ViewKey<string | null> {
  return {
    allowed: () => text(allowed),
    parse: (said) => said || null,
    check(value, known, refuse) {
      if (value === null || (typeof value === 'string' && (known[kind]?.has(value) ?? true))) return value;
      refuse(value);
      return undefined;
    },
    // The ids of groups have spaces; an address says them so.
    print: (value) => value?.replaceAll(' ', '+') ?? '',
  };
}

function oneOf<T extends string>(choices: readonly T[]): ViewKey<T> {
  return {
    allowed: () => choices.join(', '),
    parse: (said) => said,
    check(value, _, refuse) {
      const found = choices.find((choice) => choice === value);
      if (found === undefined) refuse(value);
      return found;
    },
    print: (value) => value,
  };
}

function share(allowed: 'allowed.opacity' | 'allowed.share'): ViewKey<number> {
  return {
    allowed: () => text(allowed),
    parse: (said) => (said.trim() === '' ? said : Number(said)),
    check(value, _, refuse) {
      if (isShare(value)) return value;
      refuse(value);
      return undefined;
    },
    print: (value) => rounded(value, 2),
  };
}

function yesNo(): ViewKey<boolean> {
  return {
    allowed: () => text('allowed.yesNo'),
    parse: (said) => (said === '1' || said === '' ? true : said === '0' ? false : said),
    check(value, _, refuse) {
      if (typeof value === 'boolean') return value;
      refuse(value);
      return undefined;
    },
    print: (value) => (value ? '1' : '0'),
  };
}

function orNull<T>(read: (value: object) => T | undefined): ViewKey<T | null>['check'] {
  return (value, _, refuse) => {
    if (value === null) return null;
    const good = typeof value === 'object' ? read(value) : undefined;
    if (good === undefined) refuse(value);
    return good;
  };
}

function sectionPlane(value: object): SectionPlane | undefined {
  const { at, tiltDeg, turnDeg, keep } = value as Partial<Record<keyof SectionPlane, unknown>>;
  if (!isShare(at) || !isWithin(tiltDeg, 0, 90) || !isWithin(turnDeg, -360, 360)) return undefined;
  if (keep !== 'below' && keep !== 'above') return undefined;
  return { at, tiltDeg, turnDeg, keep };
}

/** Far enough to see both legs whole, near enough to see them at all, metres. */
const CAMERA_REACH_M = 12;

function cameraPlace(value: object): CameraPlace | undefined {
  const { azimuthDeg, elevationDeg, distanceM, target } = value as Partial<
    Record<keyof CameraPlace, unknown>
  >;
  if (!isWithin(azimuthDeg, -360, 360) || !isWithin(elevationDeg, -90, 90)) return undefined;
  if (!isWithin(distanceM, 0.01, CAMERA_REACH_M) || !Array.isArray(target)) return undefined;
  const [x, y, z] = target as readonly unknown[];
  if (![x, y, z].every((part): part is number => isWithin(part, -2, 3))) return undefined;
  return { azimuthDeg, elevationDeg, distanceM, target: [Number(x), Number(y), Number(z)] };
}

function numbers(said: string): unknown {
  if (said === '') return null;
  const [azimuthDeg, elevationDeg, distanceM, ...target] = said.split(',').map(Number);
  return { azimuthDeg, elevationDeg, distanceM, target };
}

function opacities(
  value: unknown,
  _: KnownIds,
  refuse: (part: unknown) => void,
): ViewState['layers'] | undefined {
  if (typeof value !== 'object' || value === null) {
    refuse(value);
    return undefined;
  }
  const layers = { ...DEFAULT_VIEW.layers };
  for (const [key, opacity] of Object.entries(value)) {
    const name = LAYERS.find((layer) => layer === key);
    if (name && isShare(opacity)) layers[name] = opacity;
    else refuse({ [key]: opacity });
  }
  return layers;
}

function isShare(value: unknown): value is number {
  return isWithin(value, 0, 1);
}

function isWithin(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}

function rounded(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}
