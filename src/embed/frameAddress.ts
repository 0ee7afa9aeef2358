import { withKeys } from '../view/address';
import { DEFAULT_VIEW } from '../view/state';

/** Attributes that are parts of the view, each in the words of a link: `show="gas_1,gmin_p2"`. */
export const VIEW_ATTRIBUTES: readonly string[] = Object.keys(DEFAULT_VIEW);

/** An attribute by its name, null where there is none. */
export type Attributes = (name: string) => string | null;

/** The query of an address that asks for what these attributes ask for; empty, or beginning with `?`. */
export function queryOfAttributes(attribute: Attributes): string {
  return withKeys('', Object.fromEntries(VIEW_ATTRIBUTES.map((name) => [name, attribute(name)])));
}

/** `query` once an attribute has another value. A named view that is asked for has the camera, wherever it stood. */
export function withAttribute(query: string, name: string, said: string | null): string {
  return withKeys(query, { [name]: said, ...(name === 'view' && { camera: null }) });
}

/**
 * The address of the frame.
 * @param page of the viewer: `https://example.org/leg/`
 * @param query what is to be seen
 */
export function frameAddress(page: string, query: string, attribute: Attributes): string {
  const { origin, pathname } = new URL(page);
  const asked = { embed: '', lang: attribute('lang') || null, parts: attribute('parts') || null };
  return `${origin}${pathname}${withKeys(query, asked)}`;
}
