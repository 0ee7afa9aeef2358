import { describe, expect, it } from 'vitest';
import { QUIZ_KINDS } from '../../src/quiz/questions';
import {
  DEFAULT_SETUP,
  keysOfSetup,
  type QuizSetup,
  setupOfAddress,
  toggledKind,
} from '../../src/quiz/quizSetup';
import { withKeys } from '../../src/view/address';

const addressOfSetup = (setup: QuizSetup | null, search = '') => withKeys(search, keysOfSetup(setup));

describe('the address of a quiz', () => {
  it('says all of it, and is read back as the same quiz', () => {
    const setup = { ...DEFAULT_SETUP, kinds: ['click', 'place'], level: 3, count: 25, seed: 41 } as const;
    const address = addressOfSetup(setup);
    expect(address).toBe('?quiz=click,place&level=3&count=25&seed=41');
    expect(setupOfAddress(address)).toEqual({ setup, notices: [] });
    const forClass = { ...setup, forClass: true };
    expect(setupOfAddress(addressOfSetup(forClass))?.setup).toEqual(forClass);
  });

  it('leaves the keys of the view alone, and goes when the quiz goes', () => {
    const address = addressOfSetup(DEFAULT_SETUP, '?show=gas_1,st_2&seed=3&lang=de');
    expect(address).toMatch(/^\?lang=de&quiz=[^?]*&show=gas_1,st_2$/);
    expect(addressOfSetup(null, address)).toBe('?lang=de&show=gas_1,st_2');
    expect(addressOfSetup(null, '?quiz=&seed=2')).toBe('');
  });

  it('asks for all kinds when it names none, and for no quiz without its key', () => {
    expect(setupOfAddress('?quiz=')?.setup.kinds).toEqual(QUIZ_KINDS);
    expect(setupOfAddress('?seed=7&level=2')).toBeNull();
  });

  it.each([
    ['?quiz=name,smell', '"smell"'],
    ['?quiz=name&level=4', 'level "4"'],
    ['?quiz=name&count=0', 'count "0"'],
    ['?quiz=name&count=2.5', 'count "2.5"'],
    ['?quiz=name&seed=', 'seed ""'],
    ['?quiz=name&seed=1e99', 'seed "1e99"'],
  ])('%s is answered with a sentence and a default', (address, said) => {
    const read = setupOfAddress(address);
    expect(read?.notices).toHaveLength(1);
    expect(read?.notices[0]).toContain(said);
    const { level, count, seed } = DEFAULT_SETUP;
    expect(read?.setup).toMatchObject({ kinds: ['name'], level, count, seed });
  });

  it('of nothing but unknown kinds asks for all', () => {
    expect(setupOfAddress('?quiz=smell')?.setup.kinds).toEqual(QUIZ_KINDS);
  });
});

it('the last kind cannot be taken out', () => {
  expect(toggledKind(['name', 'which'], 'which', false)).toEqual(['name']);
  expect(toggledKind(['name'], 'name', false)).toEqual(['name']);
  expect(toggledKind(['place'], 'click', true)).toEqual(['click', 'place']);
});
