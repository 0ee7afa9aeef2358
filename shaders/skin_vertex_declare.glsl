uniform highp sampler2DArray uFields;
// Per pattern that is on: layer of the field texture, colour slot, weight 0..1.
uniform vec3 uPatterns[PATTERN_MAX];
uniform int uPatternCount;
uniform mat4 uToLeg;
// 1 while both legs are drawn.
uniform float uPaired;
attribute vec4 _shade;
attribute vec2 aMottle;
varying vec4 vEssential[2];
varying vec4 vSpillover[2];
varying float vCount;
varying vec3 vLegPosition;
varying vec3 vWorldPosition3;
varying vec2 vShade;
varying vec2 vMottle;
