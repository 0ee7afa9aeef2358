uniform mat4 uToLeg;
// 1 while both legs are drawn.
uniform float uPaired;
attribute vec4 _shade;
// The skin's own colour, the square root of each linear component; w how much of the skin is there.
attribute vec4 aComplexion;
varying vec2 vShade;
varying vec4 vComplexion;
