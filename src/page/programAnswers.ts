import type { FindAnswer, FindQuery } from '../finder/findFor';
import { legStore } from '../leg/legStore';
import { contentStore } from '../patterns/contentStore';
import { expectPart, partArrived } from '../scene/readiness';
import type { Search } from '../search/searchEngine';
import { asPart } from '../view/failedParts';
import { afterFirstPicture } from './firstPicture';

const PART = 'programAnswers';

async function fetchAnswers() {
  const [{ findFor }, { search }] = await Promise.all([
    import('../finder/findFor'),
    import('../search/search'),
  ]);
  return { findFor, search };
}

let answers: Awaited<ReturnType<typeof fetchAnswers>> | null = null;

/** Fetch what answers `legViewer.findFor` and `legViewer.search`, after the first picture; the page is ready when it is there. */
export async function loadAnswers(): Promise<void> {
  expectPart(PART);
  await asPart(askFinder, async () => {
    await afterFirstPicture;
    answers = await fetchAnswers();
  });
  partArrived(PART);
}

/** @throws Error in one sentence when the page is not ready, or an id is not known. */
export function askFinder(query: FindQuery): FindAnswer {
  const { leg } = legStore.getState();
  const { status, content } = contentStore.getState();
  if (!answers || !leg || status !== 'ready')
    throw new Error('findFor: the page is not ready; wait for <html data-ready="true"> and ask again.');
  return answers.findFor(leg, content, query);
}

/** Before the page is ready nothing is found. */
export const askSearch: Search = (query) => answers?.search(query) ?? [];
