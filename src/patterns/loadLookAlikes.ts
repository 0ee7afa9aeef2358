import lookAlikesUrl from '../../models/look-alikes.json?url';
import { dropUnknownAlikes } from '../view/dropUnknownAlikes';
import { isCardKey } from './against';
import { contentReady, contentStore, setLookAlikes } from './contentStore';
import { fetchText, readJson } from './fetchJson';
import { inEachLanguage } from './inEachLanguage';
import { LOOK_ALIKES_FILE, parseLookAlikes } from './lookAlikeParse';
import { translateLookAlikes } from './lookAlikeStrings';
import { patient } from './patient';
import { sayProblems } from './sayProblems';

/**
 * Fetch the look-alikes and put them beside the content, in the language of the page; what is wrong in the file is told.
 * @throws Error with one sentence when they do not come
 */
export async function loadLookAlikes(): Promise<void> {
  const [file] = await Promise.all([
    patient((signal) => fetchText(lookAlikesUrl, LOOK_ALIKES_FILE, signal)),
    contentReady(),
  ]);
  const { lookAlikes, problems } = parseLookAlikes(
    readJson(file, LOOK_ALIKES_FILE),
    contentStore.getState().original,
  );
  sayProblems(problems);
  await inEachLanguage({
    english: lookAlikes,
    name: 'look-alikes',
    translate: translateLookAlikes,
    show: setLookAlikes,
  });
  const { index } = contentStore.getState();
  dropUnknownAlikes({ alikes: new Set(index.drawings.keys()), isCard: (key) => isCardKey(key, index) });
}
