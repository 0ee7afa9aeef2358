import type { Catalogue } from '../messages';
import { CARD } from './es/card';
import { FINDER } from './es/finder';
import { HANDOUT } from './es/handout';
import { KEYS } from './es/keys';
import { LAYERS } from './es/layers';
import { LESSONS } from './es/lessons';
import { LINKS } from './es/links';
import { LIST } from './es/list';
import { PAGE } from './es/page';
import { QUIZ } from './es/quiz';
import { SECTION } from './es/section';
import { SHARING } from './es/sharing';
import { STEP } from './es/steps';
import { STUDY } from './es/study';
import { TEACHING } from './es/teaching';

/** Everything the interface says. See `messages.ts`. */
export const CATALOGUE: Catalogue = {
  ...PAGE,
  ...LINKS,
  ...LIST,
  ...CARD,
  ...KEYS,
  ...LAYERS,
  ...TEACHING,
  ...LESSONS,
  ...FINDER,
  ...QUIZ,
  ...SECTION,
  ...STEP,
  ...STUDY,
  ...SHARING,
  ...HANDOUT,
};
