import { expect, it } from 'vitest';
import { patchOfWords } from '../../src/page/answerHost';
import { readParts } from '../../src/page/embedded';
import { checkPatch } from '../../src/view/checkPatch';
import { DEFAULT_VIEW } from '../../src/view/state';

const KNOWN = { trps: new Set(['gas_1']), structures: new Set(['soleus']) };

it('parts that are not known are told apart', () => {
  const { parts, unknown } = readParts(['list', 'bar', 'views', 'list']);
  expect([...parts]).toEqual(['list', 'views']);
  expect(unknown).toEqual(['bar']);
});

it('attributes are read as a link is', () => {
  const words = { show: 'gas_1', skin: '0.5', side: 'left', ghost: '0', section: '0.5,0,0,below' };
  expect(checkPatch(patchOfWords(words), KNOWN)).toEqual({
    patch: {
      show: ['gas_1'],
      skin: 0.5,
      side: 'left',
      ghost: false,
      section: { at: 0.5, tiltDeg: 0, turnDeg: 0, keep: 'below' },
    },
    notices: [],
    refused: [],
  });
});

it('an attribute that is taken away gives back what is there at first sight', () => {
  expect(patchOfWords({ view: null, skin: null })).toEqual({
    view: DEFAULT_VIEW.view,
    skin: DEFAULT_VIEW.skin,
  });
});

it('what cannot be used of them is refused, and nothing inherited is taken for a part of the view', () => {
  const words = JSON.parse('{"show":"elbow_9,gas_1","skin":"7","constructor":"x","__proto__":"y","view":5}');
  const { patch, refused } = checkPatch(patchOfWords(words), KNOWN);
  expect(patch).toEqual({ show: ['gas_1'] });
  expect(refused).toEqual(['show ["elbow_9"]', 'skin 7', '"constructor"', '"__proto__"', 'view "5"']);
});
