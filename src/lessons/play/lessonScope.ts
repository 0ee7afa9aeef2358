import { writeHandout } from '../../handout/handoutAddress';
import { contentStore } from '../../patterns/contentStore';
import type { ViewState } from '../../view/state';

/** What a lesson has shown, as ids of muscles and trigger points: a muscle where all of its points were shown. */
export interface LessonScope {
  /** The patterns it has switched on. */
  points: string[];
  /** Those, and the muscles that it has selected. */
  asked: string[];
}

/** What the steps of a lesson show, in their order. */
export function lessonScope(views: readonly Pick<ViewState, 'show' | 'select'>[]): LessonScope {
  const { index } = contentStore.getState();
  const shown = new Set(views.flatMap(({ show }) => show).filter((id) => index.points.has(id)));
  const points = writeHandout([...shown], index)
    .split(',')
    .filter((id) => id !== '');
  const selected = views.flatMap(({ select }) => select).filter((id) => index.muscles.has(id));
  return { points, asked: [...new Set([...points, ...selected])] };
}
