import { beforeAll, describe, expect, it } from 'vitest';
import { complaintsByPoint } from '../../src/finder/complaints';
import { paintedRegions } from '../../src/finder/paintedRegions';
import {
  linkKeys,
  paintingFile,
  readLink,
  readPaintingFile,
  withoutFinder,
} from '../../src/finder/paintingLink';
import { rankSuspects } from '../../src/finder/ranking';
import { groupNames, suspectGroups } from '../../src/finder/suspectGroups';
import { warningsFor } from '../../src/finder/warnings';
import { vertexAreas } from '../../src/mesh/vertexAreas';
import type { SkinSurface } from '../../src/referral/SkinSurface';
import type { Content } from '../../src/referral/schema';
import { ZONE } from '../../src/referral/skinZones';
import { zoneField } from '../../src/referral/zoneField';
import { PaintedField } from '../../src/skin/PaintedField';
import { LINK_DABS_MOST } from '../../src/skin/painting';
import { REGION_BANDS, regionStroke } from '../../src/skin/regions';
import { realLeg } from '../referral/realLeg';

let skin: SkinSurface;
let content: Content;
beforeAll(async () => {
  ({ skin, content } = await realLeg());
});

/** What follows from painting these regions on the real skin. */
function find(ids: readonly string[], ticked: readonly string[] = []) {
  const groups = suspectGroups(content);
  const patterns = groups.flatMap(({ id, points }) => {
    const referral = points[0]?.point.referral;
    if (!referral) return [];
    const essential = zoneField(skin, referral.essential);
    const spillover = zoneField(skin, referral.spillover);
    const zones = Uint8Array.from(essential, (distanceM, v) =>
      distanceM < 0 ? ZONE.essential : (spillover[v] ?? 1) < 0 ? ZONE.spillover : ZONE.none,
    );
    return [{ id, zones }];
  });
  const areasM2 = vertexAreas(skin.geodesics.positions, skin.geodesics.indices);
  const paint = (of: readonly string[]) => {
    const field = new PaintedField(skin);
    field.add(of.map((id) => regionStroke(skin, id)));
    return field.painted();
  };
  const painting = paint(ids);
  const byPoint = complaintsByPoint(content);
  const suspects = rankSuspects({
    painting,
    areasM2,
    patterns,
    ticked,
    complaintsOf: (id) => byPoint.get(id) ?? new Set(),
  });
  const muscleOf = new Map(groups.map(({ id, points }) => [id, points.map(({ muscle }) => muscle.id)]));
  const fitOf = new Map<string, number>();
  for (const { id, fit } of suspects)
    for (const muscle of muscleOf.get(id) ?? []) fitOf.set(muscle, Math.max(fitOf.get(muscle) ?? 0, fit));
  const regions = paintedRegions(
    painting,
    areasM2,
    new Map(Object.keys(REGION_BANDS).map((id) => [id, paint([id])])),
  );
  const warnings = warningsFor(content, { regions: regions.map(({ id }) => id), fitOf, ticked });
  return { suspects, regions, warnings, muscles: suspects.map(({ id }) => muscleOf.get(id) ?? []) };
}

describe('painting the calf', () => {
  it('asks for deep vein thrombosis first, and finds soleus, plantaris and gastrocnemius', () => {
    const { warnings, muscles, regions } = find(['calf']);
    expect(warnings.flags[0]?.id).toBe('rf_dvt');
    expect(warnings.mimics.map(({ id }) => id)).not.toContain('dvt');
    expect(warnings.mimics.map(({ id }) => id)).toContain('sciatica_radiculopathy');
    expect(muscles[0]).toContain('soleus');
    expect(muscles.slice(0, 5).flat()).toContain('gastrocnemius');
    expect(regions[0]?.id).toBe('calf');
    expect(regions[0]?.painted).toBeGreaterThan(0.99);
  });
});

describe('painting the back of the thigh', () => {
  it('asks for the nerve and the cauda equina, and finds the hamstrings before all others', () => {
    const { warnings, muscles } = find(['posterior_thigh']);
    expect(warnings.flags.map(({ id }) => id).slice(0, 2)).toEqual(['rf_neuro', 'rf_ces']);
    expect(muscles[0]).toContain('semitendinosus');
    expect(muscles.slice(0, 3).flat()).toContain('gluteus_minimus');
  });
});

describe('warnings', () => {
  it('are there wherever it hurts: every region has a sign of its own', () => {
    for (const id of Object.keys(REGION_BANDS)) {
      const { flags } = warningsFor(content, { regions: [id], fitOf: new Map(), ticked: [] });
      expect(flags.length, id).toBeGreaterThan(0);
    }
  });

  it('that are not among the first follow, none is lost and none is said twice', () => {
    const { flags, more } = find(['calf'], ['limp', 'walking']).warnings;
    const ids = [...flags, ...more].map(({ id }) => id);
    expect(ids.sort()).toEqual(content.redFlags.map(({ id }) => id).sort());
  });

  it('come for a complaint alone, too', () => {
    const { warnings, suspects } = find([], ['night_cramps']);
    expect(warnings.flags[0]?.id).toBe('rf_dvt');
    expect(suspects.map(({ id }) => id)).toContain('gas_1');
  });
});

describe('points with the same pattern', () => {
  it('are one line with their names', () => {
    const group = suspectGroups(content).find(({ points }) =>
      points.some(({ point }) => point.id === 'sm_1'),
    );
    expect(group?.points.map(({ point }) => point.id)).toEqual(['st_1', 'st_2', 'sm_1', 'sm_2']);
    expect(group && groupNames(group).map(({ muscle }) => muscle.english)).toEqual([
      'Semitendinosus',
      'Semimembranosus',
    ]);
  });

  it('none is lost', () => {
    const ids = suspectGroups(content).flatMap(({ points }) => points.map(({ point }) => point.id));
    expect(ids.sort()).toEqual(content.muscles.flatMap(({ points }) => points.map(({ id }) => id)).sort());
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
    expect(withoutFinder(query)).toBe('?show=gas_1');
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
