import { SphereGeometry } from 'three';
import { describe, expect, it } from 'vitest';
import content from '../../models/trigger-points.json';
import { readHandout, writeHandout } from '../../src/handout/handoutAddress';
import { paperOf } from '../../src/handout/paper';
import { letterOf, sheetLookAlikes, sheetMuscles, sheetWarnings } from '../../src/handout/sheetModel';
import { type PlanBlock, planPages, planSheet } from '../../src/handout/sheetPlan';
import { apart, clearOf, viewsOfMark } from '../../src/handout/sheetSigns';
import { chooseViews, paintedAreas } from '../../src/handout/sheetViews';
import { indexContent } from '../../src/patterns/contentIndex';
import { cannotWait } from '../../src/patterns/levels';
import type { Content } from '../../src/patterns/schema';
import { withKeys } from '../../src/view/address';

const index = indexContent(content as unknown as Content);
const full = (height: number, more: Partial<PlanBlock> = {}): PlanBlock => ({
  kind: 'full',
  height,
  ...more,
});
const column = (height: number, more: Partial<PlanBlock> = {}): PlanBlock => ({
  kind: 'column',
  height,
  ...more,
});
const PAGE = { pageHeight: 100, gap: 0 };

describe('pages of a sheet', () => {
  it('begins columns anew where they are told to, and makes pictures smaller rather than a page of a few lines', () => {
    const next = column(20, { newBand: true });
    expect(planPages([column(30), next, column(10)], PAGE)).toEqual([
      [{ columns: [[0], []] }, { columns: [[1], [2]] }],
    ]);
    const tight = [full(65, { shrink: 20 }), full(30), full(10)];
    expect(planPages(tight, PAGE)).toHaveLength(2);
    const plan = planSheet(tight, PAGE);
    expect(plan).toHaveLength(1);
    expect(plan[0]?.[0]).toEqual({ full: 0, shrunkBy: expect.closeTo(5, 5) });
    // Where it saves no page nothing is made smaller.
    expect(planSheet([full(60, { shrink: 20 }), full(90)], PAGE)).toEqual(
      planPages([full(60), full(90)], PAGE),
    );
  });

  it('fills a page before it turns', () => {
    expect(planPages([full(60), full(40), full(10)], PAGE)).toEqual([
      [
        { full: 0, shrunkBy: 0 },
        { full: 1, shrunkBy: 0 },
      ],
      [{ full: 2, shrunkBy: 0 }],
    ]);
  });

  it('makes columns as even as their blocks allow, in order', () => {
    expect(planPages([column(30), column(10), column(20)], PAGE)).toEqual([[{ columns: [[0], [1, 2]] }]]);
  });

  it('goes on with columns on the next page and cuts none of them', () => {
    const blocks = Array.from({ length: 5 }, () => column(60));
    expect(planPages(blocks, PAGE)).toEqual([
      [{ columns: [[0], [1]] }],
      [{ columns: [[2], [3]] }],
      [{ columns: [[4], []] }],
    ]);
  });

  it('never leaves a heading behind', () => {
    expect(planPages([full(70), full(10, { keep: true }), full(30)], PAGE)).toEqual([
      [{ full: 0, shrunkBy: 0 }],
      [
        { full: 1, shrunkBy: 0 },
        { full: 2, shrunkBy: 0 },
      ],
    ]);
  });

  it('shrinks what may shrink just enough, with what must follow it', () => {
    expect(planPages([full(40), full(60, { shrink: 30, keep: true }), full(10)], PAGE)).toEqual([
      [
        { full: 0, shrunkBy: 0 },
        { full: 1, shrunkBy: 10 },
        { full: 2, shrunkBy: 0 },
      ],
    ]);
  });

  it('what was shrunk to let the next one in does let it in, whatever the fractions', () => {
    for (let head = 10; head < 40; head += 0.37) {
      const blocks = [full(head), full(70.1, { shrink: 50, keep: true }), full(11.3)];
      expect(planPages(blocks, { pageHeight: 100, gap: 1.7 }), `head ${head}`).toHaveLength(1);
    }
  });

  it('gives a block higher than a page one of its own, and ends', () => {
    expect(planPages([full(20), full(150), column(150), full(5)], PAGE)).toHaveLength(4);
    expect(planPages([], PAGE)).toEqual([]);
  });

  it('every block is there once and no page is higher than paper, for many random sheets', () => {
    let seed = 5;
    const random = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed / 2147483648;
    };
    for (let round = 0; round < 60; round++) {
      const blocks = Array.from({ length: 14 }, (_, at): PlanBlock => {
        const height = 3 + Math.round(random() * 45);
        const more = { keep: at < 13 && random() < 0.15, newPage: random() < 0.05 };
        return random() < 0.3 ? full(height, more) : column(height, more);
      });
      const gap = 2;
      const pages = planPages(blocks, { pageHeight: 100, gap });
      const placed = pages.flat().flatMap((band) => ('full' in band ? [band.full] : band.columns.flat()));
      expect(placed, `seed ${seed}`).toEqual(blocks.map((_, at) => at));
      const stack = (places: readonly number[]) =>
        places.reduce((sum, at) => sum + (blocks[at]?.height ?? 0), 0) + gap * Math.max(places.length - 1, 0);
      for (const page of pages) {
        const heights = page.map((band) =>
          'full' in band ? stack([band.full]) : Math.max(...band.columns.map(stack)),
        );
        expect(
          heights.reduce((sum, height) => sum + height, 0) + gap * (page.length - 1),
        ).toBeLessThanOrEqual(100);
      }
    }
  });
});

