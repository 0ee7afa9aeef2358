// The skin unfolded: every triangle at its place in the picture, with the zones of the vertices that its own are copies of.
void main() {
  fetchZones(int(aSource + 0.5));
  fetchOver(int(aSource + 0.5));
  vLegPosition = (uToLeg * vec4(position, 1.0)).xyz;
  gl_Position = vec4(2.0 * (aAtlas * uAtlasStep + uShift) - 1.0, 0.0, 1.0);
}
