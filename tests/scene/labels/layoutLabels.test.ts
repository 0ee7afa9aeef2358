import { describe, expect, it } from 'vitest';
import { boxesMeet, cross, inConflict, runsOver } from '../../../src/scene/labels/labelGeometry';
import {
  ASKED_WEIGHT,
  type LabelStage,
  type LabelWish,
  layoutLabels,
  restPlace,
} from '../../../src/scene/labels/layoutLabels';
import { type ScreenBox, Silhouette } from '../../../src/scene/labels/Silhouette';
import { roomForNames } from '../../../src/scene/labels/surroundings';
import { visiblePoints } from '../../../src/scene/labels/visiblePoints';
import { labelSizes } from '../../../src/scene/labels/wrapName';
import { seededRandom } from '../../geometry/seededRandom';

const TYPE = {
  widthOf: (text: string) => 6.5 * text.length,
  lineHeight: 16,
  padding: { width: 7, height: 2 },
};
const NAMES = [
  'Femur',
  'Soleus',
  'Gracilis',
  'Semimembranosus',
  'Biceps femoris, long head',
  'Interosseous membrane of the leg',
  'Proximal phalanx of the little toe',
  'Calcaneal (Achilles) tendon',
];

/** A limb that leans and swells, with a foot that sticks out to one side. */
function limb(middle: number, half: number, top: number, bottom: number, height = 700): Silhouette {
  const silhouette = new Silhouette(height);
  for (let y = top; y <= bottom; y += 3) {
    const down = (y - top) / (bottom - top);
    const wide = half * (1 - 0.6 * down);
    silhouette.add(middle + 20 * down, y, wide);
  }
  for (let x = 0; x < 1.5 * half; x += 3) silhouette.add(middle + 20 + x, bottom - 10, 12);
  return silhouette;
}

/** Names of points all over the limb. */
function crowd(seed: number, count: number, { silhouette }: LabelStage, top: number, bottom: number) {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, i): LabelWish => {
    const y = top + random() * (bottom - top);
    const { left, right } = silhouette.extent(y, y);
    const name = NAMES[Math.floor(random() * NAMES.length)] ?? '';
    return {
      key: String(i),
      x: left + random() * (right - left),
      y,
      sizes: labelSizes(name, TYPE),
      room: 0,
      weight: 1 + random(),
    };
  });
}

const STAGES: { name: string; count: number; stage: LabelStage; top: number; bottom: number }[] = [
  {
    name: 'a wide stage',
    count: 30,
    top: 60,
    bottom: 640,
    stage: {
      free: { left: 290, right: 930, top: 50, bottom: 660 },
      blocked: [
        { left: 785, right: 930, top: 50, bottom: 620 },
        { left: 290, right: 530, top: 50, bottom: 110 },
      ],
      silhouette: limb(560, 70, 60, 640),
    },
  },
  {
    name: 'a phone',
    count: 30,
    top: 130,
    bottom: 560,
    stage: {
      free: { left: 8, right: 382, top: 60, bottom: 680 },
      blocked: [{ left: 300, right: 382, top: 60, bottom: 560 }],
      silhouette: limb(200, 60, 130, 560),
    },
  },
  {
    name: 'two legs',
    count: 70,
    top: 100,
    bottom: 600,
    stage: {
      free: { left: 290, right: 930, top: 50, bottom: 660 },
      blocked: [{ left: 785, right: 930, top: 50, bottom: 620 }],
      silhouette: limb(550, 110, 100, 600),
    },
  },
  {
    name: 'a leg that fills the stage',
    count: 20,
    top: 0,
    bottom: 690,
    stage: {
      free: { left: 8, right: 382, top: 60, bottom: 680 },
      blocked: [],
      silhouette: limb(190, 400, 0, 690),
    },
  },
];

