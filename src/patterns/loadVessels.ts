import vesselsUrl from '../../models/vessels.json?url';
import { addNotice } from '../view/actions';
import { fetchText, readJson } from './fetchJson';
import { inEachLanguage } from './inEachLanguage';
import { patient } from './patient';
import { parseVessels, translateVessels, VESSELS_FILE } from './vesselParse';
import { vesselStore } from './vesselStore';

/**
 * Fetch the vessels, in the language of the page; what is wrong in the file is told.
 * @throws Error with one sentence when they do not come
 */
export async function loadVessels(): Promise<void> {
  const file = await patient((signal) => fetchText(vesselsUrl, VESSELS_FILE, signal));
  const { vessels, problems } = parseVessels(readJson(file, VESSELS_FILE));
  for (const { text } of problems) addNotice(text);
  await inEachLanguage({
    english: vessels,
    name: 'vessels',
    translate: translateVessels,
    show: (said) => vesselStore.setState({ vessels: said }),
  });
}
