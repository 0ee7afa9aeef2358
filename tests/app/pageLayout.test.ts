import { describe, expect, test } from 'vitest';
import { insetsOf } from '../../src/app/pageInsets';
import { layoutFor, modeFor, restOf, withPanel } from '../../src/app/pageLayout';

describe('the layout of the page', () => {
  test.each([
    [1440, 900, 16, 'sides'],
    [1024, 768, 16, 'sides'],
    [768, 1024, 16, 'side'],
    [390, 844, 16, 'sheet'],
    [360, 640, 16, 'sheet'],
    // The projector theme: large type has room for less.
    [1440, 900, 24, 'side'],
    [1024, 768, 24, 'sheet'],
    // A laptop at 200 % zoom and a phone on its side have no height for a sheet.
    [720, 450, 16, 'side'],
    [640, 360, 16, 'side'],
    [844, 390, 16, 'side'],
  ] as const)('%i x %i px at a root size of %i px is %s', (width, height, root, mode) => {
    expect(modeFor(width, height, root)).toBe(mode);
  });

  test('a fresh page has its panels beside the leg, and nothing over it on a phone', () => {
    expect(layoutFor('sides').open).toEqual({ list: true, card: true });
    expect(layoutFor('side').open).toEqual({ list: true, card: false });
    expect(layoutFor('sheet').open).toEqual({ list: false, card: false });
  });

  test('where there is room for one panel the other gives way; where there is room for two it stays', () => {
    expect(withPanel(layoutFor('side'), 'card', true).open).toEqual({ list: false, card: true });
    expect(withPanel(layoutFor('sides'), 'list', false).open).toEqual({ list: false, card: true });
    expect(withPanel(layoutFor('sides'), 'card', true).open).toEqual({ list: true, card: true });
  });
});

describe('what the camera is told', () => {
  const rect = (left: number, top: number, right: number, bottom: number) =>
    ({ left, top, right, bottom, width: right - left, height: bottom - top }) as DOMRect;

  test('is the frame around what is free', () => {
    expect(insetsOf(rect(0, 0, 1440, 900), rect(312, 60, 1050, 840))).toEqual({
      top: 60,
      right: 390,
      bottom: 60,
      left: 312,
    });
  });

  test('a sheet that covers nearly everything is taken as half', () => {
    expect(insetsOf(rect(0, 0, 400, 800), rect(8, 56, 392, 100))?.bottom).toBe(440);
  });

  test('a window without size says nothing', () => {
    expect(insetsOf(rect(0, 0, 0, 0), rect(0, 0, 0, 0))).toBeNull();
  });
});

describe('a sheet that is let go', () => {
  const heights = { peek: 200, half: 400, full: 640 };

  test('settles at the nearest stop', () => {
    expect(restOf(190, heights, 0)).toBe('peek');
    expect(restOf(330, heights, 0)).toBe('half');
    expect(restOf(700, heights, 0)).toBe('full');
  });

  test('goes on in the direction of a flick', () => {
    expect(restOf(230, heights, 1)).toBe('half');
    expect(restOf(600, heights, -1)).toBe('half');
    expect(restOf(650, heights, 1)).toBe('full');
  });

  test('goes when it is dragged almost away', () => {
    expect(restOf(90, heights, 0)).toBeNull();
    expect(restOf(150, heights, -1)).toBeNull();
  });
});
