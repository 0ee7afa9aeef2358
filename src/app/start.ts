import { filterThreeConsole } from '../gpu/consoleFilter';
import { contentStore, startContent } from '../referral/contentStore';
import { referralStore } from '../referral/referralStore';
import { addNotice } from '../view/actions';
import { address, flushAddress } from '../view/address';
import { letMove } from '../view/motion';
import { readAddress } from '../view/urlSync';
import { text } from '../words/text';
import { loadFindFor } from './findForChunk';
import { keepSettings } from './keptSettings';
import { knownIds } from './knownIds';
import { legViewer } from './legViewer';
import { startLanguage } from './pageLanguage';
import { fetchFirstPicture } from './together';
import { hasWebGL2 } from './webgl2';

/**
 * Everything that begins before the page is drawn for the first time: the downloads, which wait for nothing,
 * the view that the address asks for, and the page's API.
 * @returns resolves when the page can be drawn: at once in English, in another language as soon as its words are there.
 */
export async function start(): Promise<void> {
  window.legViewer = legViewer;
  filterThreeConsole();
  keepSettings();
  // What is not in the address yet when the page is left comes back with it all the same.
  window.addEventListener('pagehide', flushAddress);
  // The presenter's window draws no leg.
  if (address().presenter !== null) return startLanguage();
  readAddress(knownIds());
  if (hasWebGL2()) {
    letMove(false);
    void fetchFirstPicture();
    void loadFindFor();
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
