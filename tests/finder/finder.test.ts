import { beforeAll, describe, expect, it } from 'vitest';
import {
  FLAGS_OF_COMPLAINT,
  FLAGS_OF_REGION,
  LOOK_ALIKES_OF_COMPLAINT,
  LOOK_ALIKES_OF_REGION,
} from '../../src/finder/checkFirst';
import { COMPLAINTS } from '../../src/finder/complaints';
import { findFor } from '../../src/finder/findFor';
import type { Findings } from '../../src/finder/findings';
import {
  linkKeys,
  paintingFile,
  readLink,
  readPaintingFile,
  WITHOUT_FINDER,
} from '../../src/finder/paintingLink';
import { rowName, suspectRows } from '../../src/finder/suspectRows';
import { FLAGS_MOST, warningsFor } from '../../src/finder/warnings';
import type { Leg } from '../../src/leg/Leg';
import type { SkinSurface } from '../../src/patterns/SkinSurface';
import type { Content } from '../../src/patterns/schema';
import { PaintedField } from '../../src/scene/skin/PaintedField';
import { LINK_DABS_MOST } from '../../src/scene/skin/painting';
import { REGION_BANDS, regionStroke } from '../../src/scene/skin/regions';
import { withKeys } from '../../src/view/address';
import { faultsOf, type RealFinder, readPatients, realFinder } from './realFinder';

let leg: Leg;
let skin: SkinSurface;
let content: Content;
let find: RealFinder['find'];
let lookAlikes: RealFinder['lookAlikes'];
beforeAll(async () => {
  ({ leg, skin, content, find, lookAlikes } = await realFinder());
}, 120_000);

const muscles = ({ suspects }: Findings) => suspects.map(({ row }) => row.muscles.map(({ id }) => id));

describe('written patients', () => {
  it.each([...readPatients('./patients.json'), ...readPatients('./morePatients.json')])(
    '$id come out as written',
    (patient) => {
      expect(faultsOf(patient, find(patient.painted, patient.ticked))).toEqual([]);
    },
  );

  it('name regions and complaints that there are', () => {
    const regions = content.painRegions.map(({ id }) => id);
    for (const { painted, ticked } of readPatients('./patients.json')) {
      expect(regions).toEqual(expect.arrayContaining(painted));
      expect([...COMPLAINTS]).toEqual(expect.arrayContaining(ticked));
    }
  });
});

describe('a stroke over the trochanter, as a hand draws it', () => {
  it('has the gluteal muscles of the outer hip before tensor fasciae latae and vastus lateralis, and no kidney', () => {
    const field = new PaintedField(skin);
    const hip = regionStroke(skin, 'lateral_hip').map((dab) => ({ ...dab, radiusM: 0.016 }));
    field.add([hip]);
    const found = find(field.painted(), ['rise_from_chair']);
    const names = muscles(found).flat();
    expect(found.regions[0]?.id).toBe('lateral_hip');
    expect(names[0]).toMatch(/^gluteus_m(inimus|edius)$/);
    expect(names.slice(0, 4)).toEqual(expect.arrayContaining(['gluteus_minimus', 'gluteus_medius']));
    expect(found.warnings.flags.map(({ id }) => id)).not.toContain('rf_abdomen');
  });
});

describe('painting the calf', () => {
  it('asks for deep vein thrombosis first, and finds soleus and gastrocnemius', () => {
    const found = find(['calf']);
    expect(found.warnings.flags[0]?.id).toBe('rf_dvt');
    expect(found.lookAlikes.map(({ id }) => id)).toContain('sciatica_radiculopathy');
    expect(muscles(found).slice(0, 2).flat().sort()).toEqual(['gastrocnemius', 'soleus']);
    expect(found.regions.map(({ id }) => id)).toEqual(['calf']);
    expect(found.regions[0]?.painted).toBeGreaterThan(0.99);
  });

  it('as well as a little of the sole counts the sole as a place of its own', () => {
    const found = find(['calf', 'sole_instep'], ['night_cramps']);
    const [first] = found.suspects;
    expect(first?.id).toBe('gastrocnemius');
    expect(first?.explains).toEqual({ regions: ['calf', 'sole_instep'], complaints: ['night_cramps'] });
    expect(first?.asked).toBe(3);
  });
});

