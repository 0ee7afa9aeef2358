import { readFileSync } from 'node:fs';
import { ShaderLib } from 'three';
import { expect, test } from 'vitest';
import { DOT_BUCKETS, DOT_CELL_PITCHES } from '../../../src/geometry/dotTable';
import { insertAtAnchor } from '../../../src/gpu/extendMaterial';
import { FIELD_MAX_M, FIELD_MIN_M } from '../../../src/patterns/fieldCodec';
import { parseContentText } from '../../../src/patterns/loadContent';
import { dotColour, linearRgb, ZONE_COLOURS, ZONE_SLOTS } from '../../../src/patterns/zoneColours';
import { Lamps } from '../../../src/scene/lamps';
import { SKIN_VARIANTS } from '../../../src/scene/skin/SkinPrograms';
import { skinInsertions, skinProgramName } from '../../../src/scene/skin/skinMaterial';
import { packInks } from '../../../src/scene/skin/skinUniforms';
import { PATTERN_MAX } from '../../../src/scene/skin/ZoneComposite';
import { CONTOUR_HALF_M, COUNT_MAX, RAMP_DEPTH_M } from '../../glsl/heatField';
import { DOTS_PER_SQUARE_PITCH } from '../../glsl/heatStipple';
import { SHEEN_ALPHA, SHEEN_F0, SHEEN_F90 } from '../../glsl/skinLight';

const glsl = (name: string) =>
  readFileSync(new URL(`../../../shaders/${name}.glsl`, import.meta.url), 'utf8');

test('programs of the skin that differ have names that differ, and no two are the same', () => {
  const texts = SKIN_VARIANTS.map((variant) => JSON.stringify(skinInsertions(variant)));
  const names = SKIN_VARIANTS.map(skinProgramName);
  expect(new Set(texts).size).toBe(SKIN_VARIANTS.length);
  expect(new Set(names).size).toBe(SKIN_VARIANTS.length);
});

test.each(SKIN_VARIANTS)(
  'every anchor of the skin is in the Phong material of the installed three (%o)',
  (variant) => {
    for (const insertion of skinInsertions(variant)) {
      const source =
        insertion.stage === 'vertex' ? ShaderLib.phong.vertexShader : ShaderLib.phong.fragmentShader;
      expect(insertAtAnchor(source, insertion, 'skin')).toContain(insertion.glsl);
    }
  },
);

test('constants that shader and page share are equal', () => {
  const constant = (file: string, name: string) =>
    Number(new RegExp(`const (?:float|int) ${name} = ([-0-9.]+);`).exec(glsl(file))?.[1]);
  expect(constant('heat_field', 'FIELD_MIN_M')).toBe(FIELD_MIN_M);
  expect(constant('heat_field', 'FIELD_MAX_M')).toBe(FIELD_MAX_M);
  expect(constant('heat_field', 'RAMP_DEPTH_M')).toBe(RAMP_DEPTH_M);
  expect(constant('heat_field', 'CONTOUR_HALF_M')).toBe(CONTOUR_HALF_M);
  expect(constant('heat_field', 'COUNT_MAX')).toBe(COUNT_MAX);
  expect(constant('skin_light', 'SHEEN_F0')).toBe(SHEEN_F0);
  expect(constant('skin_light', 'SHEEN_F90')).toBe(SHEEN_F90);
  expect(constant('skin_light', 'SHEEN_ALPHA')).toBe(SHEEN_ALPHA);
  expect(constant('heat_stipple', 'DOT_BUCKETS')).toBe(DOT_BUCKETS);
  expect(constant('heat_stipple', 'DOT_CELL_PITCHES')).toBe(DOT_CELL_PITCHES);
  expect(constant('heat_stipple', 'DOTS_PER_SQUARE_PITCH')).toBe(DOTS_PER_SQUARE_PITCH);
});

test('the shader has a place for every colour and every pattern of the content', () => {
  expect(ZONE_SLOTS).toBe(8);
  expect(packInks(0).length).toBe(4 * ZONE_SLOTS);
  const text = readFileSync(new URL('../../../models/trigger-points.json', import.meta.url), 'utf8');
  const points = parseContentText(text).content.muscles.flatMap(({ points: list }) => list);
  expect(points.length).toBeLessThanOrEqual(PATTERN_MAX);
  expect(points.length).toBeGreaterThan(60);
});

test('packed colours are those of the table, finer than a screen shows them', () => {
  const inks = packInks(1);
  ZONE_COLOURS.forEach((zone, slot) => {
    [zone.edge, zone.core, zone.contour, dotColour(zone, 1)].forEach((hex, kind) => {
      const ink = inks[4 * slot + kind] ?? 0;
      const root = [(ink >>> 21) / 2047, ((ink >>> 10) & 2047) / 2047, (ink & 1023) / 1023];
      const expected = linearRgb(hex);
      for (const c of [0, 1, 2])
        expect(Math.abs((root[c] ?? 0) ** 2 - (expected[c] ?? 0))).toBeLessThan(0.0011);
    });
  });
});

test('the skin throws back about as much of the room as the tone mapping takes off, so that dark skin keeps its colour', () => {
  const shine = /ROOM_SHINE = vec3\(([^)]*)\)/.exec(glsl('skin_lamps'))?.[1]?.split(',').map(Number) ?? [];
  expect(shine).toHaveLength(3);
  // Khronos neutral: 0.04 of white off every colour whose darkest component is more than 0.08.
  const thrownBack = new Lamps().sky.intensity * (shine[1] ?? 0);
  expect(thrownBack).toBeGreaterThan(0.034);
  expect(thrownBack).toBeLessThan(0.044);
  expect(shine[2]).toBeGreaterThan(shine[0] ?? 1);
});
