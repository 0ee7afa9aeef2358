import { describe, expect, test } from 'vitest';
import { insetsOf } from '../../src/page/pageInsets';
import { inRoom, layoutFor, restOf, roomFor, withPanel, withView } from '../../src/page/pageLayout';

describe('the layout of the page', () => {
  test.each([
    [1440, 900, 16, 'sides', false],
    [1024, 768, 16, 'sides', false],
    [768, 1024, 16, 'side', false],
    [390, 844, 16, 'sheet', false],
    [360, 640, 16, 'sheet', false],
    // The projector theme: large type has room for less.
    [1440, 900, 24, 'side', true],
    [1280, 720, 24, 'side', true],
    [1024, 768, 24, 'side', true],
    [768, 1024, 24, 'sheet', false],
    [1920, 1080, 24, 'sides', false],
    // A laptop at 200 % zoom and a phone on its side have no height for a sheet.
    [720, 450, 16, 'side', true],
    [640, 360, 16, 'side', true],
    [844, 390, 16, 'side', true],
  ] as const)('%i x %i px at a root size of %i px is %s, and low: %s', (width, height, root, mode, low) => {
    expect(roomFor(width, height, root)).toMatchObject({ mode, low });
  });

  const sides = layoutFor(roomFor(1440, 900, 16));
  const tablet = layoutFor(roomFor(768, 1024, 16));
  const phone = layoutFor(roomFor(390, 844, 16));
  const lying = layoutFor(roomFor(844, 390, 16));

  test('a fresh page has its panels beside the leg, and nothing over it where the leg needs the room', () => {
    expect(sides.open).toEqual({ list: true, card: true });
    expect(tablet.open).toEqual({ list: true, card: false });
    expect(phone.open).toEqual({ list: false, card: false });
    expect(lying.open).toEqual({ list: false, card: false });
  });

  test('where there is room for one panel the other gives way; where there is room for two it stays', () => {
    expect(withPanel(tablet, 'card', true).open).toEqual({ list: false, card: true });
    expect(withPanel(sides, 'list', false).open).toEqual({ list: false, card: true });
    expect(withPanel(sides, 'card', true).open).toEqual({ list: true, card: true });
  });

  test('on a phone the sliders of the view and the panels give way to each other', () => {
    const view = withView(withPanel(phone, 'list', true), true);
    expect(view).toMatchObject({ view: true, open: { list: false, card: false } });
    expect(withPanel(view, 'card', true)).toMatchObject({ view: false, open: { card: true } });
  });

  test('beside the leg the sliders leave the panel open where all have room', () => {
    const projector = layoutFor(roomFor(1280, 720, 24));
    expect(withView(projector, true)).toMatchObject({ view: true, open: { list: true } });
    const zoomed = withPanel(layoutFor(roomFor(640, 400, 16)), 'list', true);
    expect(withView(zoomed, true)).toMatchObject({ view: true, open: { list: false } });
  });

  test('a window that loses the room for the panel folds it; one that gains room opens nothing unasked', () => {
    const small = inRoom(tablet, roomFor(844, 390, 16));
    expect(small.open).toEqual({ list: false, card: false });
    expect(inRoom(small, roomFor(768, 1024, 16)).open).toEqual({ list: false, card: false });
    expect(inRoom(withPanel(small, 'list', true), roomFor(844, 380, 16)).open.list).toBe(true);
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

  test('a sheet that covers nearly everything leaves the leg a strip', () => {
    expect(insetsOf(rect(0, 0, 400, 800), rect(8, 56, 392, 100))?.bottom).toBe(624);
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
