import { filterThreeConsole } from '../gpu/consoleFilter';
import { contentStore, startContent } from '../patterns/contentStore';
import { referralStore } from '../patterns/referralStore';
import { leaveFirstPicture } from '../scene/firstPicture';
import { knownIds } from '../scene/knownIds';
import { hasWebGL2 } from '../scene/webgl2';
import { addNotice } from '../view/actions';
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
  if (hasWebGL2()) {
    letMove(false);
    void fetchFirstPicture();
    void loadAnswers();
    referralStore.subscribe(({ problem }, before) => {
      if (problem !== null && problem !== before.problem)
        addNotice(text('patterns.failed', { cause: problem }));
    });
  }
  // What is said of the link is said in the person's language.
  const spoken = startLanguage();
  void Promise.all([startContent(), spoken]).then(() => {
    const { status, problems } = contentStore.getState();
    for (const problem of problems) addNotice(problem.text);
    if (status === 'ready') readAddress(knownIds());
  });
  await spoken;
}
