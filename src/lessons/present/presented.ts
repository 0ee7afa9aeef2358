/**
 * What the projector's window and the presenter's tell each other, over a channel of this browser: works offline, and neither
 * is the master. Both hold the whole state; a change counts its revision up and is told; the later revision wins.
 */
export const PRESENTER_VERSION = 2;

/** A place on the picture: in heights of the canvas from the middle of its free part, +x right, +y down. The leg keeps it in a window of another size. */
export type Spot = readonly [x: number, y: number];

/** One line of the pen. */
export interface InkLine {
  colour: string;
  spots: readonly Spot[];
}

export interface Presented {
  /** Counts every change in either window. */
  revision: number;
  /** The window of the last change; decides between two changes of one revision. */
  by: string;
  /** The step shown, from 0. */
  step: number;
  /** When the presenter began, milliseconds since 1970; null before. */
  startedAt: number | null;
  /** What the pen has drawn on this step. */
  ink: readonly InkLine[];
}

/** What the class sees of the leg, for the presenter's window: a part of the canvas. */
export interface ClassPicture {
  /** A data URL. */
  url: string;
  /** Width by height. */
  aspect: number;
  /** Height of the whole canvas, in heights of the picture. */
  tall: number;
  /** The middle of the free part, in heights of the picture from its upper left corner. */
  middle: Spot;
}

export type Told =
  | { kind: 'ask' }
  | { kind: 'bye' }
  | { kind: 'state'; state: Presented }
  | { kind: 'laser'; at: Spot | null }
  | { kind: 'picture'; picture: ClassPicture }
  | { kind: 'lesson'; text: string };

export const NOTHING_PRESENTED: Presented = { revision: 0, by: '', step: 0, startedAt: null, ink: [] };

/** At most so much ink is taken from another window: lines, and spots of a line. */
const INK_LINES_MOST = 500;
const INK_SPOTS_MOST = 5000;
/** Nobody makes more changes; from 2^53 on numbers no longer count. */
const COUNT_MOST = 1e12;
/** The last time that there is, milliseconds since 1970. */
const TIME_MOST = 8.64e15;
/** Of the name of a window, characters. */
const NAME_MOST = 100;

/** `state` after a change in window `by`. Ink belongs to its step: another step has none. */
export function changed(
  state: Presented,
  by: string,
  patch: Partial<Omit<Presented, 'revision' | 'by'>>,
): Presented {
  const next = { ...state, ...patch, revision: state.revision + 1, by };
  return next.step === state.step ? next : { ...next, ink: patch.ink ?? [] };
}

/**
 * The state a presenter's window begins with: the clock runs. No change of the presentation: the class, which may be further on, goes before it.
 * @param now milliseconds since 1970
 */
export function begun(presented: Presented, now: number): Presented {
  return { ...presented, startedAt: presented.startedAt ?? now };
}

/** The later of two states; one of them, never a mixture, save that a clock that runs goes on. */
export function later(mine: Presented, theirs: Presented): Presented {
  const newer = isNewer(theirs, mine) ? theirs : mine;
  const startedAt = newer.startedAt ?? mine.startedAt ?? theirs.startedAt;
  return startedAt === newer.startedAt ? newer : { ...newer, startedAt };
}

function isNewer(one: Presented, other: Presented): boolean {
  return one.revision === other.revision ? one.by > other.by : one.revision > other.revision;
}

/** What was told, or null: another version of the page, or anything else that is not understood. */
export function heard(data: unknown): Told | null {
  if (!isEntry(data) || data.version !== PRESENTER_VERSION) return null;
  switch (data.kind) {
    case 'ask':
    case 'bye':
      return { kind: data.kind };
    case 'lesson':
      return typeof data.text === 'string' ? { kind: 'lesson', text: data.text } : null;
    case 'laser':
      return data.at === null || isSpot(data.at) ? { kind: 'laser', at: data.at } : null;
    case 'state':
      return isPresented(data.state) ? { kind: 'state', state: data.state } : null;
    case 'picture':
      return isPicture(data.picture) ? { kind: 'picture', picture: data.picture } : null;
    default:
      return null;
  }
}

/** A kept or told state, when it is one. */
export function isPresented(value: unknown): value is Presented {
  return (
    isEntry(value) &&
    isCount(value.revision) &&
    typeof value.by === 'string' &&
    value.by.length <= NAME_MOST &&
    isCount(value.step) &&
    (value.startedAt === null || isWithin(value.startedAt, 0, TIME_MOST)) &&
    Array.isArray(value.ink) &&
    value.ink.length <= INK_LINES_MOST &&
    value.ink.every(isLine)
  );
}

function isLine(value: unknown): value is InkLine {
  return (
    isEntry(value) &&
    // It becomes the colour of a line: only what can be nothing else.
    typeof value.colour === 'string' &&
    /^#[0-9a-f]{6}$/i.test(value.colour) &&
    Array.isArray(value.spots) &&
    value.spots.length <= INK_SPOTS_MOST &&
    value.spots.every(isSpot)
  );
}

function isPicture(value: unknown): value is ClassPicture {
  return (
    isEntry(value) &&
    typeof value.url === 'string' &&
    value.url.startsWith('data:image/') &&
    isWithin(value.aspect, 1e-3, 1e3) &&
    isWithin(value.tall, 1e-3, 1e3) &&
    isSpot(value.middle)
  );
}

function isSpot(value: unknown): value is Spot {
  return Array.isArray(value) && value.length === 2 && value.every((share) => isWithin(share, -100, 100));
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && isWithin(value, 0, COUNT_MOST);
}

function isWithin(value: unknown, least: number, most: number): value is number {
  return isNumber(value) && value >= least && value <= most;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isEntry(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