describe('views of a plate', () => {
  const sphere = new SphereGeometry(0.1, 64, 48);
  const positions = sphere.getAttribute('position').array;
  const indices = sphere.index?.array ?? [];

  it('of a ball painted all over every view sees its disc', () => {
    const areas = paintedAreas(positions, indices, () => 1);
    for (const area of Object.values(areas)) expect(area / (Math.PI * 0.01)).toBeCloseTo(1, 2);
  });

  it('asking a part of the triangles comes to about the same', () => {
    const all = paintedAreas(positions, indices, (vertex) => ((positions[3 * vertex + 2] ?? 0) < 0 ? 1 : 0));
    const some = paintedAreas(
      positions,
      indices,
      (vertex) => ((positions[3 * vertex + 2] ?? 0) < 0 ? 1 : 0),
      5,
    );
    expect(some.posterior / all.posterior).toBeCloseTo(1, 1);
    expect(all.anterior).toBeLessThan(0.02 * all.posterior);
  });

  it('shows the four that show most, a fifth when it shows something, and the chart’s sides when nothing is painted', () => {
    const bare = { posterior: 0, lateral: 0, anterior: 0, medial: 0, sole: 0 };
    expect(chooseViews(bare)).toEqual(['posterior', 'lateral', 'anterior', 'medial']);
    expect(chooseViews({ ...bare, posterior: 5, sole: 3, medial: 1, lateral: 0.5 })).toEqual([
      'posterior',
      'lateral',
      'medial',
      'sole',
    ]);
    expect(chooseViews({ posterior: 5, lateral: 4, anterior: 3, medial: 2, sole: 1 })).toHaveLength(5);
  });

  it('a sign stands where its skin faces the eye, and always somewhere', () => {
    expect(viewsOfMark({ point: [0, 0, 0], normal: [0, 0, -1] }, ['posterior', 'anterior'])).toEqual([
      'posterior',
    ]);
    expect(viewsOfMark({ point: [0, 0, 0], normal: [-0.7, 0, -0.7] }, ['posterior', 'lateral'])).toEqual([
      'posterior',
      'lateral',
    ]);
    expect(viewsOfMark({ point: [0, 0, 0], normal: [0.1, 0.99, 0] }, ['medial', 'lateral'])).toEqual([
      'medial',
    ]);
  });

  it('of the sole the foot counts: a fold of the buttock that faces down is not on its picture', () => {
    const high = Float32Array.from(positions, (value, i) => (i % 3 === 1 ? value + 0.8 : value));
    expect(paintedAreas(high, indices, () => 1).sole).toBe(0);
    expect(viewsOfMark({ point: [0, 0.8, 0], normal: [0, -0.6, -0.8] }, ['posterior', 'sole'])).toEqual([
      'posterior',
    ]);
    expect(viewsOfMark({ point: [0, 0.02, 0], normal: [0, -1, 0] }, ['posterior', 'sole'])).toEqual(['sole']);
  });

  it('signs that would cover each other become one', () => {
    const at = (text: string, x: number) => ({ text, x, y: 0 });
    expect(apart([at('1', 0), at('2', 1), at('1', 2), at('3', 9)], 4).map(({ text }) => text)).toEqual([
      '1 2',
      '3',
    ]);
  });
});

