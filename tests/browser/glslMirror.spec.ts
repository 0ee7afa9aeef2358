import * as alike from '../glsl/alike';
import * as field from '../glsl/heatField';
import * as overlap from '../glsl/heatOverlap';
import * as stipple from '../glsl/heatStipple';
import { sightWindow } from '../glsl/sightWindow';
import * as light from '../glsl/skinLight';
import * as paint from '../glsl/skinPaint';

import { testMirrors } from './glslMirrors';

testMirrors([
  {
    name: 'decodeField',
    file: 'heat_field',
    ranges: [[0, 1]],
    glsl: 'decodeField(a.x)',
    mirror: field.decodeField,
  },
  {
    name: 'decodeZones',
    file: 'heat_field',
    ranges: [[0, 1]],
    glsl: 'decodeZones(vec4(0.0, a.x, 0.0, 0.0)).y',
    mirror: field.decodeField,
  },
  {
    name: 'encodeZones',
    file: 'heat_field',
    ranges: [[-0.05, 0.02]],
    glsl: 'encodeZones(vec4(0.0, 0.0, a.x, 0.0)).z',
    mirror: field.encodeZone,
  },
  {
    name: 'encodeCount and decodeCount',
    file: 'heat_field',
    ranges: [[0, 12]],
    // As the bytes of a texel hold it.
    glsl: 'decodeCount(floor(255.0 * encodeCount(a.x) + 0.5) / 255.0)',
    mirror: (count) => Math.min(field.COUNT_MAX, count ?? 0),
    tolerance: 1e-3,
  },
  {
    name: 'fadeField',
    file: 'heat_field',
    ranges: [
      [-0.04, 0.016],
      [0, 1],
    ],
    glsl: 'fadeField(a.x, a.y)',
    mirror: field.fadeField,
  },
  {
    name: 'essentialCover',
    file: 'heat_field',
    ranges: [
      [-0.02, 0.02],
      [0.001, 0.015],
    ],
    glsl: 'essentialCover(a.x, a.y)',
    mirror: field.essentialCover,
  },
  {
    name: 'rampPosition',
    file: 'heat_field',
    ranges: [[-0.05, 0.01]],
    glsl: 'rampPosition(a.x)',
    mirror: field.rampPosition,
  },
  {
    name: 'contourLine',
    file: 'heat_field',
    ranges: [
      [-0.003, 0.003],
      [0.00005, 0.003],
    ],
    glsl: 'contourLine(a.x, a.y)',
    mirror: field.contourLine,
  },
  {
    name: 'countShare',
    file: 'heat_field',
    ranges: [[-0.02, 0.02]],
    glsl: 'countShare(a.x)',
    mirror: field.countShare,
  },
  {
    name: 'dotRadius',
    file: 'heat_stipple',
    ranges: [
      [-0.03, 0.006],
      [0.003, 0.012],
      [0.2, 0.9],
    ],
    glsl: 'dotRadius(a.x, a.y, a.z)',
    mirror: stipple.dotRadius,
  },
  {
    name: 'dotCover',
    file: 'heat_stipple',
    ranges: [
      [0, 0.006],
      [0.0002, 0.004],
      [0.00005, 0.004],
    ],
    glsl: 'dotCover(a.x, a.y, a.z)',
    mirror: stipple.dotCover,
  },
  {
    name: 'dotHalo',
    file: 'heat_stipple',
    ranges: [
      [0, 0.004],
      [0.00005, 0.004],
    ],
    glsl: 'dotHalo(a.x, a.y)',
    mirror: stipple.dotHalo,
  },
  {
    name: 'dotTint',
    file: 'heat_stipple',
    ranges: [
      [0, 0.005],
      [0.003, 0.012],
    ],
    glsl: 'dotTint(a.x, a.y)',
    mirror: stipple.dotTint,
  },
  {
    name: 'dotDetail',
    file: 'heat_stipple',
    ranges: [
      [0.003, 0.012],
      [0.0003, 0.006],
    ],
    glsl: 'dotDetail(a.x, a.y)',
    mirror: stipple.dotDetail,
  },
  {
    name: 'dotScales',
    file: 'heat_stipple',
    ranges: [
      [0.003, 0.012],
      [0.0003, 0.006],
    ],
    glsl: 'dotScales(a.x, a.y).x + 10.0 * dotScales(a.x, a.y).y',
    mirror: (pitch, pixel) => {
      const [coarse, fine] = stipple.dotScales(pitch ?? 0, pixel ?? 0);
      return coarse + 10 * fine;
    },
    tolerance: 1e-4,
  },
  {
    name: 'dotBucket',
    file: 'heat_stipple',
    ranges: [
      [-300, 300],
      [-300, 300],
      [-300, 300],
    ],
    glsl: 'float(dotBucket(ivec3(floor(a.xyz))))',
    mirror: (x, y, z) => stipple.dotBucket(Math.floor(x ?? 0), Math.floor(y ?? 0), Math.floor(z ?? 0)),
    tolerance: 0,
  },
  {
    name: 'stripeTurn and stripeShare',
    file: 'heat_overlap',
    ranges: [
      [-1, 1],
      [0.003, 0.012],
      [0, 2.999],
      [0, 5.999],
      [0.0001, 0.004],
    ],
    glsl: 'stripeShare(stripeTurn(a.x, a.y, floor(a.w), b.x), floor(a.z))',
    mirror: (s, w, i, n, p) =>
      overlap.stripeShare(overlap.stripeTurn(s ?? 0, w ?? 0, Math.floor(n ?? 0), p ?? 0), Math.floor(i ?? 0)),
    // The stripe's place is a remainder of metres: float32 leaves a micrometre, a thousandth of a pixel's edge.
    tolerance: 5e-3,
  },
  {
    name: 'overlapStep',
    file: 'heat_overlap',
    ranges: [[0, 12]],
    glsl: 'overlapStep(a.x, 6.0)',
    mirror: (count) => overlap.overlapStep(count ?? 0, 6),
    tolerance: 0,
  },
  {
    name: 'wrapExtra',
    file: 'skin_light',
    ranges: [
      [-1, 1],
      [0, 1],
    ],
    glsl: 'wrapExtra(a.x, a.y)',
    mirror: light.wrapExtra,
  },
  {
    name: 'skinSheen, highlight',
    file: 'skin_light',
    ranges: [
      [-1, 1],
      [-0.2, 1],
      [-1, 1],
    ],
    glsl: 'skinSheen(a.x, a.y, a.z).x',
    mirror: (lamp, eye, between) => light.skinSheen(lamp ?? 0, eye ?? 0, between ?? 0)[0],
    tolerance: 1e-4,
  },
  {
    name: 'skinSheen, share lost',
    file: 'skin_light',
    ranges: [
      [-1, 1],
      [-0.2, 1],
      [-1, 1],
    ],
    glsl: 'skinSheen(a.x, a.y, a.z).y',
    mirror: (lamp, eye, between) => light.skinSheen(lamp ?? 0, eye ?? 0, between ?? 0)[1],
  },
  {
    name: 'skinAlpha',
    file: 'skin_light',
    ranges: [
      [0, 1],
      [0, 1],
    ],
    glsl: 'skinAlpha(a.x, a.y)',
    mirror: light.skinAlpha,
  },
  {
    name: 'decodePaint',
    file: 'skin_paint',
    ranges: [[0, 1]],
    glsl: 'decodePaint(a.x)',
    mirror: paint.decodePaint,
  },
  {
    name: 'borderLine',
    file: 'skin_paint',
    ranges: [
      [-0.006, 0.006],
      [0.0002, 0.002],
      [0.5, 2],
      [0.0001, 0.002],
    ],
    glsl: 'borderLine(a.x, a.y, a.z, a.w)',
    mirror: paint.borderLine,
    tolerance: 1e-4,
  },
  {
    name: 'hatchCover',
    file: 'skin_paint',
    ranges: [
      [-0.05, 0.05],
      [0.0001, 0.004],
    ],
    glsl: 'hatchCover(a.x, a.y)',
    mirror: paint.hatchCover,
    // The place across the lines is a remainder of metres, as of the stripes above.
    tolerance: 1e-3,
  },
  {
    name: 'paintTurns',
    file: 'skin_paint',
    ranges: [
      [0, 0.25],
      [0, 0.25],
      [0, 0.25],
      [0.4, 1],
      [0, 0.6],
    ],
    glsl: 'paintTurns(a, vec3(b.x))',
    mirror: (r, g, b, opacity, ink) =>
      paint.paintTurns(
        [r ?? 0, g ?? 0, b ?? 0],
        opacity ?? 0,
        [ink, ink, ink].map((c) => c ?? 0) as [number, number, number],
      ),
  },
  {
    name: 'bars',
    file: 'alike',
    ranges: [
      [-0.05, 0.05],
      [0.002, 0.02],
      [0.1, 0.7],
      [0.0001, 0.002],
    ],
    glsl: 'bars(a.x, a.y, a.z, a.w)',
    mirror: alike.bars,
    tolerance: 1e-3,
  },
  {
    name: 'strands',
    file: 'alike',
    ranges: [
      [-0.05, 0.05],
      [0.0001, 0.004],
    ],
    glsl: 'strands(a.x, a.y)',
    mirror: alike.strands,
    tolerance: 1e-3,
  },
  {
    name: 'planeShares',
    file: 'alike',
    ranges: [
      [-1, 1],
      [-1, 1],
      [-1, 1],
    ],
    glsl: 'planeShares(a.xyz).y',
    mirror: (x, y, z) => alike.planeShares(x ?? 0, y ?? 0, z ?? 0)[1],
  },
  {
    name: 'numbCover, its fill',
    file: 'alike',
    ranges: [
      [-0.03, 0.016],
      [-0.03, 0.016],
      [0.0002, 0.002],
    ],
    glsl: 'numbCover(a.x, a.y, vec3(0.0), a.z).x',
    mirror: (core, wider, pixel) => alike.numbCover(core ?? 0, wider ?? 0, [0, 0, 0], pixel ?? 0)[0],
  },
  {
    name: 'numbCover, its lines',
    file: 'alike',
    ranges: [
      [-0.004, 0.004],
      [-0.004, 0.004],
      [0.0002, 0.002],
      [0, 1],
      [0, 1],
      [0, 1],
    ],
    glsl: 'numbCover(a.x, a.y, vec3(a.w, b.xy), a.z).y',
    mirror: (core, wider, pixel, one, other, bar) =>
      alike.numbCover(core ?? 0, wider ?? 0, [one ?? 0, other ?? 0, bar ?? 0], pixel ?? 0)[1],
    tolerance: 1e-4,
  },
  {
    name: 'acheCover',
    file: 'alike',
    ranges: [
      [-0.04, 0.016],
      [-0.04, 0.016],
    ],
    glsl: 'acheCover(a.x, a.y)',
    mirror: alike.acheCover,
  },
  {
    name: 'sightWindow',
    file: 'sight_window',
    ranges: [
      [-0.15, 0.05],
      [0.3, 0.5],
      [-0.05, 0.15],
      [-2, 2],
      [0, 1],
      [-3, -1],
    ],
    glsl: 'sightWindow(a.xyz, vec3(a.w, b.xy), vec3(-0.05, 0.4, 0.05), 0.06)',
    mirror: (x, y, z, ex, ey, ez) =>
      sightWindow([x ?? 0, y ?? 0, z ?? 0], [ex ?? 0, ey ?? 0, ez ?? 0], [-0.05, 0.4, 0.05], 0.06),
    tolerance: 1e-3,
  },
]);
