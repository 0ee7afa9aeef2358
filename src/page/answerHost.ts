import { type Call, CHANNEL_VERSION, greeting, type News, readCall, readGreeting } from '../embed/messages';
import { pageReady } from '../scene/readiness';
import { probeStore } from '../scene/structures/probeStore';
import { onSlice } from '../view/onSlice';
import { DEFAULT_VIEW } from '../view/state';
import { viewStore } from '../view/store';
import { encodeUrl } from '../view/urlCodec';
import { VIEW_KEYS } from '../view/viewKeys';
import { languageFrom } from '../words/languages';
import { legViewer } from './legViewer';
import { speak } from './pageLanguage';

/** A search has no more letters than this. */
const MOST_LETTERS = 200;

/**
 * Let the page around this frame, whichever it is, drive the public API. All that can be read by it is what is shown and what is published; what is
 * kept on the device is not, and nothing is kept for it.
 * @returns what stops it
 */
export function answerHost(): () => void {
  const host = window.parent;
  if (host === window) return () => {};
  let stop = () => {};
  const connect = ({ source, data, ports: [port] }: MessageEvent) => {
    if (source !== host || !port || readGreeting(data, 'connect') !== CHANNEL_VERSION) return;
    // One page is around this one: the newer line is its line.
    stop();
    stop = answerThrough(port);
  };
  window.addEventListener('message', connect);
  // It says nothing but that somebody is here, and may be read by any.
  host.postMessage(greeting('hello'), '*');
  return () => {
    window.removeEventListener('message', connect);
    stop();
  };
}

function answerThrough(port: MessagePort): () => void {
  const tell = (news: News['news'], detail: unknown) =>
    port.postMessage({ news, detail, link: encodeUrl(viewStore.getState().view) } satisfies News);
  port.onmessage = ({ data }) => {
    const call = readCall(data);
    if (call) void reply(port, call);
  };
  const undo = [
    onSlice(
      viewStore,
      ({ view: { select, trp, card } }) => ({ select, trp, card }),
      (selected) => tell('select', selected),
    ),
    onSlice(
      viewStore,
      ({ view }) => view.show,
      (show) => tell('show', { show }),
    ),
    onSlice(
      viewStore,
      ({ view }) => view,
      () => tell('step', legViewer.state()),
    ),
    probeStore.subscribe(({ hits, region, spot, under }) => {
      if (hits !== null) tell('answer', { hits, region, side: spot?.side ?? null, under });
    }),
  ];
  void pageReady.then(() => tell('ready', { version: legViewer.version }));
  return () => {
    for (const end of undo) end();
    port.close();
  };
}

async function reply(port: MessagePort, { id, method, args }: Call): Promise<void> {
  try {
    await pageReady;
    port.postMessage({ id, answer: await answerTo(method, args) });
  } catch (error) {
    port.postMessage({ id, refused: error instanceof Error ? error.message : String(error) });
  }
}

function answerTo(method: Call['method'], [first, second]: readonly unknown[]): unknown {
  switch (method) {
    case 'state':
      return legViewer.state();
    case 'set':
      return legViewer.set(asPatch(method, first));
    case 'ask':
      return legViewer.set(patchOfWords(asPatch(method, first)));
    case 'speak': {
      const language = languageFrom([String(first)]);
      if (!language) throw new Error(`speak: the page does not speak "${String(first).slice(0, 20)}".`);
      return speak(language);
    }
    case 'pick':
      return legViewer.pick(asPixels(method, first), asPixels(method, second));
    case 'probe':
      return legViewer.probe(asPixels(method, first), asPixels(method, second));
    case 'findFor':
      return findFor(asPatch(method, first));
    case 'search':
      return legViewer.search(String(first).slice(0, MOST_LETTERS));
    case 'stats':
      return legViewer.stats();
  }
}

/** Whoever asks through a frame waits in any case: the answer has the drawn look-alikes. */
async function findFor(query: object): Promise<unknown> {
  await legViewer.loadLookAlikes();
  return legViewer.findFor(query);
}

/** What is in it its reader checks: `checkPatch`, `findFor`. */
function asPatch(method: string, value: unknown): object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new Error(`${method}: takes an object, not ${JSON.stringify(value)?.slice(0, 40)}.`);
}

function asPixels(method: string, value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new Error(`${method}: takes two numbers, CSS pixels, not ${JSON.stringify(value)?.slice(0, 40)}.`);
}

/**
 * The patch that attributes mean: each part of the view in the words of a link, null for what it is at first sight. Unchecked, as a patch from
 * outside is.
 */
export function patchOfWords(words: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(words).map(([key, said]) => {
      if (!isViewKey(key)) return [key, said];
      return [key, said === null ? DEFAULT_VIEW[key] : VIEW_KEYS[key].parse(String(said))];
    }),
  );
}

function isViewKey(key: string): key is keyof typeof VIEW_KEYS {
  return Object.hasOwn(VIEW_KEYS, key);
}
