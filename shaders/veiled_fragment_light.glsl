// As structure_fragment_occlusion.glsl, for a surface without gloss.
float open = mix(vShade.y, 1.0, 0.6 * uState.y);
reflectedLight.indirectDiffuse *= openness(open, 0.95);
reflectedLight.directDiffuse *= openness(open, 0.55);
