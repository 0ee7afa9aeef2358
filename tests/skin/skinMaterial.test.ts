import { readFileSync } from 'node:fs';
import { ShaderLib } from 'three';
import { expect, test } from 'vitest';
import { insertAtAnchor } from '../../src/gpu/extendMaterial';
import { CONTOUR_HALF_M, FIELD_MAX_M, FIELD_MIN_M, RAMP_DEPTH_M } from '../../src/referral/heatField';
import { DOT_BUCKETS, DOT_CELL_PITCHES, DOTS_PER_SQUARE_PITCH } from '../../src/referral/heatStipple';
import { parseContentText } from '../../src/referral/loadContent';
import { ZONE_SLOTS } from '../../src/referral/zoneColours';
import { SKIN_INSERTIONS } from '../../src/skin/skinMaterial';
import { PATTERN_MAX } from '../../src/skin/skinUniforms';

const glsl = (name: string) => readFileSync(new URL(`../../shaders/${name}.glsl`, import.meta.url), 'utf8');

test('every anchor of the skin is in the physical material of the installed three', () => {
  for (const insertion of SKIN_INSERTIONS) {
    const source =
      insertion.stage === 'vertex' ? ShaderLib.physical.vertexShader : ShaderLib.physical.fragmentShader;
    expect(insertAtAnchor(source, insertion, 'skin')).toContain(insertion.glsl);
  }
});

test('constants that shader and page share are equal', () => {
  const constant = (file: string, name: string) =>
    Number(new RegExp(`const (?:float|int) ${name} = ([-0-9.]+);`).exec(glsl(file))?.[1]);
  expect(constant('heat_field', 'FIELD_MIN_M')).toBe(FIELD_MIN_M);
  expect(constant('heat_field', 'FIELD_MAX_M')).toBe(FIELD_MAX_M);
  expect(constant('heat_field', 'RAMP_DEPTH_M')).toBe(RAMP_DEPTH_M);
  expect(constant('heat_field', 'CONTOUR_HALF_M')).toBe(CONTOUR_HALF_M);
  expect(constant('heat_stipple', 'DOT_BUCKETS')).toBe(DOT_BUCKETS);
  expect(constant('heat_stipple', 'DOT_CELL_PITCHES')).toBe(DOT_CELL_PITCHES);
  expect(constant('heat_stipple', 'DOTS_PER_SQUARE_PITCH')).toBe(DOTS_PER_SQUARE_PITCH);
});

test('the shader has a place for every colour and every pattern of the content', () => {
  expect(ZONE_SLOTS).toBe(8);
  expect(glsl('skin_fragment_declare')).toContain(`uniform vec3 uZoneEdge[${ZONE_SLOTS}]`);
  const text = readFileSync(new URL('../../models/trigger-points.json', import.meta.url), 'utf8');
  const points = parseContentText(text).content.muscles.flatMap(({ points: list }) => list);
  expect(points.length).toBeLessThanOrEqual(PATTERN_MAX);
  expect(points.length).toBeGreaterThan(60);
});
