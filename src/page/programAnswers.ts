import type { FindAnswer, FindQuery } from '../finder/findFor';
import { legStore } from '../leg/legStore';
import { contentStore } from '../patterns/contentStore';
import { expectPart, partArrived } from '../scene/readiness';
import type { Search } from '../search/searchEngine';
import { asPart } from '../view/failedParts';
import { afterFirstPicture } from './firstPicture';

const PART = 'programAnswers';

async function fetchAnswers() {
  const [{ startAlikeFields }, { findFor }, { search }] = await Promise.all([
    import('../patterns/alikeFields'),
    import('../finder/findFor'),
    import('../search/search'),
  ]);
  return { startAlikeFields, findFor, search };
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
  const { status, content, lookAlikes } = contentStore.getState();
  if (!answers || !leg || status !== 'ready') throw notReady('findFor');
  return answers.findFor(leg, content, query, lookAlikes.lookAlikes);
}

/** @throws Error in one sentence when the page is not ready. */
export async function loadDrawings(): Promise<void> {
  const { leg } = legStore.getState();
  if (!answers || !leg) throw notReady('loadLookAlikes');
  await answers.startAlikeFields(leg);
}

const notReady = (asked: string) =>
  new Error(`${asked}: the page is not ready; wait for <html data-ready="true"> and ask again.`);

/** Before the page is ready nothing is found. */
export const askSearch: Search = (query) => answers?.search(query) ?? [];
