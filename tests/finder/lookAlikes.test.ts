import { beforeAll, describe, expect, it } from 'vitest';
import { type FoundLookAlike, rankLookAlikes } from '../../src/finder/lookAlikes';
import { paintedList } from '../../src/finder/paintedRegions';
import type { LimbPoint } from '../../src/leg/limbCoordinates';
import type { LookAlike } from '../../src/patterns/lookAlikeSchema';
import type { Mimic } from '../../src/patterns/schema';
import { ZONE } from '../../src/patterns/skinZones';
import { REGION_BANDS } from '../../src/scene/skin/regions';
import { type RealFinder, realFinder, skinPatch } from './realFinder';

/** A strip of ten patches of skin, one square centimetre each; `C` is the core of a drawing, `w` its wider area, `#` is painted. */
const AREAS = new Float32Array(10).fill(1e-4);
const marks = (row: string) =>
  Uint8Array.from(row, (letter) =>
    letter === 'C' || letter === '#' ? ZONE.essential : letter === 'w' ? ZONE.spillover : 0,
  );

interface Strip {
  painted: string;
  /** Drawings by id, those in capitals urgent. */
  drawn?: Record<string, string>;
  /** Those of skin that goes numb; others are of pain. */
  numb?: string[];
  /** Which look-alikes of the content a drawing is of. */
  of?: Record<string, string[]>;
  /** Look-alikes of the content that fit by name. */
  named?: Record<string, number>;
}

const level = (id: string) => (id === id.toUpperCase() ? 'urgent' : 'ordinary');
const mimic = (id: string) =>
  ({ id, label: `the ${id}`, level: level(id), distinguishing: { text: `tell of ${id}` } }) as Mimic;

function rank({ painted, drawn = {}, numb = [], of = {}, named = {} }: Strip): FoundLookAlike[] {
  const mimics = [...new Set([...Object.keys(named), ...Object.values(of).flat()])].map(mimic);
  return rankLookAlikes({
    mimics,
    named: mimics.flatMap((one) => (named[one.id] ? [{ mimic: one, worth: named[one.id] ?? 0 }] : [])),
    lookAlikes: Object.keys(drawn).map(
      (id) =>
        ({
          id,
          label: id,
          level: level(id),
          mimics: of[id] ?? [],
          drawn: numb.includes(id) ? 'numbness' : 'pain',
          tells: [`tell of ${id}`],
        }) as unknown as LookAlike,
    ),
    painted: paintedList(marks(painted)),
    areasM2: AREAS,
    zonesOf: (id) => marks(drawn[id] ?? ''),
  });
}
const order = (found: readonly FoundLookAlike[]) => found.map(({ id }) => id);

describe('look-alikes by the skin', () => {
  it('are those whose drawing covers the painting, the one that covers more first, a core before a wider area', () => {
    const drawn = { half: '.CC.......', wide: '.wwww.....', whole: '.CCCC.....', away: '......CCC.' };
    expect(order(rank({ painted: '.####.....', drawn }))).toEqual(['whole', 'half', 'wide']);
  });

  it('that only brush it are left out', () => {
    const drawn = { brushes: '...wCCCCCC' };
    expect(rank({ painted: '.###......', drawn })[0]?.covers).toBeCloseTo(1 / 6);
    expect(rank({ painted: '####......', drawn })).toEqual([]);
  });

  it('of two that cover the same put the one first that is painted more of', () => {
    const drawn = { wide: 'CCCCCCCCCC', fitting: '..CC......' };
    expect(order(rank({ painted: '..##......', drawn }))).toEqual(['fitting', 'wide']);
  });

  it('put a place that hurts before skin that goes numb', () => {
    const drawn = { numb: '..CC......', sore: '..CC......' };
    expect(order(rank({ painted: '..##......', drawn, numb: ['numb'] }))).toEqual(['sore', 'numb']);
  });

  it('have what cannot wait first, however much another covers', () => {
    const drawn = { whole: '.CCCC.....', CLOT: '.w........', SADDLE: '.CC.......' };
    expect(order(rank({ painted: '.##.......', drawn }))).toEqual(['SADDLE', 'CLOT', 'whole']);
  });

  it('but not for its name alone where it is drawn elsewhere', () => {
    const drawn = { whole: '.CCCC.....', CLOT: '......CCC.' };
    const strip = { painted: '.##.......', drawn, of: { CLOT: ['CLOT'] }, named: { CLOT: 1 } };
    expect(order(rank(strip))).toEqual(['whole', 'CLOT']);
    expect(order(rank({ ...strip, drawn: { whole: drawn.whole } }))).toEqual(['CLOT', 'whole']);
  });
});

