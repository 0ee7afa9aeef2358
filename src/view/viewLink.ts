import { type AddressChange, currentAddress, type Place, parseAddress, withKeys } from './address';
import type { ViewState } from './state';
import { viewInAddress } from './urlCodec';

/** More characters than this make a code too fine for a phone that reads it from a screen or a wall. */
export const MOST_IN_CODE = 700;

/**
 * The link that gives `view` back. Of what else is in the address only the language goes with it: how the page was opened
 * (`edit`, `embed`) is nobody else's business.
 * @param more other keys that the link is to have
 */
export function viewLink(view: ViewState, place: Place = currentAddress(), more: AddressChange = {}): string {
  const { origin, pathname, search } = place;
  const { lang } = parseAddress(search);
  return `${origin}${pathname}${withKeys('', { lang, ...more, ...viewInAddress(view) })}`;
}
