import type { Catalogue } from '../messages';
import { CARD } from './de/card';
import { LAYERS } from './de/layers';
import { LIST } from './de/list';
import { PAGE } from './de/page';

/** Everything the interface says. See `messages.ts`. */
export const CATALOGUE: Catalogue = { ...PAGE, ...LIST, ...CARD, ...LAYERS };
