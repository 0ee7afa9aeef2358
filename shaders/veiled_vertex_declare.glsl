attribute vec4 _shade;
/** See structure_vertex_declare.glsl. */
uniform float uBared;
varying vec4 vShade;
