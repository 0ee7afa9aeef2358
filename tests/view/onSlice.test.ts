import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { onSlice } from '../../src/view/onSlice';

const storeOf = () => createStore(() => ({ skin: 0.85, show: ['gas_1'], hover: null as string | null }));

describe('a slice of a store', () => {
  it('is heard of when it changes, with what it was before', () => {
    const store = storeOf();
    const heard: unknown[] = [];
    onSlice(
      store,
      ({ skin }) => skin,
      (now, before) => heard.push([now, before]),
    );
    store.setState({ hover: 'gracilis' });
    store.setState({ skin: 0.5 });
    store.setState({ skin: 0.5 });
    expect(heard).toEqual([[0.5, 0.85]]);
  });

  it('of several values is compared value by value', () => {
    const store = storeOf();
    let heard = 0;
    onSlice(
      store,
      ({ skin, show }) => ({ skin, show }),
      () => heard++,
    );
    store.setState({ hover: 'gracilis' });
    store.setState({ skin: 0.85 });
    expect(heard).toBe(0);
    store.setState({ show: ['gas_2'] });
    expect(heard).toBe(1);
  });

  it('is heard of once when the listener sets the store itself', () => {
    const store = storeOf();
    let heard = 0;
    onSlice(
      store,
      ({ skin }) => skin,
      () => {
        heard++;
        store.setState({ hover: 'gracilis' });
      },
    );
    store.setState({ skin: 0.5 });
    expect(heard).toBe(1);
  });

  it('is not heard of any more once that is stopped', () => {
    const store = storeOf();
    let heard = 0;
    const stop = onSlice(
      store,
      ({ skin }) => skin,
      () => heard++,
    );
    stop();
    store.setState({ skin: 0.5 });
    expect(heard).toBe(0);
  });
});
