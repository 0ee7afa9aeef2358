import type { Catalogue } from '../messages';
import { CARD } from './de/card';
import { FINDER } from './de/finder';
import { HANDOUT } from './de/handout';
import { KEYS } from './de/keys';
import { LAYERS } from './de/layers';
import { LESSONS } from './de/lessons';
import { LINKS } from './de/links';
import { LIST } from './de/list';
import { PAGE } from './de/page';
import { QUIZ } from './de/quiz';
import { SECTION } from './de/section';
import { SHARING } from './de/sharing';
import { STEP } from './de/steps';
import { STUDY } from './de/study';
import { TEACHING } from './de/teaching';

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
