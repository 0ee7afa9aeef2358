import { afterEach, expect, it, vi } from 'vitest';
import { openWindow, sandboxOf, sayIfNoFile } from '../../src/view/ownWindow';
import { viewStore } from '../../src/view/store';

const said = () => viewStore.getState().notices.map(({ text }) => text);

/** A page in a frame. @param frameElement throws where the page around it is of another host */
function frame(frameElement: () => unknown, open: () => unknown = () => null) {
  const window = { parent: {}, open };
  Object.defineProperty(window, 'frameElement', { get: frameElement });
  vi.stubGlobal('window', window);
}
const element = (sandbox: string | null) => ({ getAttribute: () => sandbox }) as unknown as Element;

afterEach(() => {
  vi.unstubAllGlobals();
  viewStore.setState({ notices: [] });
});

it('what a sandbox allows is read from the frame', () => {
  expect(sandboxOf(element('allow-scripts  Allow-Downloads'))).toEqual(['allow-scripts', 'allow-downloads']);
  expect(sandboxOf(element(''))).toEqual(['']);
  expect(sandboxOf(element(null))).toBeNull();
  expect(sandboxOf(null)).toBeNull();
});

it.each([
  ['not said in a frame without a sandbox', () => element(null), 0],
  ['not said where the sandbox allows files', () => element('allow-scripts allow-downloads'), 0],
  ['said where it does not', () => element('allow-scripts allow-same-origin'), 1],
  [
    'said where it cannot be known',
    () => {
      throw new Error('another host');
    },
    1,
  ],
] as const)('that no file may come is %s', (_, frameElement, times) => {
  frame(frameElement);
  sayIfNoFile();
  expect(said()).toHaveLength(times);
});

it('that no window can be opened is said with the address', () => {
  frame(() => null);
  openWindow('http://leg/?show=gas_1');
  expect(said()).toEqual([expect.stringContaining('http://leg/?show=gas_1')]);
});

it('a page of its own says nothing', () => {
  const window = { open: () => null } as Record<string, unknown>;
  window.parent = window;
  vi.stubGlobal('window', window);
  openWindow('http://leg/');
  sayIfNoFile();
  expect(said()).toEqual([]);
});
