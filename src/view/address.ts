import { DEFAULT_VIEW, type ViewState } from './state';

/** How one key is read: from its words, null where the address does not have it. Never throws. */
type Reader<T> = (said: string | null) => T;

const words: Reader<string | null> = (said) => said;
const isThere: Reader<boolean> = (said) => said !== null;
const list: Reader<readonly string[]> = (said) =>
  (said ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/**
 * Every key that the page reads from its address beside those of the view, in the order in which it writes them. The view's follow them; `viewKeys.ts`
 * says how each of those is read. Where the rule is `words` the owner checks them, and says what it cannot use.
 */
const KEYS = {
  /** The language of the page, `de`. It wins over the device's and the browser's. `page/pageLanguage.ts`. */
  lang: words,
  /** The pattern editor is open. `page/EditorLink.tsx`. */
  edit: isThere,
  /** Only the leg, its legend and the credits: for a frame in another page. `page/embedded.ts`. */
  embed: isThere,
  /** Names of what an embedded page has beside those. */
  parts: list,
  /** This window is the presenter's, of the lesson with this id. `page/App.tsx`. */
  presenter: ((said) => (said !== null && /^[a-z0-9][a-z0-9_-]{0,63}$/.test(said) ? said : null)) as Reader<
    string | null
  >,
  /** Id of the lesson that is played. `teaching/lessons`. */
  lesson: words,
  /** Id of the lesson that is being written. `lessons/edit/lessonEditor.ts`. */
  write: words,
  /** The step of either, from 1. */
  step: ((said) => (Number.isFinite(Number(said)) ? Number(said ?? 1) : 1)) as Reader<number>,
  /** Only the leg and the words, for a projector. `lessons/present/PresentTools.tsx`. */
  projector: isThere,
  /** The kinds of question of a quiz, empty for all. This and the next five: `quiz/quizSetup.ts`. */
  quiz: words,
  /** Ids that the quiz asks of, empty for all. */
  of: list,
  level: words,
  count: words,
  seed: words,
  /** A class answers, and the teacher counts hands: `1`. */
  class: ((said) => said === '1') as Reader<boolean>,
  /** Ids of a sheet to print, or `chart`. `handout/handoutAddress.ts`. */
  handout: words,
  /** A painting, and complaints ticked: taken once, then they leave the address. `finder/takeAddress.ts`. */
  paint: words,
  complaints: words,
};

/** A whole lesson, in the fragment, which is never sent to a server. `lessons/play/lessonLink.ts`. */
const CARRIED = '#lesson';

type OwnKey = keyof typeof KEYS;

/** All keys of the query in the order in which they are written, after those that are nobody's here. */
export const ADDRESS_KEYS: readonly string[] = [...Object.keys(KEYS), ...Object.keys(DEFAULT_VIEW)];

/** What an address says, save for the view, which `decodeUrl` reads. */
export type Address = { readonly [K in OwnKey]: ReturnType<(typeof KEYS)[K]> } & {
  readonly [CARRIED]: string | null;
};

/** Another value for some keys; null takes one out, the empty string keeps the key alone. */
export type AddressChange = Readonly<
  Partial<Record<OwnKey | keyof ViewState | typeof CARRIED, string | null>>
>;

/** The part of a `Location` that says which page this is and what it is asked for. */
export type Place = Pick<Location, 'origin' | 'pathname' | 'search' | 'hash'>;

const NOWHERE: Place = { origin: '', pathname: '', search: '', hash: '' };

/** The query of an address, read. */
export function queryOf(search: string): URLSearchParams {
  return new URLSearchParams(search);
}

export function parseAddress(search: string, hash = ''): Address {
  const query = queryOf(search);
  const read = Object.entries(KEYS).map(([key, reader]) => [key, reader(query.get(key))]);
  return { ...Object.fromEntries(read), [CARRIED]: fragmentOf(hash).get('lesson') } as Address;
}

function fragmentOf(hash: string): URLSearchParams {
  return new URLSearchParams(hash.replace(/^#/, ''));
}

/** `search` with other values of some keys, in the order of the table. Keys that are not in the table stay, before the others. */
export function withKeys(search: string, change: AddressChange): string {
  const query = queryOf(search);
  for (const [key, value] of Object.entries(change))
    if (value === null) query.delete(key);
    else if (key !== CARRIED) query.set(key, value);
  const place = ([key]: readonly [string, string]) => ADDRESS_KEYS.indexOf(key);
  const pairs = [...query].sort((a, b) => place(a) - place(b));
  return pairs.length === 0 ? '' : `?${pairs.map((pair) => pair.map(encoded).join('=')).join('&')}`;
}

/** What an address can say plainly it says plainly: lists and pairs are to be read by people. */
function encoded(value: string): string {
  return encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%20', '+');
}

function withFragment(hash: string, change: AddressChange): string {
  const next = change[CARRIED];
  const fragment = fragmentOf(hash);
  if (next === undefined || (next === null && !fragment.has('lesson'))) return hash;
  if (next === null) fragment.delete('lesson');
  else fragment.set('lesson', next);
  return fragment.size === 0 ? '' : `#${fragment}`;
}

/** Between two writes there is at least this pause, milliseconds: browsers allow a hundred in half a minute, and a dragged slider makes more. */
export const PAUSE_MS = 300;

/** What is not written yet. */
let waiting: AddressChange = {};
/** The view, worked out when it is written. */
let waitingView: (() => AddressChange) | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let dueMs = 0;
let writtenMs = Number.NEGATIVE_INFINITY;

/** The address as it is once all that waits is written. For links: the browser's own may be a moment behind. */
export function currentAddress(): Place {
  const { origin, pathname, search, hash } = typeof window === 'undefined' ? NOWHERE : window.location;
  const change = { ...waitingView?.(), ...waiting };
  if (Object.keys(change).length === 0) return { origin, pathname, search, hash };
  return { origin, pathname, search: withKeys(search, change), hash: withFragment(hash, change) };
}

let parsed: { search: string; hash: string; address: Address } | null = null;

/** What the address says now, what waits to be written included; read anew only after a change. */
export function address(): Address {
  const { search, hash } = currentAddress();
  if (parsed?.search !== search || parsed.hash !== hash)
    parsed = { search, hash, address: parseAddress(search, hash) };
  return parsed.address;
}

/** The address of this page for another window: these keys and no others. */
export function addressWith(change: AddressChange): string {
  const { origin, pathname } = currentAddress();
  return `${origin}${pathname}${withKeys('', change)}`;
}

/** Give some keys other values, as soon as the last write is `PAUSE_MS` ago. Not a step of the browser's history. */
export function writeAddress(change: AddressChange): void {
  waiting = { ...waiting, ...change };
  plan(Math.max(0, writtenMs + PAUSE_MS - Date.now()));
}

/** Write the keys of the view when `PAUSE_MS` have gone; what they are is asked then. Returns what stops it. */
export function writeViewSoon(view: () => AddressChange): () => void {
  waitingView = view;
  plan(PAUSE_MS);
  return () => {
    if (waitingView === view) waitingView = null;
  };
}

function plan(waitMs: number): void {
  const at = Date.now() + waitMs;
  if (timer !== undefined && dueMs <= at) return;
  clearTimeout(timer);
  dueMs = at;
  timer = setTimeout(flushAddress, waitMs);
}

/** Write now what waits. The page does so when it is left. */
export function flushAddress(): void {
  clearTimeout(timer);
  timer = undefined;
  const { pathname, search, hash } = currentAddress();
  waiting = {};
  waitingView = null;
  if (search === window.location.search && hash === window.location.hash) return;
  writtenMs = Date.now();
  window.history.replaceState(window.history.state, '', `${pathname}${search}${hash}`);
}
