import { describe, expect, it } from 'vitest';
import { labelFrame } from '../../src/labels/labelFrame';
import { type LabelFrame, type LabelWish, layoutLabels, linesCross } from '../../src/labels/layoutLabels';
import { spread } from '../../src/labels/spread';
import { visiblePoints } from '../../src/labels/visiblePoints';
import { seededRandom } from '../mesh/seededRandom';

describe('spread', () => {
  it('leaves alone what has room', () => expect(spread([0, 30, 70], 20, -50, 100)).toEqual([0, 30, 70]));
  it('moves neighbours apart by equal shares', () => expect(spread([50, 50], 20, 0, 100)).toEqual([40, 60]));
  it('pushes a pool back inside its ends', () => {
    expect(spread([0, 0, 0], 10, 0, 100)).toEqual([0, 10, 20]);
    expect(spread([99, 99, 100], 10, 0, 100)).toEqual([80, 90, 100]);
  });
  it.each([1, 2, 3, 4])('keeps order, gap and ends for random places, seed %i', (seed) => {
    const random = seededRandom(seed);
    const places = Array.from({ length: 20 }, () => random() * 400).sort((a, b) => a - b);
    const moved = spread(places, 20, 0, 400);
    moved.forEach((place, i) => {
      expect(place).toBeGreaterThanOrEqual(-1e-9);
      expect(place).toBeLessThanOrEqual(400 + 1e-9);
      if (i > 0) expect(place - (moved[i - 1] ?? 0)).toBeGreaterThanOrEqual(20 - 1e-9);
    });
  });
});

const FRAME: LabelFrame = {
  leftX: 200,
  rightX: 500,
  middle: 350,
  left: [{ top: 20, bottom: 580 }],
  right: [{ top: 20, bottom: 580 }],
  gap: 20,
  mostWidth: Infinity,
};
const wish = (key: string, x: number, y: number, more: Partial<LabelWish> = {}): LabelWish => ({
  key,
  x,
  y,
  width: 80,
  room: 0,
  weight: 1,
  ...more,
});
const crowd = (seed: number, count: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, i) =>
    wish(String(i), 220 + 260 * random(), 600 * random(), { weight: random() }),
  );
};

describe('names beside the leg', () => {
  it.each([3, 5, 8, 13])('never overlap and their lines never cross, seed %i', (seed) => {
    const { placed, left } = layoutLabels(crowd(seed, 40), FRAME);
    expect(left).toBe(0);
    for (const [i, a] of placed.entries())
      for (const b of placed.slice(i + 1)) {
        if (a.where === b.where) expect(Math.abs(a.y - b.y)).toBeGreaterThanOrEqual(20 - 1e-6);
        expect(a.where === b.where && linesCross(a, b), `${a.wish.key} and ${b.wish.key}`).toBe(false);
      }
  });

  it('leave out the lightest when there is no room, and say how many', () => {
    const wishes = crowd(21, 100);
    const { placed, left } = layoutLabels(wishes, FRAME);
    expect(placed).toHaveLength(58);
    expect(left).toBe(42);
    const worst = Math.min(...placed.map((label) => label.wish.weight));
    const kept = new Set(placed.map((label) => label.wish.key));
    for (const { key, weight } of wishes) if (!kept.has(key)) expect(weight).toBeLessThanOrEqual(worst);
  });

  it('stand on their own area when they fit on it', () => {
    const { placed } = layoutLabels(
      [
        wish('wide', 300, 300, { room: 60, insideX: 310, insideY: 305 }),
        wish('narrow', 300, 400, { room: 30 }),
      ],
      FRAME,
    );
    expect(placed.map(({ wish: { key }, where }) => [key, where])).toEqual([
      ['wide', 'inside'],
      ['narrow', 'left'],
    ]);
    expect(placed[0]).toMatchObject({ x: 310, y: 305 });
  });

  it('nothing to name and no place to name it in', () => {
    expect(layoutLabels([], FRAME)).toEqual({ placed: [], left: 0 });
    const none = { ...FRAME, left: [{ top: 10, bottom: -10 }], right: [] };
    expect(layoutLabels(crowd(1, 5), none)).toEqual({ placed: [], left: 5 });
  });
});

