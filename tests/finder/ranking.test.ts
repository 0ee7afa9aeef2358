import { describe, expect, it } from 'vitest';
import { COMPLAINT_FIT, rankSuspects } from '../../src/finder/ranking';
import { vertexAreas } from '../../src/mesh/vertexAreas';
import { ZONE } from '../../src/referral/skinZones';

/** A strip of ten patches of skin, one square centimetre each; what is drawn on it is written as a row of letters. */
const AREAS = new Float32Array(10).fill(1e-4);
const zones = (row: string) =>
  Uint8Array.from(row, (letter) => (letter === 'E' ? ZONE.essential : letter === 's' ? ZONE.spillover : 0));
const painting = (row: string) => Uint8Array.from(row, (letter) => (letter === '#' ? 1 : 0));
const NONE: ReadonlySet<string> = new Set();

function rank(
  painted: string,
  patterns: Record<string, string>,
  ticked: string[] = [],
  reported: Record<string, string[]> = {},
) {
  return rankSuspects({
    painting: painting(painted),
    areasM2: AREAS,
    patterns: Object.entries(patterns).map(([id, row]) => ({ id, zones: zones(row) })),
    ticked,
    complaintsOf: (id) => new Set(reported[id] ?? NONE),
  });
}
const order = (suspects: readonly { id: string }[]) => suspects.map(({ id }) => id);

describe('ranking by what was painted', () => {
  it('measures both ways on the skin', () => {
    const [suspect] = rank('##........', { one: '.EEs......' });
    // One of two painted patches lies in the essential zone; of the zone (2 + 2 + 1) two parts are painted.
    expect(suspect?.covers).toBeCloseTo(0.5);
    expect(suspect?.painted).toBeCloseTo(0.4);
  });

  it('puts the essential zone before the spillover', () => {
    expect(order(rank('..##......', { spill: '..ss......', core: '..EE......' }))).toEqual(['core', 'spill']);
  });

  it('puts the pattern that is wholly painted before the wide one that only includes it', () => {
    expect(order(rank('..##......', { wide: 'EEEEEEEEEE', fitting: '..EE......' }))).toEqual([
      'fitting',
      'wide',
    ]);
  });

  it('puts the pattern that covers all of the ache before a small one inside it', () => {
    expect(order(rank('.######...', { small: '...E......', whole: '.EEEEEEss.' }))).toEqual([
      'whole',
      'small',
    ]);
  });

  it('leaves out what does not touch the painting', () => {
    expect(order(rank('##........', { here: 'EE........', there: '.....EE...' }))).toEqual(['here']);
  });

  it('weighs large patches of skin more than small ones', () => {
    const areasM2 = Float32Array.from([9e-4, 1e-4]);
    const [first] = rankSuspects({
      painting: Uint8Array.from([1, 1]),
      areasM2,
      patterns: [
        { id: 'small', zones: Uint8Array.from([0, 2]) },
        { id: 'large', zones: Uint8Array.from([2, 0]) },
      ],
      ticked: [],
      complaintsOf: () => NONE,
    });
    expect(first?.id).toBe('large');
    expect(first?.covers).toBeCloseTo(0.9);
  });
});

describe('ranking by complaints', () => {
  it('names those that match and lifts the pattern', () => {
    const patterns = { quiet: '..EE......', cramping: '..EEs.....' };
    expect(order(rank('..##......', patterns))).toEqual(['quiet', 'cramping']);
    const [first] = rank('..##......', patterns, ['night_cramps', 'sitting'], { cramping: ['night_cramps'] });
    expect(first?.id).toBe('cramping');
    expect(first?.complaints).toEqual(['night_cramps']);
  });

  it('works without a painting, and says nothing of those that match nothing', () => {
    const found = rank(
      '..........',
      { a: 'EE........', b: '..EE......', c: '....EE....' },
      ['limp', 'sitting'],
      {
        a: ['limp'],
        b: ['sitting', 'limp'],
      },
    );
    expect(order(found)).toEqual(['b', 'a']);
    expect(found[0]?.fit).toBeCloseTo(2 * COMPLAINT_FIT);
    expect(found[0]?.covers).toBe(0);
  });

  it('says nothing when nothing was painted or ticked', () => {
    expect(rank('..........', { a: 'EE........' })).toEqual([]);
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
