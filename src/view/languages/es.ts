import type { Catalogue } from '../messages';
import { CARD } from './es/card';
import { LIST } from './es/list';
import { PAGE } from './es/page';

/** Everything the interface says. See `messages.ts`. */
export const CATALOGUE: Catalogue = { ...PAGE, ...LIST, ...CARD };