describe('where names may stand', () => {
  const free = { left: 0, right: 1000, top: 0, bottom: 600 };
  const none = { free, side: null, lettering: [] };
  it('beside the picture where there is room', () => {
    const frame = labelFrame(
      none,
      { left: 400, right: 600, top: 100, bottom: 500 },
      [wish('a', 450, 200)],
      20,
    );
    expect(frame.left).toHaveLength(1);
    expect(frame.leftX).toBeLessThan(400);
    expect(frame.rightX).toBeGreaterThan(600);
  });
  it('above and below it where there is none', () => {
    const picture = { left: 30, right: 970, top: 150, bottom: 450 };
    const frame = labelFrame(none, picture, [wish('a', 450, 200)], 20);
    expect(frame.left.map(({ top, bottom }) => bottom <= 150 || top >= 450)).toEqual([true, true]);
  });
  it('at the edges when the picture fills the page', () => {
    const picture = { left: 30, right: 970, top: 10, bottom: 590 };
    const frame = labelFrame(none, picture, [wish('a', 450, 200)], 20);
    expect(frame.left).toHaveLength(1);
    expect((frame.left[0]?.bottom ?? 0) - (frame.left[0]?.top ?? 0)).toBeGreaterThan(500);
  });
  it('clear of caption and legend', () => {
    const lettering = [
      { left: 0, right: 390, top: 0, bottom: 60 },
      { left: 0, right: 390, top: 520, bottom: 600 },
    ];
    const frame = labelFrame(
      { ...none, lettering },
      { left: 400, right: 600, top: 100, bottom: 500 },
      [wish('a', 450, 200)],
      20,
    );
    expect(frame.left[0]?.top).toBeGreaterThanOrEqual(60);
    expect(frame.left[0]?.bottom).toBeLessThanOrEqual(520);
    expect(frame.right[0]?.top).toBeLessThan(60);
  });
});

describe('names where there is no room beside the legs', () => {
  const phone = { left: 0, right: 390, top: 100, bottom: 700 };
  const side = { left: 300, right: 390, top: 100, bottom: 500 };
  const legs = { left: 110, right: 270, top: 120, bottom: 600 };
  const frame = (wishes: readonly LabelWish[]) =>
    labelFrame({ free: phone, side, lettering: [] }, legs, wishes, 20);

  it('their columns share what is free; longer names are counted, not written', () => {
    const wishes = [
      wish('a', 120, 200),
      wish('b', 260, 200, { width: 120 }),
      wish('long', 130, 300, { width: 190 }),
    ];
    const { leftX, rightX, mostWidth } = frame(wishes);
    expect(mostWidth).toBeLessThan(150);
    expect(leftX - 80).toBeGreaterThanOrEqual(0);
    expect(rightX).toBeGreaterThan(leftX);
    const { placed, left } = layoutLabels(wishes, frame(wishes));
    expect(placed.map(({ wish: { key } }) => key).sort()).toEqual(['a', 'b']);
    expect(left).toBe(1);
  });

  it('a name that was asked for is written, however long', () => {
    const wishes = [
      wish('a', 260, 200, { width: 120 }),
      wish('long', 130, 300, { width: 190, weight: 1001 }),
    ];
    const { placed } = layoutLabels(wishes, frame(wishes));
    const long = placed.find(({ wish: { key } }) => key === 'long');
    expect((long?.x ?? 0) - 190).toBeGreaterThanOrEqual(0);
  });

  it('many names over an upright leg leave it to be seen between them', () => {
    const wishes = Array.from({ length: 60 }, (_, i) =>
      wish(String(i), 120 + (i % 2) * 140, 120 + 8 * i, { width: i < 2 ? 150 : 140 }),
    );
    const { placed, left } = layoutLabels(wishes, frame(wishes));
    expect(placed.length + left).toBe(60);
    expect(placed.length).toBeGreaterThan(15);
    for (const [i, a] of placed.entries())
      for (const b of placed.slice(i + 1))
        if (a.where === b.where) expect(Math.abs(a.y - b.y)).toBeGreaterThanOrEqual(40 - 1e-6);
  });
});

describe('what is seen', () => {
  const grid = (rows: readonly string[]) => ({
    columns: rows[0]?.length ?? 0,
    cells: rows.flatMap((row, y) =>
      [...row].map((id, x) => (id === '.' ? null : { id, point: [x, y, 0] as const })),
    ),
  });
  it('is named in the middle of its broadest patch', () => {
    const seen = visiblePoints(grid(['a......', '..bbbbb', '..bbbbb', '..bbbbb', 'a......', 'cccc...']));
    expect(seen.get('b')?.point).toEqual([4, 2, 0]);
    expect([...seen.keys()].sort()).toEqual(['a', 'b', 'c']);
  });
  it('nothing when nothing is', () => expect(visiblePoints(grid(['...', '...'])).size).toBe(0));
});
