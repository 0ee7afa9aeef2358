import { afterEach, describe, expect, it, vi } from 'vitest';
import { followHands, groupKey, PAUSE_MS } from '../../src/view/stepGroup';

/** A page with nothing but events. Keys and input aim at the target itself, which is no text field. */
function page(): { target: EventTarget; stop: () => void } {
  const target = new EventTarget();
  return { target, stop: followHands(target as Window) };
}

const same = (before: string | null) => groupKey('skin') === before;

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a group of steps', () => {
  it('goes on while one thing is changed, and is another for another thing', () => {
    expect(groupKey('skin')).toBe(groupKey('skin'));
    expect(groupKey('skin')).not.toBe(groupKey('depth'));
    expect(groupKey(null)).toBeNull();
  });

  it.each(['pointerup', 'pointercancel', 'pointerdown', 'focusout', 'change'])('ends with %s', (name) => {
    vi.stubGlobal('HTMLElement', class {});
    const { target, stop } = page();
    const before = groupKey('skin');
    target.dispatchEvent(new Event(name));
    expect(same(before)).toBe(false);
    stop();
  });

  it('ends with a key that is let go, not with one that is held', () => {
    vi.stubGlobal('HTMLElement', class {});
    const { target, stop } = page();
    const key = (name: string, repeat: boolean) =>
      target.dispatchEvent(Object.assign(new Event(name), { key: 'ArrowLeft', repeat }));
    key('keydown', false);
    const before = groupKey('skin');
    key('keydown', true);
    key('keydown', true);
    expect(same(before)).toBe(true);
    key('keyup', false);
    expect(same(before)).toBe(false);
    stop();
  });

  it('of a wheel ends when it rests', () => {
    vi.useFakeTimers();
    const { target, stop } = page();
    const before = groupKey('skin');
    target.dispatchEvent(new Event('wheel'));
    vi.advanceTimersByTime(PAUSE_MS - 1);
    target.dispatchEvent(new Event('wheel'));
    vi.advanceTimersByTime(PAUSE_MS - 1);
    expect(same(before)).toBe(true);
    vi.advanceTimersByTime(1);
    expect(same(before)).toBe(false);
    stop();
  });

  it('is left alone once nobody listens', () => {
    const { target, stop } = page();
    stop();
    const before = groupKey('skin');
    for (const name of ['pointerdown', 'pointerup', 'change', 'wheel']) target.dispatchEvent(new Event(name));
    expect(same(before)).toBe(true);
  });
});
