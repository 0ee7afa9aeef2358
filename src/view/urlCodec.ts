import { DRAWN_SIDES } from './checkPatch';
import { DEFAULT_VIEW, VIEW_NAMES, type ViewState } from './state';

/** What a link may name. */
export interface KnownIds {
  /** Trigger points: `gas_1`. Null while the content is on its way: any id is taken, and checked when it has come. */
  trps: ReadonlySet<string> | null;
  /** Listed muscles, bones and connective structures: `gastrocnemius`. */
  structures: ReadonlySet<string>;
}

/** The view a link asks for, and one sentence for each thing in it that could not be used. */
export interface DecodedUrl {
  view: ViewState;
  notices: readonly string[];
}

const KEYS = ['show', 'select', 'trp', 'view', 'side', 'skin', 'only', 'hide'] as const;

/**
 * Read a view from the query of an address, starting from the first-sight view.
 * Anything that is not understood is left out and reported; it never throws. Keys that are not the view's are ignored.
 * An empty `show=` means no pattern; without the key the first-sight pattern is on.
 */
export function decodeUrl(search: string, known: KnownIds): DecodedUrl {
  const params = new URLSearchParams(search);
  const notices: string[] = [];
  const unknown = new Set<string>();

  const list = (
    key: 'show' | 'select' | 'only' | 'hide',
    ids: ReadonlySet<string> | null,
  ): readonly string[] => {
    const value = params.get(key);
    if (value === null) return DEFAULT_VIEW[key];
    const asked = [...new Set(value.split(',').map((id) => id.trim()))].filter((id) => id !== '');
    for (const id of asked) if (!isKnown(ids, id)) unknown.add(id);
    return asked.filter((id) => isKnown(ids, id));
  };
  const choice = <T extends string>(key: 'view' | 'side', allowed: readonly T[], fallback: T): T => {
    const value = params.get(key);
    if (value === null) return fallback;
    const found = allowed.find((name) => name === value);
    if (!found)
      notices.push(
        `The link asks for ${key} "${value}"; it can be ${allowed.join(', ')}. Showing ${fallback}.`,
      );
    return found ?? fallback;
  };

  const trp = params.get('trp');
  if (trp && !isKnown(known.trps, trp)) unknown.add(trp);
  const view: ViewState = {
    show: list('show', known.trps),
    select: list('select', known.structures),
    trp: trp && isKnown(known.trps, trp) ? trp : null,
    view: choice('view', VIEW_NAMES, 'posterior'),
    side: choice('side', DRAWN_SIDES, 'right'),
    skin: readSkin(params.get('skin'), notices),
    only: list('only', known.structures),
    hide: list('hide', known.structures),
  };
  if (unknown.size > 0) {
    const names = [...unknown].map((id) => `"${id}"`).join(', ');
    notices.unshift(`The link names ${names}, which this leg does not have; the rest of the link is shown.`);
  }
  return { view, notices };
}

/**
 * The query of an address for `view`: only what differs from the first-sight view, in readable form, after the keys of
 * `search` that are not the view's. Empty, or beginning with `?`.
 */
export function encodeUrl(view: ViewState, search = ''): string {
  const others = [...new URLSearchParams(search)].filter(([key]) => !KEYS.some((own) => own === key));
  const pairs: [string, string][] = others.map(([key, value]) => [key, encodeURIComponent(value)]);
  for (const key of ['show', 'select', 'only', 'hide'] as const) {
    const ids = view[key].join(',');
    if (ids !== DEFAULT_VIEW[key].join(',')) pairs.push([key, ids]);
  }
  if (view.trp !== null) pairs.push(['trp', view.trp]);
  if (view.view !== null && view.view !== DEFAULT_VIEW.view) pairs.push(['view', view.view]);
  if (view.side !== DEFAULT_VIEW.side) pairs.push(['side', view.side]);
  if (view.skin !== DEFAULT_VIEW.skin) pairs.push(['skin', String(Math.round(view.skin * 100) / 100)]);
  return pairs.length === 0
    ? ''
    : `?${pairs.map(([key, value]) => (value === '' ? `${key}=` : `${key}=${value}`)).join('&')}`;
}

function isKnown(ids: ReadonlySet<string> | null, id: string): boolean {
  return ids === null || ids.has(id);
}

function readSkin(value: string | null, notices: string[]): number {
  if (value === null) return DEFAULT_VIEW.skin;
  const opacity = value.trim() === '' ? Number.NaN : Number(value);
  if (opacity >= 0 && opacity <= 1) return opacity;
  notices.push(
    `The link asks for skin "${value}"; it is an opacity from 0 to 1. Showing ${DEFAULT_VIEW.skin}.`,
  );
  return DEFAULT_VIEW.skin;
}
