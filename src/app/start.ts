import { loadLeg } from '../anatomy/loadLeg';
import { filterThreeConsole } from '../gpu/consoleFilter';
import { contentStore, startContent } from '../referral/contentStore';
import { addNotice } from '../view/actions';
import { readAddress } from '../view/urlSync';
import { keepSettings } from './keptSettings';
import { knownIds } from './knownIds';
import { legUrl } from './legUrl';
import { legViewer } from './legViewer';
import { startLanguage } from './pageLanguage';
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
  readAddress(knownIds());
  if (hasWebGL2()) void loadLeg(legUrl);
  void startContent().then(() => {
    const { status, problems } = contentStore.getState();
    for (const { text } of problems) addNotice(text);
    if (status === 'ready') readAddress(knownIds());
  });
  await startLanguage();
}
