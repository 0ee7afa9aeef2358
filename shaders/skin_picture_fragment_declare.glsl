// The heat on the unfolded skin: the root of its colour multiplied by opacity, and opacity.
uniform sampler2D uHeatPicture;
varying vec2 vAtlas;
