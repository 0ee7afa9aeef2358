import fc from 'fast-check';
import { describe } from 'vitest';
import { readLink } from '../../src/finder/paintingLink';
import { readHandout } from '../../src/handout/handoutAddress';
import { firstLanguage } from '../../src/page/firstLanguage';
import { EMPTY_CONTENT } from '../../src/patterns/contentEmpty';
import { indexContent } from '../../src/patterns/contentIndex';
import { setupOfAddress } from '../../src/quiz/quizSetup';
import { parseAddress } from '../../src/view/address';
import { checkPatch } from '../../src/view/checkPatch';
import { DEFAULT_VIEW } from '../../src/view/state';
import { decodeUrl, encodeUrl } from '../../src/view/urlCodec';
import { fuzzKind } from './fuzzKind';
import { lessonSamples } from './lessonSamples';
import { mutatedJson, mutatedText } from './mutations';
import { mustBeForPeople, NotTold } from './told';

const known = {
  trps: new Set(['gas_1', 'gmin_p2', 'st_1']),
  cards: new Set(['mimic:dvt', 'group:calf']),
  structures: new Set(['soleus', 'gastrocnemius', 'femur']),
};
const queries = [
  '?lang=de&show=gas_1,gmin_p2&select=gastrocnemius&view=posterior&side=left&skin=0.6&only=soleus&hide=femur',
  '?camera=12.5,-3,1.2,0,0.5,0&projection=orthographic&depth=deep&layers=bone:0.4,deep:0&section=0.4,10,270,above&explode=0.3',
  '?labels=all&names=latin&landmarks=1&attachments=0&overlap&compare=gas_1,st_1&trp=gas_1&card=mimic:dvt',
  '?quiz=name,click,which,paint,place,alike&of=gastrocnemius,gmin_p2&level=2&count=10&seed=7&class=1',
  '?paint=AAAAAAAAAAAAAA&complaints=limp,sitting&handout=gastrocnemius,gmin_p2&utm_source=mail&fbclid=x',
  '?lesson=three-suspects&step=3&projector=1&presenter=three-suspects&write=my-calf&edit',
];
const index = indexContent(EMPTY_CONTENT);

/** What an address asks for is a whole view that a link gives back, whatever is asked. */
function readQuery(query: string): void {
  const { view, notices } = decodeUrl(query, known);
  mustBeForPeople(notices);
  if (notices.length > Object.keys(DEFAULT_VIEW).length) throw new NotTold(`${notices.length} sentences`);
  const again = decodeUrl(encodeUrl(view), known);
  if (again.notices.length > 0) throw new NotTold(`its own link says ${again.notices[0]}`);
  if (encodeUrl(again.view) !== encodeUrl(view)) throw new NotTold('its own link gives another view');
  // Keys that are nobody's stay as they are: what the page writes must still be read.
  decodeUrl(encodeUrl(view, query), known);

  const { handout } = parseAddress(query);
  mustBeForPeople(setupOfAddress(query)?.notices ?? []);
  readLink(query);
  readHandout(handout ?? '', index);
  firstLanguage(query, null, ['fr']);
}

const views = lessonSamples.flatMap(({ steps }) => steps.map(({ view }) => view as unknown));

describe('links', () => {
  fuzzKind('links: queries', mutatedText(queries), readQuery, 0.7);
  fuzzKind(
    'links: patches',
    mutatedJson(views),
    (patch) => {
      const { patch: checked, notices } = checkPatch(patch, known);
      mustBeForPeople(notices);
      if (checkPatch(checked, known).notices.length > 0) throw new NotTold('what is taken is refused again');
    },
    0.2,
  );
  fuzzKind(
    'links: patches of a program',
    fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
    }),
    (value) => mustBeForPeople(checkPatch({ show: value, camera: value, layers: value }, known).notices),
    0.1,
  );
});
