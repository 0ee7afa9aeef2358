import { describe } from 'vitest';
import { METHODS, readAnswer, readCall, readGreeting } from '../../src/embed/messages';
import { inkPath } from '../../src/lessons/present/ink';
import { type Channel, Presenting } from '../../src/lessons/present/Presenting';
import { heard, PRESENTER_VERSION } from '../../src/lessons/present/presented';
import { readLesson } from '../../src/lessons/readLesson';
import { checkPatch } from '../../src/view/checkPatch';
import { fuzzKind } from './fuzzKind';
import { lessonSamples } from './lessonSamples';
import { mutatedJson } from './mutations';
import { mustBeForPeople, NotTold, told } from './told';

const version = PRESENTER_VERSION;
const ink = [
  {
    colour: '#0b57d0',
    spots: [
      [0, 0],
      [0.1, 0.2],
    ],
  },
];
const messages = [
  { version, kind: 'ask' },
  { version, kind: 'bye' },
  { version, kind: 'laser', at: [0.1, -0.2] },
  { version, kind: 'laser', at: null },
  { version, kind: 'state', state: { revision: 7, by: 'b', step: 1, startedAt: 1e12, ink } },
  { version, kind: 'state', state: { revision: 0, by: '', step: 0, startedAt: null, ink: [] } },
  { version, kind: 'lesson', text: JSON.stringify(lessonSamples[0]) },
  {
    version,
    kind: 'picture',
    picture: { url: 'data:image/png;base64,AA', aspect: 1.6, tall: 1, middle: [0.5, 0.5] },
  },
];
const known = { trps: new Set(['gas_1']), structures: new Set(['soleus']) };
const frame = { middleX: 100, middleY: 100, height: 600 };

/** A window that hears anything goes on: it can be drawn, and its next change is the latest. */
async function hear(message: unknown): Promise<void> {
  const said: unknown[] = [];
  const channel: Channel = {
    onmessage: null,
    postMessage: (data: unknown) => {
      said.push(data);
      if (said.length > 20) throw new NotTold('it talks without end');
    },
    close: () => {},
  };
  const window = new Presenting({ channel, by: 'a' });
  channel.onmessage?.({ data: structuredClone(message) } as MessageEvent<unknown>);
  const { presented, laser, lesson, picture } = window.store.getState();
  const drawn = presented.ink.map((line) => inkPath(line, frame));
  if (laser) drawn.push(inkPath({ colour: '#000000', spots: [laser] }, frame));
  if (drawn.some((path) => /NaN|Infinity|e\+/.test(path))) throw new NotTold(`it draws ${drawn}`);
  if (picture && !(picture.aspect > 0 && picture.tall > 0)) throw new NotTold('a picture of no size');
  const { startedAt } = presented;
  if (startedAt !== null && Number.isNaN(new Date(startedAt).getTime()))
    throw new NotTold('a time that is none');
  window.change({ step: 3 });
  const mine = window.store.getState().presented;
  if (mine.revision <= presented.revision) throw new NotTold('its next change is not the latest');
  if (heard(said.at(-1)) === null) throw new NotTold('what it tells is not understood');
  if (lesson !== null) await told(() => readLesson(lesson, known));
}

const calls = [
  { legViewer: 1, say: 'hello' },
  { id: 3, method: 'set', args: [{ show: ['gas_1'], skin: 0.5 }] },
  { id: 4, answer: { show: [] } },
  { id: 5, refused: 'No.' },
  { news: 'show', detail: { show: [] }, link: '?show=gas_1' },
];

/** A call is one of those that there are, and a patch in it is checked. */
function answer(message: unknown): void {
  readGreeting(message, 'hello');
  readAnswer(message);
  const call = readCall(message);
  if (call === null) return;
  if (!METHODS.includes(call.method)) throw new NotTold('a call that there is not');
  mustBeForPeople(checkPatch(call.args[0], known).notices);
}

describe('what windows tell each other', () => {
  fuzzKind('channel: the presenter', mutatedJson(messages), hear, 0.8);
  fuzzKind('channel: the page around a frame', mutatedJson(calls), answer, 0.2);
});
