float attached = attachmentArea(vAttach);
if (attached > 0.0) {
  vec3 ink = vAttach > 0.0 ? uOriginColour : uInsertionColour;
  // Hatching as fine as a pixel would only flicker.
  float left = 1.0 - smoothstep(0.0012, 0.0026, max(length(dFdx(vLegPosition)), length(dFdy(vLegPosition))));
  vec3 tone = mix(ink, mix(ink, vec3(1.0), 0.42), left * attachmentHatch(vLegPosition, vAttach));
  diffuseColor.rgb = mix(diffuseColor.rgb, mix(tone, ink * 0.55, attachmentEdge(vAttach)), 0.94 * attached);
  // Ink on a plate is not shaded: it is read, also in the shade of the muscle that lies on it.
  totalEmissiveRadiance += 0.5 * tone * attached;
}
