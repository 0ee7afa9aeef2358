import { beforeEach, expect, it } from 'vitest';
import { addNotice, dismissNotice } from '../../src/view/actions';
import { noticesShown } from '../../src/view/notices';
import { viewStore } from '../../src/view/store';

beforeEach(() => viewStore.setState({ notices: [] }));

const shown = () => noticesShown(viewStore.getState().notices).map(({ text }) => text);

it('three messages are shown at once, the newest; as one is closed another comes back', () => {
  const ids = ['a', 'b', 'c', 'd'].map((text) => addNotice(text));
  expect(shown()).toEqual(['b', 'c', 'd']);
  dismissNotice(ids[2] ?? 0);
  expect(shown()).toEqual(['a', 'b', 'd']);
});

it('one with a button stays in sight when others come', () => {
  addNotice('failed', { label: 'Try again', run: () => {} });
  for (const text of ['a', 'b', 'c']) addNotice(text);
  expect(shown()).toEqual(['failed', 'b', 'c']);
});

it('a flood is not kept whole', () => {
  for (let at = 0; at < 500; at++) addNotice(`message ${at}`);
  expect(viewStore.getState().notices.length).toBeLessThan(30);
});
