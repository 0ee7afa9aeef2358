import * as sign from '../glsl/markerSign';
import { testMirrors } from './glslMirrors';

testMirrors([
  {
    name: 'crossDistance',
    file: 'marker_sign',
    ranges: [
      [-1, 1],
      [-1, 1],
    ],
    glsl: 'crossDistance(a.xy, 0.56, 0.15)',
    mirror: (x, y) => sign.crossDistance(x ?? 0, y ?? 0, 0.56, 0.15),
  },
  {
    name: 'ringDistance',
    file: 'marker_sign',
    ranges: [
      [-1, 1],
      [-1, 1],
    ],
    glsl: 'ringDistance(a.xy, 0.5, 0.13)',
    mirror: (x, y) => sign.ringDistance(x ?? 0, y ?? 0, 0.5, 0.13),
  },
  {
    name: 'dashesDistance',
    file: 'marker_sign',
    ranges: [
      [-1, 1],
      [-1, 1],
    ],
    glsl: 'dashesDistance(a.xy, 0.5, 0.13, 6.0)',
    mirror: (x, y) => sign.dashesDistance(x ?? 0, y ?? 0, 0.5, 0.13, 6),
    // The card's own arc tangent is good to four digits.
    tolerance: 1e-3,
  },
  {
    name: 'signCover',
    file: 'marker_sign',
    ranges: [
      [-0.5, 0.5],
      [0.01, 0.3],
    ],
    glsl: 'signCover(a.x, a.y)',
    mirror: sign.signCover,
  },
]);
