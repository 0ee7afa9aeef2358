// Ambient light is taken away where the surroundings shut it out, direct light a little. What is selected stands alone among
// ghosts: the shade its neighbours throw goes with them.
float open = mix(vShade.y, 1.0, 0.6 * uState.y);
reflectedLight.indirectDiffuse *= openness(open, 0.95);
reflectedLight.directDiffuse *= openness(open, 0.55);
reflectedLight.directSpecular *= openness(open * open, 0.9);
