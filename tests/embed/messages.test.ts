import { describe, expect, it } from 'vitest';
import {
  CHANNEL_VERSION,
  greeting,
  METHODS,
  readAnswer,
  readCall,
  readGreeting,
} from '../../src/embed/messages';

/** What may come from any page. */
const NONSENSE = [undefined, null, 0, 'set', [], {}, { id: 1 }, { method: 'set' }, new Date(0), Number.NaN];

describe('a greeting', () => {
  it('says its version', () => {
    expect(readGreeting(greeting('hello'), 'hello')).toBe(CHANNEL_VERSION);
    expect(readGreeting({ legViewer: 7, say: 'hello' }, 'hello')).toBe(7);
  });

  it('is not taken for the other one', () => expect(readGreeting(greeting('hello'), 'connect')).toBeNull());

  it('is not read from anything else', () => {
    for (const data of [...NONSENSE, { legViewer: '1', say: 'hello' }])
      expect(readGreeting(data, 'hello')).toBeNull();
  });
});

describe('a call', () => {
  it.each(METHODS)('of %s is read', (method) => {
    expect(readCall({ id: 3, method, args: [1], more: 'left out' })).toEqual({ id: 3, method, args: [1] });
  });

  it.each([
    ['of what is no method of the API', { id: 1, method: 'constructor', args: [] }],
    ['of something inherited', { id: 1, method: '__proto__', args: [] }],
    ['without a whole number', { id: 1.5, method: 'set', args: [] }],
    ['with a number as text', { id: '1', method: 'set', args: [] }],
    ['without a list of arguments', { id: 1, method: 'set', args: { 0: {} } }],
    ['with too many', { id: 1, method: 'pick', args: [1, 2, 3] }],
  ])('%s is none', (_, data) => expect(readCall(data)).toBeNull());

  it('is not read from anything else', () => {
    for (const data of NONSENSE) expect(readCall(data)).toBeNull();
  });
});

describe('an answer', () => {
  it('answers or refuses', () => {
    expect(readAnswer({ id: 2, answer: [1] })).toEqual({ id: 2, answer: [1] });
    expect(readAnswer({ id: 2, answer: undefined })).toEqual({ id: 2, answer: undefined });
    expect(readAnswer({ id: 2, refused: 'why' })).toEqual({ id: 2, refused: 'why' });
  });

  it('or is news, with the link to what is seen', () => {
    expect(readAnswer({ news: 'show', detail: 1, link: '?show=gas_1' })).toEqual({
      news: 'show',
      detail: 1,
      link: '?show=gas_1',
    });
    expect(readAnswer({ news: 'show', detail: 1 })).toBeNull();
    expect(readAnswer({ news: 'click', detail: 1, link: '' })).toBeNull();
  });

  it('is not read from anything else', () => {
    for (const data of NONSENSE.filter((one) => !(one && typeof one === 'object' && 'id' in one)))
      expect(readAnswer(data)).toBeNull();
  });
});