describe('warnings', () => {
  it('are there wherever it hurts, at most three, and never the same everywhere', () => {
    const all = Object.keys(REGION_BANDS).map((id) => find([id]).warnings.flags);
    for (const flags of all) {
      expect(flags.length).toBeGreaterThan(0);
      expect(flags.length).toBeLessThanOrEqual(FLAGS_MOST);
    }
    const everywhere = all[0]?.filter((flag) => all.every((flags) => flags.includes(flag)));
    expect(everywhere).toEqual([]);
  });

  it('that are not among the first follow, none is lost and none is said twice', () => {
    const { flags, more } = find(['calf'], ['limp', 'walking']).warnings;
    const ids = [...flags, ...more].map(({ id }) => id);
    expect(ids.sort()).toEqual(content.redFlags.map(({ id }) => id).sort());
  });

  it('come for a complaint alone, too', () => {
    const found = find([], ['night_cramps']);
    expect(found.warnings.flags[0]?.id).toBe('rf_dvt');
    expect(muscles(found).flat()).toContain('gastrocnemius');
  });

  it('a sign that is new in the content and names the region itself is found', () => {
    const [any] = content.redFlags;
    if (!any) throw new Error('no warning sign');
    const redFlags = [
      ...content.redFlags.map(({ regions: _named, ...flag }) => flag),
      { ...any, id: 'rf_new', muscles: 'all' as const, regions: ['calf'] },
    ];
    const { flags, more } = warningsFor(
      { redFlags, mimics: [] },
      { regions: [{ id: 'calf', presence: 1 }], fitOf: new Map(), ticked: [] },
    );
    // It stands behind those that the list of its region names, and before all that nothing ties to the place.
    const order = [...flags, ...more].map(({ id }) => id);
    const listed = new Set(FLAGS_OF_REGION.calf);
    const strangers = redFlags.filter(
      ({ id, muscles }) => !listed.has(id) && muscles === 'all' && id !== 'rf_new',
    );
    expect(order).toContain('rf_new');
    for (const { id } of strangers) expect(order.indexOf('rf_new')).toBeLessThan(order.indexOf(id));
  });

  it('of the tables are all in the content, and so are regions and look-alikes', () => {
    const ids = (entries: readonly { id: string }[]) => new Set(entries.map(({ id }) => id));
    const unknown = (tables: Readonly<Record<string, readonly string[] | undefined>>[], known: Set<string>) =>
      tables.flatMap((table) =>
        Object.values(table).flatMap((list) => list?.filter((id) => !known.has(id)) ?? []),
      );
    expect(unknown([FLAGS_OF_REGION, FLAGS_OF_COMPLAINT], ids(content.redFlags))).toEqual([]);
    expect(unknown([LOOK_ALIKES_OF_REGION, LOOK_ALIKES_OF_COMPLAINT], ids(content.mimics))).toEqual([]);
    const regions = content.painRegions.map(({ id }) => id).sort();
    expect(Object.keys(FLAGS_OF_REGION).sort()).toEqual(regions);
    expect(Object.keys(LOOK_ALIKES_OF_REGION).sort()).toEqual(regions);
  });
});

describe('findFor', () => {
  it('answers in ids, in the order shown', () => {
    const query = { regions: ['calf', 'sole_instep'], complaints: ['night_cramps'] };
    const answer = findFor(leg, content, query, lookAlikes);
    const { warnings, lookAlikes: found, suspects } = find(['calf', 'sole_instep'], ['night_cramps']);
    expect(answer.suspects[0]).toBe('gastrocnemius');
    expect(answer.suspects).toEqual(muscles({ suspects } as Findings).flat());
    expect(answer.warnings).toEqual(warnings.flags.map(({ id }) => id));
    expect(answer.lookAlikes).toEqual(found.map(({ id }) => id));
    expect(answer.lookAlikes).toEqual(expect.arrayContaining(['dvt', 'plantar_fasciitis', 'dermatome_s2']));
    // Before the drawings are there they are named by region and complaint.
    const named = findFor(leg, content, query).lookAlikes;
    expect(named).toEqual(expect.arrayContaining(['dvt', 'plantar_fasciitis']));
    expect(named).not.toContain('dermatome_s2');
    expect(findFor(leg, content, {})).toEqual({ warnings: [], lookAlikes: [], suspects: [] });
  });

  it('says which id there is not, and which there are', () => {
    const ask = (query: object) => () => findFor(leg, content, query);
    expect(ask({ regions: ['elbow'] })).toThrow(/no region "elbow"; known are low_back_sacrum, .*great_toe/);
    expect(ask({ complaints: ['limp', 'flying'] })).toThrow(/no complaint "flying"; known are walking, limp/);
    expect(ask({ regions: 'calf' })).toThrow(/regions must be a list/);
  });
});