function expectLawful(placed: ReturnType<typeof layoutLabels>['placed'], stage: LabelStage): void {
  for (const { box, where } of placed) {
    const { free, blocked, silhouette } = stage;
    expect(box.left).toBeGreaterThanOrEqual(free.left);
    expect(box.right).toBeLessThanOrEqual(free.right);
    expect(box.top).toBeGreaterThanOrEqual(free.top);
    expect(box.bottom).toBeLessThanOrEqual(free.bottom);
    if (where !== 'inside') expect(silhouette.meets(box, 2)).toBe(false);
    for (const other of blocked) expect(boxesMeet(box, other)).toBe(false);
  }
  for (const [i, a] of placed.entries())
    for (const b of placed.slice(i + 1)) {
      expect(boxesMeet(a.box, b.box), `${a.lines} lies on ${b.lines}`).toBe(false);
      expect(inConflict(a, b), `the lines of ${a.lines} and ${b.lines}`).toBe(false);
    }
}

describe.each(STAGES)('names on $name', ({ stage, count, top, bottom }) => {
  it.each([1, 2, 3, 5, 8, 13, 21, 34])(
    'stand clear of the leg, of one another and of every line, seed %i',
    (seed) => {
      const wishes = crowd(seed, count, stage, top, bottom);
      const { placed, left } = layoutLabels(wishes, stage);
      expect(placed.length + left).toBe(count);
      expectLawful(placed, stage);
    },
  );
});

describe('names beside the leg', () => {
  const [{ stage, top, bottom }] = STAGES as [(typeof STAGES)[number]];
  it.each([1, 2, 3, 5])('nearly all of a leg’s have room on a wide stage, seed %i', (seed) => {
    const { placed } = layoutLabels(crowd(seed, 30, stage, top, bottom), stage);
    expect(placed.length).toBeGreaterThanOrEqual(27);
  });

  it('stand at the side where what they name lies', () => {
    const { placed } = layoutLabels(crowd(4, 12, stage, top, bottom), stage);
    const right = placed.filter(({ leader }) => {
      const { x = 0, y = 0 } = leader?.to ?? {};
      const { left, right } = stage.silhouette.extent(y, y);
      return x > (left + right) / 2 + 10;
    });
    expect(right.length).toBeGreaterThan(1);
    expect(right.map(({ where }) => where)).toEqual(right.map(() => 'right'));
  });

  it('long ones go on to a second line where one is too wide', () => {
    const narrow = { ...stage, free: { ...stage.free, left: 380 } };
    const wish = { key: 'a', x: 530, y: 300, room: 0, weight: 1 };
    const sizes = labelSizes('Interosseous membrane of the leg', TYPE);
    const { placed } = layoutLabels([{ ...wish, sizes }], narrow);
    expect(placed[0]?.where).toBe('left');
    expect(placed[0]?.lines.join(' ')).toBe('Interosseous membrane of the leg');
    expect(placed[0]?.lines.length).toBeGreaterThan(1);
  });

  it('go over to the other column where there is none at their side', () => {
    const one = { ...stage, free: { ...stage.free, left: 470 } };
    const { placed, left } = layoutLabels(crowd(6, 10, one, top, bottom), one);
    expect(placed.length).toBeGreaterThan(6);
    expect(placed.filter(({ where }) => where === 'right').length).toBeGreaterThan(6);
    expect(placed.length + left).toBe(10);
  });

  it('what was asked for comes first, the lightest is left out', () => {
    const low = { ...stage, free: { ...stage.free, top: 300, bottom: 400 } };
    const wishes = crowd(9, 40, low, 300, 400);
    const asked = wishes.map((wish, i) => (i === 7 ? { ...wish, weight: ASKED_WEIGHT } : wish));
    const { placed, left } = layoutLabels(asked, low);
    expect(left).toBeGreaterThan(20);
    expect(placed.map(({ key }) => key)).toContain('7');
  });

  it('stand on their own area when they fit on it', () => {
    const wish = { sizes: labelSizes('Femur', TYPE), weight: 1, x: 560, y: 300 };
    const { placed } = layoutLabels(
      [
        { ...wish, key: 'wide', room: 60, insideX: 565, insideY: 305 },
        { ...wish, key: 'narrow', room: 10, y: 400 },
      ],
      stage,
    );
    expect(placed.map(({ key, where, leader }) => [key, where === 'inside', leader === null])).toEqual([
      ['wide', true, true],
      ['narrow', false, false],
    ]);
  });

  it('nothing to name and no place to name it in', () => {
    expect(layoutLabels([], stage)).toEqual({ placed: [], left: 0 });
    const none = { ...stage, free: { left: 0, right: 0, top: 0, bottom: 0 } };
    expect(layoutLabels(crowd(1, 5, stage, top, bottom), none)).toEqual({ placed: [], left: 5 });
  });

  it('how many have no place is said where nothing is', () => {
    const wishes = crowd(3, 90, stage, top, bottom);
    const { placed } = layoutLabels(wishes, stage);
    const [size] = labelSizes('60 more', TYPE);
    const box = size && restPlace(size, placed, stage);
    if (!box) throw new Error('layoutLabels: no place for the rest.');
    expect(stage.silhouette.meets(box, 2)).toBe(false);
    for (const label of placed) {
      expect(boxesMeet(box, label.box)).toBe(false);
      expect(label.leader && runsOver(label.leader, box)).toBe(false);
    }
  });
});

