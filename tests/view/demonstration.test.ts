import { beforeEach, describe, expect, it } from 'vitest';
import { addSelect, select, setShow, setViewState, toggleTrp, undo } from '../../src/view/actions';
import { History } from '../../src/view/history';
import { resetView } from '../../src/view/layerActions';
import { DEFAULT_VIEW } from '../../src/view/state';
import { stepWords } from '../../src/view/stepWords';
import { viewStore } from '../../src/view/store';
import { decodeUrl, encodeUrl } from '../../src/view/urlCodec';

const shown = () => viewStore.getState().view.show;
const known = { trps: null, structures: new Set(['soleus', 'gluteus_minimus']) };
const open = (query: string) =>
  viewStore.setState({ view: decodeUrl(query, known).view, history: History.empty() });

describe('the pattern that is on at first sight', () => {
  beforeEach(() => open(''));

  it('goes when something else is selected, in one step that one undo takes back', () => {
    for (const choose of [
      () => select('soleus'),
      () => addSelect('soleus'),
      () => setViewState({ select: ['soleus'], trp: 'sol_1' }),
    ]) {
      open('');
      const before = viewStore.getState().view;
      choose();
      expect(shown()).toEqual([]);
      expect(stepWords(before, viewStore.getState().view, (id) => id)).not.toContain('pattern');
      undo();
      expect(viewStore.getState().view).toEqual(DEFAULT_VIEW);
    }
  });

  it('stays for its own muscle, for patterns switched by hand, and when all is let go', () => {
    select('gluteus_minimus');
    expect(shown()).toEqual(['gmin_p2']);
    setViewState({ select: [] });
    toggleTrp('sol_1');
    select('soleus');
    expect(shown()).toEqual(['gmin_p2', 'sol_1']);
  });

  it('stays when a link or a person asked for it', () => {
    open('?show=gmin_p2');
    select('soleus');
    expect(shown()).toEqual(['gmin_p2']);
    open('');
    setShow([]);
    setShow(['gmin_p2']);
    select('soleus');
    expect(shown()).toEqual(['gmin_p2']);
  });

  it('is a demonstration again after a reset, and a link says that it has gone', () => {
    select('soleus');
    expect(new URLSearchParams(encodeUrl(viewStore.getState().view, '')).get('show')).toBe('');
    resetView();
    select('soleus');
    expect(shown()).toEqual([]);
  });
});
