import { shortened, shownIds } from '../leg/shown';
import { text } from '../words/text';
import { type AddressChange, queryOf, withKeys } from './address';
import { DEFAULT_VIEW, type ViewState } from './state';
import { ID_KEYS, type KnownIds, VIEW_KEYS, type ViewKey } from './viewKeys';

/** The view a link asks for, and one sentence for each thing in it that could not be used. */
export interface DecodedUrl {
  view: ViewState;
  notices: readonly string[];
}

const KEYS = Object.keys(DEFAULT_VIEW) as (keyof ViewState)[];

/**
 * Read a view from the query of an address, starting from the first-sight view.
 * Anything that is not understood is left out and reported; it never throws. Keys that are not the view's are ignored.
 * An empty `show=` means no pattern; without the key the first-sight pattern is on.
 */
export function decodeUrl(search: string, known: KnownIds): DecodedUrl {
  const params = queryOf(search);
  const view: ViewState = { ...DEFAULT_VIEW };
  const notices: string[] = [];
  const unknown = new Set<string>();

  const read = <K extends keyof ViewState>(key: K) => {
    const said = params.get(key);
    if (said === null) return;
    const { parse, check, allowed, print } = VIEW_KEYS[key];
    let refused = false;
    const value = check(parse(said), known, (part) => {
      if (ID_KEYS.has(key)) unknown.add(String(part));
      else refused = true;
    });
    if (value !== undefined) view[key] = value;
    if (refused) {
      const shown = print(view[key]) || text('link.none');
      notices.push(text('link.refused', { key, value: shortened(said), allowed: allowed(), shown }));
    }
  };
  for (const key of KEYS) read(key);
  // A place of its own and no named view: the leg was turned by hand.
  if (view.camera !== null) view.view = null;
  if (unknown.size > 0) {
    notices.unshift(text('link.unknownIds', { names: shownIds([...unknown]) }));
  }
  return { view, notices };
}

/**
 * The query of an address for `view`: only what differs from the first-sight view, in readable form, after the keys of
 * `search` that are not the view's. Empty, or beginning with `?`.
 */
export function encodeUrl(view: ViewState, search = ''): string {
  return withKeys(search, viewInAddress(view));
}

/** The keys of the view as an address has them: null for what is as at first sight. */
export function viewInAddress(view: ViewState): AddressChange {
  const said = <K extends keyof ViewState>(key: K): string | null => {
    const { print }: ViewKey<ViewState[K]> = VIEW_KEYS[key];
    const value = print(view[key]);
    // Turned by hand, the camera's place says it.
    if ((key === 'view' && value === '') || value === print(DEFAULT_VIEW[key])) return null;
    // Spaces are printed as an address has them.
    return value.replaceAll('+', ' ');
  };
  return Object.fromEntries(KEYS.map((key) => [key, said(key)]));
}
