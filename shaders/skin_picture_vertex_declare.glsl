// Place in the unfolded skin, in steps.
attribute vec2 aAtlas;
// A step as a share of the picture's sides.
uniform vec2 uAtlasStep;
varying vec2 vAtlas;