describe('what an address asks for', () => {
  it('muscles stand for their points, points for themselves, and what nobody knows is told', () => {
    const { points, unknown } = readHandout('gastrocnemius, gmin_p2,nonsense,gas_1,<b>', index);
    expect(points).toEqual(['gas_1', 'gas_2', 'gas_3', 'gas_4', 'gmin_p2']);
    expect(unknown).toEqual(['nonsense', '<b>']);
    expect(writeHandout(points, index)).toBe('gastrocnemius,gmin_p2');
    expect(readHandout('', index)).toEqual({ points: [], unknown: [] });
  });

  it('the rest of the address stays as it is', () => {
    expect(withKeys('?show=gas_1,gas_2&handout=chart&lang=de', { handout: 'soleus' })).toBe(
      '?lang=de&handout=soleus&show=gas_1,gas_2',
    );
    expect(withKeys('?handout=soleus', { handout: null })).toBe('');
  });
});

describe('what is on a sheet', () => {
  it('patterns have signs that need no colour: numbers, and letters for several muscles', () => {
    const one = sheetMuscles(['gas_1', 'gas_2'], index);
    expect(one.map(({ letter, patterns }) => [letter, patterns.map(({ sign }) => sign)])).toEqual([
      ['', ['1', '2']],
    ]);
    const two = sheetMuscles(['gmin_p2', 'gas_1'], index);
    expect(two.flatMap(({ patterns }) => patterns.map(({ sign }) => sign))).toEqual(['A1', 'B1']);
    // Each has a plate of its own, in the hue that it has on the leg.
    expect(two.map(({ colour }) => colour?.name)).toEqual(['wine', 'paleCyan']);
    expect(one[0]?.colour?.name).toBe('paleCyan');
    expect([0, 25, 26, 27].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AB']);
  });

  it('warning signs come once each: those that the cards open with, then emergencies, those of every muscle last', () => {
    const flags = sheetWarnings(sheetMuscles(['gas_1', 'sol_1', 'gmin_p2'], index), index);
    expect(new Set(flags).size).toBe(flags.length);
    // A clot in the calf is asked before all else of whoever holds the sheet of the calf.
    expect(sheetWarnings(sheetMuscles(['gas_1'], index), index)[0]?.id).toBe('rf_dvt');
    const openers = ['gastrocnemius', 'soleus', 'gluteus_minimus'].map((id) => index.redFlagsOf(id)[0]);
    const first = new Set(openers).size;
    expect(new Set(flags.slice(0, first))).toEqual(new Set(openers));
    expect(flags[first]?.level).toBe('emergency');
    expect(flags.slice(-2).every(({ muscles }) => muscles === 'all')).toBe(true);
  });

  it('look-alikes that cannot wait come first', () => {
    const muscle = index.muscles.get('gastrocnemius');
    const today = muscle ? sheetLookAlikes(muscle, index).map(cannotWait) : [];
    expect(today.filter(Boolean).length).toBeGreaterThan(0);
    expect(today).toEqual([...today].sort((a, b) => Number(b) - Number(a)));
  });

  it('paper is that of the person’s country', () => {
    expect(paperOf(['en-US', 'de-DE'])).toBe('letter');
    expect(paperOf(['de', 'de-AT'])).toBe('a4');
    expect(paperOf([])).toBe('a4');
  });
});

describe('the signs on a picture', () => {
  const overlaps = (sign: { text: string; x: number; y: number }, cross: { x: number; y: number }) =>
    Math.abs(sign.x - cross.x) < 1.05 * sign.text.length + 1.2 && Math.abs(sign.y - cross.y) < 2.5;

  it('leave the X of a point in sight, and stay near what they name', () => {
    const signs = [
      { text: 'A3 A4', x: 10, y: 10 },
      { text: 'A2', x: 12, y: 15 },
      { text: 'A1', x: 40, y: 40 },
    ];
    const crosses = [
      { x: 9, y: 10 },
      { x: 12, y: 10.5 },
      { x: 12, y: 15 },
    ];
    const placed = clearOf(signs, crosses);
    for (const sign of placed) for (const cross of crosses) expect(overlaps(sign, cross)).toBe(false);
    placed.forEach((sign, at) => {
      expect(Math.hypot(sign.x - (signs[at]?.x ?? 0), sign.y - (signs[at]?.y ?? 0))).toBeLessThan(12);
    });
    expect(placed[2]).toEqual(signs[2]);
  });
});
