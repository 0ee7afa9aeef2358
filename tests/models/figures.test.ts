import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  FIGURES,
  figureIds,
  readFibres,
  readLandmarks,
  readSpace,
  readStructure,
} from '../../models/build/figures';
import { compileLobes, distanceOnGrid } from '../../models/build/geometry/lobes';
import { alignedGrid } from '../../models/build/geometry/ScalarGrid';
import { momentsOfVoxels } from '../../models/build/geometry/voxels';
import { figuresText } from '../../models/build/measure/write';
import structures from '../../models/structures.json' with { type: 'json' };

/** What was measured; the drawn structures have no mesh in the reference. */
const listed = structures.structures.filter((s) => s.kind !== 'skin' && Boolean(s.referenceName));

const DRAWN = structures.structures
  .filter((s) => 'drawn' in s)
  .map((s) => s.id)
  .sort();
/** Measured from a file of its own. */
const APART = ['long_plantar_ligament'];
const path = (id: string) => join(FIGURES, 'structures', `${id}.json`);

describe('figures', () => {
  it('has a file for every measured structure of the list and every drawn one, and none besides', () => {
    expect(figureIds()).toEqual([...listed.map((s) => s.id), ...DRAWN, ...APART].sort());
  });

  it('says which structures are drawn and not measured', () => {
    expect(figureIds().filter((id) => readStructure(id).drawn)).toEqual(DRAWN);
    expect(DRAWN).toContain('quadratus_lumborum');
    expect(DRAWN).toContain('plantar_aponeurosis');
    for (const id of DRAWN) expect(readStructure(id).source).toContain('not measured');
  });

  it.each(listed.map((s) => [s.id, s.fma] as const))(
    '%s is the structure %s, rounded, with its source',
    (id, fma) => {
      const figures = readStructure(id);
      expect(figures.fma).toBe(fma);
      expect(figures.source.length).toBeGreaterThan(20);
      expect(readFileSync(path(id), 'utf8')).toBe(figuresText(figures));
      for (const lobe of figures.lobes) {
        lobe.forEach((v, i) => {
          if (i < 9) expect(Number(v.toFixed(2))).toBe(v);
          else expect(Number(v.toPrecision(4))).toBe(v);
        });
      }
    },
  );

  it.each(['semitendinosus', 'femur', 'gluteus_minimus', 'calcaneus', 'flexor_digitorum_longus'])(
    'the lobes of %s hold the volume and the centroid that were measured',
    (id) => {
      const { lobes, volumeCm3, centroid } = readStructure(id);
      const field = compileLobes(lobes);
      const grid = distanceOnGrid(field, alignedGrid(field.min, field.max, 1, 1), 4);
      const ours = momentsOfVoxels(grid);
      expect(Math.abs(ours.volume / 1000 / volumeCm3 - 1)).toBeLessThan(0.04);
      const shift = Math.hypot(...ours.centroid.map((v, c) => v - centroid[c]));
      expect(shift).toBeLessThan(3);
    },
  );

  it('all together stay under a megabyte', () => {
    const total = listed.reduce((sum, { id }) => sum + statSync(path(id)).size, 0);
    expect(total).toBeLessThan(1e6);
  });

  it('gives every muscle a centreline from its proximal to its distal end, and a kind of fibre', () => {
    const { fibres } = readFibres();
    for (const { id, kind } of listed) {
      if (kind !== 'muscle') continue;
      const line = readStructure(id).centreline;
      expect(line?.points.length, id).toBeGreaterThan(2);
      expect(line?.radii.length, id).toBe(line?.points.length);
      expect(fibres[id], id).toBeDefined();
    }
    const [hip, foot] = [readStructure('semitendinosus'), readStructure('flexor_digitorum_longus')];
    const ends = (f: typeof hip) => [
      f.centreline?.points[0]?.[1] ?? 0,
      f.centreline?.points.at(-1)?.[1] ?? 0,
    ];
    expect(ends(hip)[0]).toBeGreaterThan(ends(hip)[1] + 400);
    expect(ends(foot)[0]).toBeGreaterThan(ends(foot)[1] + 250);
  });
});

describe('landmarks', () => {
  const { landmarks, radii, units, space } = readLandmarks();
  const at = (name: string) => {
    const point = landmarks[name];
    if (!point) throw new Error(`no landmark ${name}`);
    return point;
  };

  it('are metres of leg space, and all there', () => {
    expect([units, space]).toEqual(['m', 'leg']);
    const names = [
      'hip_joint_centre knee_centre ankle_centre iliac_crest_top asis psis ischial_tuberosity pubic_tubercle',
      'greater_trochanter patella_top patella_centre patella_bottom tibial_tuberosity fibular_head lateral_malleolus',
      'medial_malleolus heel_back heel_bottom calcaneal_insertion ankle_crease_front coccyx_tip sacrum_midline',
      'knee_joint_line',
    ].flatMap((line) => line.split(' '));
    for (let n = 1; n <= 5; n++) names.push(`metatarsal_head_${n}`, `toe_tip_${n}`);
    expect(Object.keys(landmarks).sort()).toEqual(names.sort());
  });

  it('lie as they do in a man: lateral is -x, front is +z, up is +y', () => {
    expect(at('lateral_malleolus')[0]).toBeLessThan(at('medial_malleolus')[0]);
    expect(at('lateral_malleolus')[1]).toBeLessThan(at('medial_malleolus')[1]);
    expect(at('asis')[2]).toBeGreaterThan(at('psis')[2] + 0.1);
    expect(at('patella_centre')[2]).toBeGreaterThan(at('knee_centre')[2]);
    expect(at('toe_tip_1')[0]).toBeGreaterThan(at('toe_tip_5')[0]);
    const heights = [
      'iliac_crest_top',
      'asis',
      'hip_joint_centre',
      'patella_top',
      'patella_bottom',
      'tibial_tuberosity',
    ];
    const ys = [...heights, 'medial_malleolus', 'heel_bottom'].map((name) => at(name)[1]);
    expect(ys).toEqual([...ys].sort((a, b) => b - a));
  });

  it('have lengths of an adult: femur 0.40 to 0.48 m, tibia 0.33 to 0.43 m, femoral head 21 to 27 mm', () => {
    const length = (a: string, b: string) => Math.hypot(...at(a).map((v, c) => v - at(b)[c]));
    expect(length('hip_joint_centre', 'knee_joint_line')).toBeGreaterThan(0.4);
    expect(length('hip_joint_centre', 'knee_joint_line')).toBeLessThan(0.48);
    expect(length('knee_joint_line', 'ankle_centre')).toBeGreaterThan(0.33);
    expect(length('knee_joint_line', 'ankle_centre')).toBeLessThan(0.43);
    expect(radii.femoral_head).toBeGreaterThan(0.021);
    expect(radii.femoral_head).toBeLessThan(0.027);
  });

  it('the floor lies 8 to 20 mm under the bones that carry weight', () => {
    expect(readSpace().shiftY).toBe(83);
    expect(at('heel_bottom')[1]).toBeGreaterThan(0.008);
    expect(at('heel_bottom')[1]).toBeLessThan(0.02);
  });
});
