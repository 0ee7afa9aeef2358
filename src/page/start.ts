import { filterThreeConsole } from '../gpu/consoleFilter';
import { contentStore, startContent } from '../patterns/contentStore';
import { referralStore } from '../patterns/referralStore';
import { sayProblems } from '../patterns/sayProblems';
import { leaveFirstPicture } from '../scene/firstPicture';
import { knownIds } from '../scene/knownIds';
import { hasWebGL2 } from '../scene/webgl2';
import { addNotice, dismissNotice } from '../view/actions';
import { address } from '../view/address';
import { letMove } from '../view/motion';
import { readAddress } from '../view/urlSync';
import { text } from '../words/text';
import { legViewer } from './legViewer';
import { keepOffline } from './offline/keepOffline';
import { startLanguage } from './pageLanguage';
import { loadAnswers } from './programAnswers';
import { fetchFirstPicture } from './together';

/**
 * Everything that begins before the page is drawn for the first time: the downloads that the first picture did without, and the page's API.
 * @returns resolves when the page can be drawn: at once in English, in another language as soon as its words are there.
 */
export async function start(): Promise<void> {
  window.legViewer = legViewer;
  filterThreeConsole();
  void keepOffline();
  // The presenter's window draws no leg.
  if (address().presenter !== null) return startLanguage();
  leaveFirstPicture();
  if (hasWebGL2()) startLeg();
  // What is said of the link is said in the person's language.
  const spoken = startLanguage();
  void spoken.then(readContent);
  void startContent();
  await spoken;
}

let legStarted = false;

/** What begins for the leg alone, once it can be drawn; later calls do nothing. */
export function startLeg(): void {
  if (legStarted) return;
  legStarted = true;
  letMove(false);
  void fetchFirstPicture();
  void loadAnswers();
  referralStore.subscribe(({ problem }, before) => {
    if (problem !== null && problem !== before.problem)
      addNotice(text('patterns.failed', { cause: problem }));
  });
}

/** The content, and what is wrong in it; one that has not come can be asked for again. */
async function readContent(): Promise<void> {
  await startContent();
  const { status, problems } = contentStore.getState();
  if (status === 'failed') {
    const run = () => {
      dismissNotice(notice);
      void readContent();
    };
    const notice = addNotice(problems[0]?.text ?? '', { label: text('error.retry'), run });
    return;
  }
  sayProblems(problems);
  readAddress(knownIds());
}
