// What `skin_composite.glsl` worked out: four blocks of rows, a texel per vertex in each.
uniform highp sampler2D uZones;
// Rows of a block.
uniform int uZoneRows;
uniform int uSlotEnd;
uniform float uOverlapView;
uniform mat4 uToLeg;
// 1 while both legs are drawn.
uniform float uPaired;
// From the leg as modelled to the one drawn, and back: x is -1 on the left leg.
uniform vec3 uLegSide;
uniform vec3 uSightTarget;
uniform float uSightRadiusM;
// x right leg, y left leg.
uniform vec2 uSightOpen;
attribute vec4 _shade;
// The skin's own colour, the square root of each linear component.
attribute vec3 aComplexion;
// How far the border of the painting is, and that of the brush.
attribute vec2 aTouch;
varying vec4 vZones[4];
varying vec3 vLegPosition;
varying float vSightOpen;
varying vec2 vShade;
varying vec3 vComplexion;
varying vec2 vTouch;
