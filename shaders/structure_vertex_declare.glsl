attribute vec4 _shade;
attribute vec4 _fibre;
varying vec4 vShade;
varying vec3 vFibre;
varying vec3 vLegPosition;
varying vec3 vLegNormal;