describe('rows', () => {
  it('hold muscles with the same patterns, under a name that can be read', () => {
    const rows = suspectRows(content);
    const of = (id: string) => rows.find(({ muscles }) => muscles.some((muscle) => muscle.id === id));
    const hamstrings = of('semimembranosus');
    expect(hamstrings?.points.map(({ id }) => id)).toEqual(['st_1', 'st_2', 'sm_1', 'sm_2']);
    expect(hamstrings && rowName(hamstrings)).toBe('Semitendinosus and semimembranosus');
    const biceps = of('biceps_femoris_short');
    expect(biceps && rowName(biceps)).toBe('Biceps femoris: long head and short head');
  });

  it('none of the points is lost', () => {
    const ids = suspectRows(content).flatMap(({ points }) => points.map(({ id }) => id));
    expect(ids.sort()).toEqual(content.muscles.flatMap(({ points }) => points.map(({ id }) => id)).sort());
  });

  it('have all points whose pattern lies over the painting, and no other', () => {
    const of = (found: Findings, id: string) => found.suspects.find((suspect) => suspect.id === id)?.points;
    expect(of(find(['buttock'], ['sitting']), 'piriformis')).toEqual(['piri_1', 'piri_2']);
    expect(of(find(['lateral_leg']), 'gluteus_minimus')).toEqual(['gmin_a1', 'gmin_a2']);
  });
});

describe('a painting on its way', () => {
  const strokes = () => [regionStroke(skin, 'calf'), regionStroke(skin, 'sole_instep', true)];
  const toMillimetres = (found: readonly (readonly { point: readonly number[] }[])[] | null) =>
    found?.flat().map(({ point }) => point.map((metres) => Math.round(1000 * metres)));

  it('comes back from a link, with what was ticked', () => {
    const keys = linkKeys(strokes(), ['limp', 'sitting']);
    const query = `?show=gas_1&${new URLSearchParams(keys ?? {})}`;
    const { strokes: found, ticked, badPainting } = readLink(query);
    expect(toMillimetres(found)).toEqual(toMillimetres(strokes()));
    expect(ticked).toEqual(['limp', 'sitting']);
    expect(badPainting).toBe(false);
    expect(withKeys(query, WITHOUT_FINDER)).toBe('?show=gas_1');
  });

  it('too large for a link comes back from a file', () => {
    const many = Array.from({ length: 30 }, () => regionStroke(skin, 'posterior_thigh'));
    expect(many.flat().length).toBeGreaterThan(LINK_DABS_MOST);
    expect(linkKeys(many, [])).toBeNull();
    expect(toMillimetres(readPaintingFile(paintingFile(many, []))?.strokes ?? null)).toEqual(
      toMillimetres(many),
    );
  });

  it('that cannot be read is said, and no error', () => {
    expect(readLink('?paint=nonsense!').badPainting).toBe(true);
    expect(readLink('?complaints=limp,flying').unknown).toEqual(['flying']);
    expect(readLink('?complaints=limp,flying').ticked).toEqual(['limp']);
    for (const file of ['', '{', '[]', 'null', '{"format":"leg-painting","version":2,"painting":""}'])
      expect(readPaintingFile(file)).toBeNull();
    expect(readPaintingFile('{"format":"leg-painting","version":1,"painting":"???"}')).toBeNull();
  });
});
