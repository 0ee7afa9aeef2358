import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  ariaShortcut,
  bindShortcuts,
  isShortcut,
  type Pressed,
  SHORTCUTS,
  type ShortcutId,
} from '../../src/view/shortcuts';

/** Stands for an element: what it matches, and within what it lies. */
class Place {
  constructor(
    readonly role: string,
    readonly isContentEditable = false,
  ) {}
  matches(selector: string): boolean {
    return this.role !== '' && selector.includes(this.role);
  }
  closest(selector: string): Place | null {
    return this.matches(selector) ? this : null;
  }
}

const NOWHERE = new Place('');

beforeEach(() => {
  vi.stubGlobal('Element', Place);
  vi.stubGlobal('HTMLElement', Place);
});
afterEach(() => vi.unstubAllGlobals());

function press(key: string, more: Partial<Record<keyof Pressed, unknown>> = {}): Pressed {
  return {
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    target: NOWHERE,
    ...more,
  } as unknown as Pressed;
}

describe('a shortcut', () => {
  it('is its own key, as large or as small as it comes', () => {
    expect(isShortcut(press('m'), 'page.side')).toBe(true);
    expect(isShortcut(press('M'), 'page.side')).toBe(true);
    expect(isShortcut(press('n'), 'page.side')).toBe(false);
  });

  it('takes no modifier that it does not name, and all that it names', () => {
    for (const held of ['ctrlKey', 'metaKey', 'altKey', 'shiftKey'])
      expect(isShortcut(press('m', { [held]: true }), 'page.side'), held).toBe(false);
    expect(isShortcut(press('z', { ctrlKey: true }), 'page.undo')).toBe(true);
    expect(isShortcut(press('z', { metaKey: true }), 'page.undo'), 'on a Mac').toBe(true);
    expect(isShortcut(press('z'), 'page.undo')).toBe(false);
    expect(isShortcut(press('z', { ctrlKey: true, altKey: true }), 'page.undo')).toBe(false);
    expect(isShortcut(press('Z', { ctrlKey: true, shiftKey: true }), 'page.undo')).toBe(false);
    expect(isShortcut(press('Z', { ctrlKey: true, shiftKey: true }), 'page.redo')).toBe(true);
    expect(isShortcut(press(' ', { shiftKey: true }), 'list.switch')).toBe(false);
  });

  it('is the sign that a key prints, whatever that takes on this keyboard', () => {
    expect(isShortcut(press('/', { shiftKey: true }), 'page.search'), 'German: Shift and 7').toBe(true);
    expect(isShortcut(press('1', { shiftKey: true }), 'page.view'), 'French: Shift and &').toBe(true);
    const altGr = { ctrlKey: true, altKey: true, getModifierState: (name: string) => name === 'AltGraph' };
    expect(isShortcut(press('[', altGr), 'finder.brush'), 'German: AltGr and 8').toBe(true);
    expect(isShortcut(press('[', { ctrlKey: true }), 'finder.brush')).toBe(false);
  });

  it('means a digit by its key where Shift is another thing', () => {
    expect(isShortcut(press('3', { code: 'Digit3' }), 'quiz.choose')).toBe(true);
    expect(isShortcut(press('3', { code: 'Numpad3' }), 'quiz.choose')).toBe(true);
    expect(isShortcut(press('#', { code: 'Digit3', shiftKey: true }), 'quiz.choose')).toBe(false);
    expect(isShortcut(press('#', { code: 'Digit3', shiftKey: true }), 'quiz.fewer')).toBe(true);
  });

  it.each(Object.keys(SHORTCUTS) as ShortcutId[])('%s does not act while somebody writes', (id) => {
    for (const stroke of SHORTCUTS[id].keys) {
      const parts = stroke === '+' ? ['+'] : stroke.split('+');
      const key = parts.at(-1) ?? '';
      const event = press(key === 'Space' ? ' ' : key, {
        code: key === 'Digit' ? 'Digit1' : '',
        ctrlKey: parts.includes('Ctrl'),
        shiftKey: parts.includes('Shift'),
      });
      expect(isShortcut(event, id), stroke).toBe(true);
      expect(isShortcut({ ...event, isComposing: true }, id), `${stroke}, composing`).toBe(false);
      for (const field of [new Place('textarea'), new Place('', true)])
        expect(isShortcut({ ...event, target: field as unknown as EventTarget }, id), stroke).toBe(false);
    }
  });

  it('leaves menus and dialogs the keys that stand alone', () => {
    const inMenu = { target: new Place('[role="menu"]') };
    expect(isShortcut(press('m', inMenu), 'page.side')).toBe(false);
    expect(isShortcut(press('z', { ...inMenu, ctrlKey: true }), 'page.undo')).toBe(true);
  });

  it('is said to screen readers in their words', () => {
    expect(ariaShortcut('page.redo')).toBe('Control+Shift+Z Control+Y');
  });
});

describe('binding', () => {
  function fire(on: EventTarget, key: string, more: object = {}, name = 'keydown'): Event {
    const { target: _, ...pressed } = press(key);
    const event = new Event(name, { cancelable: true });
    Object.assign(event, pressed, { repeat: false }, more);
    on.dispatchEvent(event);
    return event;
  }

  it('does what it says and takes the key; what answers false leaves it to others', () => {
    const on = new EventTarget() as Window;
    const side = vi.fn();
    const stop = bindShortcuts({ 'page.side': side, 'page.section': () => false }, { on });
    expect(fire(on, 'm').defaultPrevented).toBe(true);
    expect(side).toHaveBeenCalledOnce();
    expect(fire(on, 'x').defaultPrevented).toBe(false);
    stop();
    fire(on, 'm');
    expect(side).toHaveBeenCalledOnce();
  });

  it('hears a key that is let go when it is asked to', () => {
    const on = new EventTarget() as Window;
    const [light, dim] = [vi.fn(), vi.fn()];
    const stops = [
      bindShortcuts({ 'lesson.laser': light }, { on }),
      bindShortcuts({ 'lesson.laser': dim }, { on, up: true }),
    ];
    fire(on, 'l');
    expect([light.mock.calls.length, dim.mock.calls.length]).toEqual([1, 0]);
    fire(on, 'l', {}, 'keyup');
    expect([light.mock.calls.length, dim.mock.calls.length]).toEqual([1, 1]);
    for (const stop of stops) stop();
    fire(on, 'l', {}, 'keyup');
    expect(dim).toHaveBeenCalledOnce();
  });

  it('goes on while a key is held only where the table says so', () => {
    const on = new EventTarget() as Window;
    const [side, undo] = [vi.fn(), vi.fn()];
    const stop = bindShortcuts({ 'page.side': side, 'page.undo': undo }, { on });
    fire(on, 'm', { repeat: true });
    fire(on, 'z', { repeat: true, ctrlKey: true });
    expect(side).not.toHaveBeenCalled();
    expect(undo).toHaveBeenCalledOnce();
    stop();
  });
});

/** Places whose parts are open at the same time: there a stroke must mean one thing, save where a tool takes it from the page. */
it('gives each stroke one meaning within a place', () => {
  const seen = new Map<string, string>();
  for (const [id, { place, keys }] of Object.entries(SHORTCUTS))
    for (const stroke of keys) {
      const at = `${place} ${stroke}`;
      expect(seen.get(at), at).toBeUndefined();
      seen.set(at, id);
    }
});