describe('lines', () => {
  const line = (x1: number, y1: number, x2: number, y2: number) => ({
    from: { x: x1, y: y1 },
    to: { x: x2, y: y2 },
  });
  const box: ScreenBox = { left: 40, right: 60, top: 40, bottom: 60 };
  it('cross or do not', () => {
    expect(cross(line(0, 0, 10, 10), line(0, 10, 10, 0))).toBe(true);
    expect(cross(line(0, 0, 10, 10), line(0, 5, 4, 9))).toBe(false);
  });
  it('run over a box, past it, or end before it', () => {
    expect(runsOver(line(0, 50, 100, 50), box)).toBe(true);
    expect(runsOver(line(0, 0, 100, 100), box)).toBe(true);
    expect(runsOver(line(0, 70, 100, 70), box)).toBe(false);
    expect(runsOver(line(0, 50, 30, 50), box)).toBe(false);
    expect(runsOver(line(20, 0, 20, 100), box)).toBe(false);
  });
});

describe('a name on several lines', () => {
  it('is as even as its words allow, each way narrower than the one before', () => {
    const sizes = labelSizes('Interosseous membrane of the leg', TYPE);
    expect(sizes.map(({ lines }) => lines)).toEqual([
      ['Interosseous membrane of the leg'],
      ['Interosseous', 'membrane of the leg'],
      ['Interosseous', 'membrane', 'of the leg'],
    ]);
    expect(sizes.map(({ height }) => height)).toEqual([18, 34, 50]);
  });
  it('one word stays on one', () => expect(labelSizes('Semimembranosus', TYPE)).toHaveLength(1));
});

describe('room that the leg makes', () => {
  const free = { left: 290, right: 930, top: 50, bottom: 660 };
  const side = { left: 785, right: 930, top: 50, bottom: 620 };
  it('is the same at both sides, and leaves out the tools', () => {
    const { left, right } = roomForNames({ free, side, blocked: [] }, 12, false);
    expect(right - left).toBe(145);
    expect(left).toBeGreaterThan(120);
    expect(left + right).toBeLessThan(640 - 150);
  });
  it('is one column where two would leave the leg too little', () => {
    const phone = { free: { left: 8, right: 382, top: 60, bottom: 680 }, side: null, blocked: [] };
    expect(roomForNames(phone, 12, false).right).toBe(0);
    expect(roomForNames(phone, 12, false).left).toBeGreaterThan(100);
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
