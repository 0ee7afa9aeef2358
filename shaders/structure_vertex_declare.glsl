// From the leg as modelled to the one drawn, and back: x is -1 on the left leg.
uniform vec3 uLegSide;
/** Of a bone: share of the muscles that is not drawn, 0 to 1; else 0. */
uniform float uBared;
attribute vec4 _shade;
attribute vec4 _fibre;
varying vec4 vShade;
varying vec3 vFibre;
varying vec3 vLegPosition;
varying vec3 vLegNormal;
/** How far the structure is from its place because the leg has come apart, leg space, metres. */
uniform vec3 uApart;
