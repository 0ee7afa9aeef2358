attribute vec2 aAtlas;
attribute float aSource;
uniform vec2 uAtlasStep;
// Moved by this much, for the rim around a chart, shares of the picture's sides.
uniform vec2 uShift;
uniform mat4 uToLeg;
