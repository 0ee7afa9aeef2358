import { describe, expect, it } from 'vitest';
import { checkPatch } from '../../src/view/checkPatch';

const known = { trps: new Set(['gas_1', 'st_1']), structures: new Set(['soleus', 'femur']) };

describe('a patch from outside', () => {
  it('is taken as it is when every part of it is known', () => {
    const patch = {
      show: ['gas_1'],
      select: ['soleus'],
      trp: 'st_1',
      view: 'sole',
      side: 'left',
      skin: 0,
      only: [],
      hide: ['femur'],
    };
    expect(checkPatch(patch, known)).toEqual({ patch, notices: [], refused: [] });
    expect(checkPatch({ trp: null, view: null }, known).patch).toEqual({ trp: null, view: null });
  });

  it.each([
    [{ show: ['gas_1', 'nobody', 'gas_1'] }, { show: ['gas_1'] }, /nobody/],
    [{ select: [7, 'soleus'] }, { select: ['soleus'] }, /\[7\]/],
    [{ hide: 'soleus' }, {}, /list of ids/],
    [{ trp: 'nobody' }, {}, /"nobody"/],
    [{ view: 'above' }, {}, /"above".*posterior/],
    [{ side: 'middle' }, {}, /"middle".*left/],
    [{ skin: 1.5 }, {}, /1\.5/],
    [{ skin: '0.5' }, {}, /"0\.5"/],
    [{ colour: 'red' }, {}, /"colour"/],
  ])('%j: what cannot be used is left out and said', (patch, used, said) => {
    const { patch: checked, notices } = checkPatch(patch, known);
    expect(checked).toEqual(used);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatch(said);
  });

  it.each([[null], [undefined], ['text'], [3]])('%j is no patch, and no error', (patch) => {
    expect(checkPatch(patch, known).patch).toEqual({});
  });

  it('what is refused is said in a line, however long it is', () => {
    const long = Array.from({ length: 5000 }, (_, at) => `nobody_${at}`);
    const { notices, refused } = checkPatch({ show: long, ['k'.repeat(5000)]: 1 }, known);
    for (const said of [...notices, ...refused]) expect(said.length).toBeLessThan(300);
    expect(refused[0]).toMatch(/^show \["nobody_0"/);
  });

  it('trusts trigger points while the content is not there', () => {
    expect(checkPatch({ show: ['later_1'] }, { ...known, trps: null }).patch).toEqual({ show: ['later_1'] });
  });
});
