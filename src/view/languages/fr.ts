import type { Catalogue } from '../messages';
import { CARD } from './fr/card';
import { FINDER } from './fr/finder';
import { HANDOUT } from './fr/handout';
import { KEYS } from './fr/keys';
import { LAYERS } from './fr/layers';
import { LESSONS } from './fr/lessons';
import { LINKS } from './fr/links';
import { LIST } from './fr/list';
import { PAGE } from './fr/page';
import { QUIZ } from './fr/quiz';
import { SECTION } from './fr/section';
import { SHARING } from './fr/sharing';
import { STEP } from './fr/steps';
import { STUDY } from './fr/study';
import { TEACHING } from './fr/teaching';

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