describe('look-alikes by the skin and by name', () => {
  it('are one list, each illness once, with the card and the name of the content', () => {
    const found = rank({
      painted: '.##.......',
      drawn: { heel: '.CC.......' },
      of: { heel: ['fascia'] },
      named: { fascia: 2, gout: 3 },
    });
    expect(found.map(({ key, name, drawing, apart }) => ({ key, name, drawing, apart }))).toEqual([
      { key: 'mimic:fascia', name: 'the fascia', drawing: 'heel', apart: 'tell of heel' },
      { key: 'mimic:gout', name: 'the gout', drawing: null, apart: 'tell of gout' },
    ]);
  });

  it('name an illness that is drawn in several ways as those that lie there', () => {
    const strip = {
      drawn: { upper: '.CC.......', lower: '......CC..' },
      of: { upper: ['root'], lower: ['root'] },
      named: { root: 4 },
    };
    expect(rank({ ...strip, painted: '.##.......' }).map(({ key }) => key)).toEqual(['alike:upper']);
    expect(rank({ ...strip, painted: '...##.....' }).map(({ key }) => key)).toEqual([
      'alike:upper',
      'alike:lower',
    ]);
  });

  it('name several of the content that are one drawing once', () => {
    const found = rank({
      painted: '.##.......',
      drawn: { pressure: '.CC.......' },
      of: { pressure: ['front', 'side'] },
      named: { front: 1, side: 2 },
    });
    expect(found.map(({ key }) => key)).toEqual(['alike:pressure']);
  });

  it('rank by name alone while nothing is painted, and while no drawing is there', () => {
    const named = { late: 1, early: 3 };
    expect(order(rank({ painted: '..........', named }))).toEqual(['early', 'late']);
    const drawn = { far: 'CCCCCCCCCC', early: 'CCCCCCCCCC' };
    const of = { early: ['early'] };
    expect(order(rank({ painted: '..........', named, drawn, of }))).toEqual(['early', 'late']);
  });
});

describe('on the leg', () => {
  let finder: RealFinder;
  beforeAll(async () => {
    finder = await realFinder();
  }, 120_000);
  const painted = (place: LimbPoint, radiusM: number) =>
    finder.find(skinPatch(finder.skin, place, radiusM)).lookAlikes;

  it.each([
    ['the back of the calf', { segment: 'leg', axial: 0.3, bearing: 185 }, 0.045, 'dvt', 1],
    [
      'the sole of the heel',
      { segment: 'foot_sole', axial: 0.14, bearing: 190 },
      0.022,
      'plantar_fasciitis',
      1,
    ],
    ['the outer thigh', { segment: 'thigh', axial: 0.45, bearing: 70 }, 0.05, 'meralgia_paresthetica', 1],
    [
      'the tendon above the heel',
      { segment: 'leg', axial: 0.9, bearing: 205 },
      0.015,
      'achilles_tendinopathy',
      4,
    ],
    ['behind the knee', { segment: 'knee', axial: 0.5, bearing: 180 }, 0.03, 'bakers_cyst', 3],
    ['the saddle', { segment: 'pelvis', axial: 0.95, bearing: 195 }, 0.03, 'cauda_equina_syndrome', 2],
  ] as const)('%s', (_, place, radiusM, id, within) => {
    expect(order(painted(place, radiusM)).slice(0, within)).toContain(id);
  });

  it('none stands there twice, wherever it hurts, and what cannot wait comes first', () => {
    for (const region of Object.keys(REGION_BANDS)) {
      const found = finder.find([region]).lookAlikes;
      expect(found.length, region).toBeGreaterThan(0);
      for (const part of ['key', 'name', 'drawing'] as const) {
        const all = found.flatMap((one) => one[part] ?? []);
        expect(new Set(all).size, `${region}: ${part}`).toBe(all.length);
      }
      expect(found.filter(({ apart }) => apart === '')).toEqual([]);
    }
  });
});
