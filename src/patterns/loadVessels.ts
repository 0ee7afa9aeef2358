import vesselsUrl from '../../models/vessels.json?url';
import { addNotice } from '../view/actions';
import { causeOf } from '../view/sayError';
import { text } from '../words/text';
import { fetchText, readJson } from './fetchJson';
import { inEachLanguage } from './inEachLanguage';
import { patient } from './patient';
import { sayProblems } from './sayProblems';
import { parseVessels, translateVessels, VESSELS_FILE } from './vesselParse';
import { vesselStore } from './vesselStore';

let started: Promise<void> | null = null;

/** Load the vessels in the language of the page, once; after a failure a later call tries again. Never rejects: a failure is said. */
export function startVessels(): Promise<void> {
  started ??= load().catch((error: unknown) => {
    started = null;
    addNotice(text('courses.failed', { cause: causeOf(error) }));
  });
  return started;
}

/** What is wrong in the file is told. */
async function load(): Promise<void> {
  const file = await patient((signal) => fetchText(vesselsUrl, VESSELS_FILE, signal));
  const { vessels, problems } = parseVessels(readJson(file, VESSELS_FILE));
  sayProblems(problems);
  await inEachLanguage({
    english: vessels,
    name: 'vessels',
    translate: translateVessels,
    show: (said) => vesselStore.setState({ vessels: said }),
  });
}
