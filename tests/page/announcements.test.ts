import { describe, expect, test } from 'vitest';
import { whatChanged } from '../../src/page/whatChanged';
import { indexContent } from '../../src/patterns/contentIndex';
import { DEFAULT_VIEW, type ViewState } from '../../src/view/state';
import en from '../../src/words/en.json';
import { plural, text } from '../../src/words/text';
import { readContent } from '../content/contentReport';

const index = indexContent(readContent().content);
const said = (before: Partial<ViewState>, now: Partial<ViewState>) =>
  whatChanged({ ...DEFAULT_VIEW, ...before }, { ...DEFAULT_VIEW, ...before, ...now }, index);

describe('what is said when the view changes', () => {
  test('one pattern on or off, by its name', () => {
    expect(said({ show: [] }, { show: ['gas_1'] })).toBe('Gastrocnemius TrP1 pattern on');
    expect(said({ show: ['gas_1', 'gas_2'] }, { show: ['gas_2'] })).toBe('Gastrocnemius TrP1 pattern off');
  });

  test('many at once, by how many are on', () => {
    expect(said({ show: [] }, { show: ['gas_1', 'gas_2'] })).toBe('2 patterns on');
    expect(said({ show: ['gas_1'] }, { show: [] })).toBe('All patterns off');
  });

  test('what is selected, and the view', () => {
    expect(said({}, { select: ['femur'] })).toBe('Femur selected');
    expect(said({ select: ['femur'] }, { select: [] })).toBe('Nothing selected');
    expect(said({}, { view: 'sole' })).toBe('Sole view');
    expect(said({ side: 'both' }, { view: 'medial' })).toBe('From left view');
  });

  test('the leg that is shown, and what is selected on the left one with its side', () => {
    expect(said({}, { side: 'left' })).toBe('Left leg');
    expect(said({ side: 'left' }, { side: 'both' })).toBe('Both legs');
    expect(said({ side: 'left' }, { select: ['femur'] })).toBe('Femur, left selected');
  });

  test('nothing while the skin fades', () => {
    expect(said({}, { skin: 0.2 })).toBeNull();
  });
});

describe('the message catalogue', () => {
  test('fills in what is named and leaves no gap open when all is given', () => {
    expect(text('announce.on', { name: 'Soleus TrP1' })).toBe('Soleus TrP1 pattern on');
    expect(plural('list.patternsOn', 1)).toBe('1 pattern on');
    expect(plural('list.patternsOn', 3)).toBe('3 patterns on');
  });

  test('every plural has both forms', () => {
    const ids = Object.keys(en);
    for (const id of ids.filter((one) => /_(one|other)$/.test(one))) {
      const stem = id.replace(/_(one|other)$/, '');
      expect(ids).toEqual(expect.arrayContaining([`${stem}_one`, `${stem}_other`]));
    }
  });

  test('never claims a diagnosis', () => {
    for (const [id, message] of Object.entries(en)) expect(message, id).not.toMatch(/diagnos|probab|likel/i);
  });
});
