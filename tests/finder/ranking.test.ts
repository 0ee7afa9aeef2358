import { describe, expect, it } from 'vitest';
import type { PaintedRegion } from '../../src/finder/paintedRegions';
import { paintedList, paintedRegions } from '../../src/finder/paintedRegions';
import { rankSuspects } from '../../src/finder/ranking';
import { vertexAreas } from '../../src/geometry/vertexAreas';
import { ZONE } from '../../src/patterns/skinZones';

/** A strip of ten patches of skin, one square centimetre each; what is drawn on it is written as a row of letters. */
const AREAS = new Float32Array(10).fill(1e-4);
const zones = (row: string) =>
  Uint8Array.from(row, (letter) => (letter === 'E' ? ZONE.essential : letter === 's' ? ZONE.spillover : 0));
const mask = (row: string) => Uint8Array.from(row, (letter) => (letter === '#' ? 1 : 0));

interface Strip {
  /** Where it is painted: `##........` */
  painted: string;
  /** The patterns of each muscle. */
  muscles: Record<string, string | string[]>;
  regions?: Record<string, string>;
  ticked?: string[];
  reported?: Record<string, string[]>;
  guide?: Record<string, string[]>;
}

function rank({ painted, muscles, regions = {}, ticked = [], reported = {}, guide = {} }: Strip) {
  const list = paintedList(mask(painted));
  const masks = new Map(Object.entries(regions).map(([id, row]) => [id, mask(row)]));
  return rankSuspects({
    painted: list,
    areasM2: AREAS,
    regions: paintedRegions(list, { areasM2: AREAS, regions: masks }),
    rows: Object.entries(muscles).map(([id, rows]) => ({
      id,
      muscles: [id],
      patterns: [rows].flat().map((row, i) => ({ id: `${id}_${i + 1}`, zones: zones(row) })),
      complaints: new Set(reported[id] ?? []),
    })),
    ticked,
    guide: new Map(Object.entries(guide)),
  });
}
const order = (suspects: readonly { id: string }[]) => suspects.map(({ id }) => id);

describe('ranking by what was painted', () => {
  it('puts the essential zone before the spillover', () => {
    expect(
      order(rank({ painted: '..##......', muscles: { spill: '..ss......', core: '..EE......' } })),
    ).toEqual(['core', 'spill']);
  });

  it('of two that cover the same puts the one first whose pattern is painted more', () => {
    const muscles = { wide: 'EEEEEEEEEE', fitting: '..EE......' };
    expect(order(rank({ painted: '..##......', muscles }))).toEqual(['fitting', 'wide']);
  });

  it('puts the pattern that covers all of the ache before a small one inside it', () => {
    const muscles = { small: '...E......', whole: '.EEEEEEss.' };
    expect(order(rank({ painted: '.######...', muscles }))).toEqual(['whole', 'small']);
  });

  it('leaves out what does not touch the painting', () => {
    const muscles = { here: 'EE........', there: '.....EE...' };
    expect(
      order(rank({ painted: '##........', muscles, ticked: ['limp'], reported: { there: ['limp'] } })),
    ).toEqual(['here']);
  });

  it('counts a muscle with all its points together', () => {
    const muscles = { one: '.EEE......', both: ['.EE.......', '...EE.....'] };
    const [first] = rank({ painted: '.####.....', muscles });
    expect(first?.id).toBe('both');
    expect(first?.covers).toBeCloseTo(1);
    expect(first?.points).toEqual(['both_1', 'both_2']);
  });

  it('counts a small region as a place of its own', () => {
    const regions = { calf: '######....', sole: '........##' };
    const painted = '######..##';
    const muscles = { calfOnly: 'EEEEEE....', calfAndSole: 'ssssss..EE' };
    const found = rank({ painted, muscles, regions });
    expect(order(found)).toEqual(['calfAndSole', 'calfOnly']);
    expect(found[0]?.explains.regions).toEqual(['calf', 'sole']);
    expect(found[1]?.explains.regions).toEqual(['calf']);
    expect(found[0]?.asked).toBe(2);
  });

  it('puts first the muscle that the guide of the region names first, where they fit alike', () => {
    const strip = {
      painted: '..##......',
      muscles: { late: '..EE......', early: '..EE......' },
      regions: { hip: '..##......' },
    };
    expect(order(rank(strip))).toEqual(['late', 'early']);
    expect(order(rank({ ...strip, guide: { hip: ['early', 'late'] } }))).toEqual(['early', 'late']);
  });

  it('says nothing when nothing was painted or ticked', () => {
    expect(rank({ painted: '..........', muscles: { a: 'EE........' } })).toEqual([]);
  });
});

describe('ranking by complaints', () => {
  it('a complaint that is reported counts as much again as the place', () => {
    const muscles = { quiet: '..EE......', cramping: '..Es......' };
    const strip = { painted: '..##......', muscles, reported: { cramping: ['night_cramps'] } };
    const alone = rank(strip);
    expect(order(alone)).toEqual(['quiet', 'cramping']);
    const found = rank({ ...strip, ticked: ['night_cramps'] });
    expect(order(found)).toEqual(['cramping', 'quiet']);
    const fitOf = (suspects: typeof found, id: string) =>
      suspects.find((suspect) => suspect.id === id)?.fit ?? 0;
    expect(fitOf(found, 'cramping')).toBeCloseTo(2 * fitOf(alone, 'cramping'));
    expect(found[0]?.explains.complaints).toEqual(['night_cramps']);
  });

  it('works without a painting, and says nothing of those that match nothing', () => {
    const found = rank({
      painted: '..........',
      muscles: { a: 'EE........', b: '..EE......', c: '....EE....' },
      ticked: ['limp', 'sitting'],
      reported: { a: ['limp'], b: ['sitting', 'limp'] },
    });
    expect(order(found)).toEqual(['b', 'a']);
    expect(found[0]?.covers).toBe(0);
    expect(found[0]?.asked).toBe(2);
  });
});

describe('painted regions', () => {
  const regions = (painted: string, named: Record<string, string>): PaintedRegion[] =>
    paintedRegions(paintedList(mask(painted)), {
      areasM2: AREAS,
      regions: new Map(Object.entries(named).map(([id, row]) => [id, mask(row)])),
    });

  it('what two share belongs to the one that is painted more: its neighbour is not said', () => {
    const named = { knee: '####......', calf: '..#######.' };
    expect(regions('####......', named).map(({ id }) => id)).toEqual(['knee']);
    expect(regions('#######...', named).map(({ id }) => id)).toEqual(['calf', 'knee']);
  });

  it('are said with how much of them is painted', () => {
    const [region] = regions('##........', { knee: '####......' });
    expect(region).toMatchObject({ painted: 0.5, ofPainting: 1, presence: 1 });
  });

  it('are none where nothing is painted', () => {
    expect(regions('..........', { knee: '####......' })).toEqual([]);
  });
});

describe('the area around a vertex', () => {
  it('sums to the area of the surface', () => {
    // A unit square of two triangles.
    const positions = Float32Array.from([0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0]);
    const areas = vertexAreas(positions, Uint32Array.from([0, 1, 2, 0, 2, 3]));
    expect(areas.reduce((sum, area) => sum + area, 0)).toBeCloseTo(1);
    expect(areas[1]).toBeCloseTo(1 / 6);
    expect(areas[0]).toBeCloseTo(1 / 3);
  });
});
