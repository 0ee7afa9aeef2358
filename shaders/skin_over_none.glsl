// Nothing is laid over the heat of patterns.
void layOver(inout vec4 heat, vec2 pixelSidesM) {}
