attribute vec4 _shade;
varying vec4 vShade;
