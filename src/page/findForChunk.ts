import type { FindAnswer, FindQuery, findFor } from '../finder/findFor';
import { legStore } from '../leg/legStore';
import { contentStore } from '../patterns/contentStore';
import { expectPart, partArrived } from '../scene/readiness';
import { asPart } from '../view/failedParts';
import { afterFirstPicture } from './firstPicture';

const PART = 'findFor';
let find: typeof findFor | null = null;

/** Fetch what answers `legViewer.findFor`, after the first picture; the page is ready when it is there. */
export async function loadFindFor(): Promise<void> {
  expectPart(PART);
  await asPart(askFinder, async () => {
    await afterFirstPicture;
    find = (await import('../finder/findFor')).findFor;
  });
  partArrived(PART);
}

/** @throws Error in one sentence when the page is not ready, or an id is not known. */
export function askFinder(query: FindQuery): FindAnswer {
  const { leg } = legStore.getState();
  const { status, content } = contentStore.getState();
  if (!find || !leg || status !== 'ready')
    throw new Error('findFor: the page is not ready; wait for <html data-ready="true"> and ask again.');
  return find(leg, content, query);
}
