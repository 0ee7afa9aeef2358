import { readFileSync } from 'node:fs';
import { Ray, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { slicePlane } from '../../../src/geometry/slice';
import { courseIds } from '../../../src/leg/courseIds';
import type { Leg, Structure } from '../../../src/leg/Leg';
import { type Course, drawnLine, nerveCourseId } from '../../../src/patterns/courseLines';
import { LOOK_ALIKES_FILE } from '../../../src/patterns/lookAlikeParse';
import { NERVE_LINES_FILE, readNerveLines } from '../../../src/patterns/nerveLines';
import { parseVessels, VESSELS_FILE } from '../../../src/patterns/vesselParse';
import { coursePicker } from '../../../src/scene/courses/coursePicker';
import { courseStructures } from '../../../src/scene/courses/courseStructures';
import { LegCut } from '../../../src/scene/section/LegCut';
import { structureIds } from '../../../src/scene/structureIds';
import { highlightOf } from '../../../src/scene/structures/highlight';
import { DEFAULT_VIEW } from '../../../src/view/state';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const { vessels } = parseVessels(json(VESSELS_FILE)).vessels;
const courses: Course[] = [
  ...readNerveLines(json(NERVE_LINES_FILE)).lines.map(
    ({ line, ...who }): Course => ({ ...who, kind: 'nerve', line: drawnLine(line) }),
  ),
  ...vessels.map(({ id, kind, line }): Course => ({ id, listed: id, kind, line: drawnLine(line) })),
];
const structures = courseStructures(courses);
const byId = (id: string): Structure => {
  const found = structures.find((structure) => structure.id === id);
  if (!found) throw new Error(`test: no tube ${id}`);
  return found;
};

describe('the ids of nerves and vessels', () => {
  it('are known before their files come, and are those of the files', () => {
    const nerves = (json(LOOK_ALIKES_FILE) as { nerves: { id: string }[] }).nerves;
    const files = [...nerves.map(({ id }) => nerveCourseId(id)), ...vessels.map(({ id }) => id)];
    expect([...courseIds]).toEqual(files);
    expect(files.filter((id) => !structureIds.has(id))).toEqual([]);
  });
});

describe('the tubes', () => {
  it('are one for each line, of a size that a page can draw', () => {
    expect(structures).toHaveLength(courses.length);
    const triangles = structures.reduce((sum, { geometry }) => sum + (geometry.index?.count ?? 0) / 3, 0);
    expect(triangles).toBeLessThan(60_000);
  });

  it('are as wide as their line says and run out thin where it leads nowhere', () => {
    const width = ({ geometry }: Structure, ring: number, sides: number) => {
      const position = geometry.getAttribute('position');
      const [a, b] = [new Vector3(), new Vector3()];
      a.fromBufferAttribute(position, ring * sides);
      b.fromBufferAttribute(position, ring * sides + sides / 2);
      return a.distanceTo(b) / 2;
    };
    const artery = byId('femoral_artery');
    expect(1000 * width(artery, 12, 12)).toBeCloseTo(5.4, 0);
    const sural = byId('sural_nerve');
    const rings = sural.geometry.getAttribute('position').count / 8;
    expect(1000 * width(sural, 12, 8)).toBeGreaterThan(0.6);
    expect(1000 * width(sural, rings - 4, 8)).toBeLessThan(0.35);
  });

  it('are met by a ray that hits them, and by one that passes near where that is allowed', () => {
    const near = coursePicker(courses);
    const sciatic = byId('sciatic_nerve');
    const place = courses.find(({ id }) => id === 'sciatic_nerve')?.line[60] ?? [0, 0, 0, 0];
    const from = (asideM: number) =>
      new Ray(new Vector3(place[0] + asideM, place[1], place[2] - 1), new Vector3(0, 0, 1));
    const hit = near(from(0), [sciatic], () => 0);
    expect(hit?.structure.id).toBe('sciatic_nerve');
    expect(hit?.missM).toBeLessThan(0);
    expect(hit?.distanceM).toBeCloseTo(1 - (place[3] ?? 0), 2);
    expect(near(from(0.02), [sciatic], () => 0.001)).toBeNull();
    expect(near(from(0.02), [sciatic], () => 0.03)?.missM).toBeGreaterThan(0.01);
    expect(near(from(0), [], () => 1)).toBeNull();
  });

  it('that is met comes before one that is passed, and of two the nearer', () => {
    const near = coursePicker(courses);
    const popliteal = ['popliteal_artery', 'popliteal_vein', 'tibial_nerve'].map(byId);
    const [x = 0, y = 0] =
      courses.find(({ id }) => id === 'tibial_nerve')?.line.find(([, y]) => y < 0.46) ?? [];
    const ray = new Ray(new Vector3(x, y, -1), new Vector3(0, 0, 1));
    const first = near(ray, popliteal, () => 0.02);
    expect(first?.structure.id).toBe('tibial_nerve');
  });
});

describe('a cross-section', () => {
  it('lays open the nerves and vessels that are drawn, each as wide as it is there', () => {
    const bare = { structures: new Map() } as unknown as Leg;
    const plane = slicePlane([0, 0.7, 0], [0, 1, 0], [0, 0, 1]);
    expect(new LegCut(bare).at(plane)).toEqual([]);
    const cut = new LegCut(bare, undefined, () => structures).at(plane);
    const areas = new Map(cut.map(({ structure, areaM2 }) => [structure.id, 1e6 * areaM2]));
    expect([...areas.keys()]).toEqual(
      expect.arrayContaining(['sciatic_nerve', 'femoral_artery', 'femoral_vein', 'great_saphenous_vein']),
    );
    expect(areas.has('tibial_nerve')).toBe(false);
    // Square millimetres of a circle of 5.4 mm, of which a ring of twelve corners takes 0.955.
    expect((areas.get('femoral_artery') ?? 0) / (0.955 * Math.PI * 5.4 ** 2)).toBeCloseTo(1, 0);
  });
});

describe('how a view shows them', () => {
  const nerve = byId('tibial_nerve');
  const artery = byId('popliteal_artery');
  const view = (patch: object) => ({ ...DEFAULT_VIEW, ...patch });
  const layers = (patch: object) => ({ layers: { ...DEFAULT_VIEW.layers, ...patch } });

  it('not at all at first, and by their layers', () => {
    expect(highlightOf(nerve, DEFAULT_VIEW, null).shown).toBe(false);
    expect(highlightOf(nerve, view(layers({ nerves: 1 })), null).shown).toBe(true);
    expect(highlightOf(artery, view(layers({ nerves: 1 })), null).shown).toBe(false);
    expect(highlightOf(artery, view(layers({ vessels: 0.5 })), null)).toMatchObject({
      shown: true,
      opacity: 0.5,
    });
  });

  it('whole where one is selected, however deep the leg is peeled', () => {
    expect(highlightOf(nerve, view({ select: ['tibial_nerve'] }), null)).toMatchObject({
      shown: true,
      opacity: 1,
    });
    expect(highlightOf(nerve, view({ depth: 'bone', ...layers({ nerves: 1 }) }), null).shown).toBe(true);
  });

  it('beside a selected muscle as they are, beside a selected nerve faint', () => {
    const on = layers({ nerves: 1 });
    expect(highlightOf(nerve, view({ select: ['soleus'], ...on }), null).ghost).toBe(false);
    expect(highlightOf(nerve, view({ select: ['sural_nerve'], ...on }), null).ghost).toBe(true);
  });
});
