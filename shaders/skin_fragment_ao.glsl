// Ambient light reaches folds and the space between toes less; direct light loses a little there too.
reflectedLight.indirectDiffuse *= vShade.x;
reflectedLight.indirectSpecular *= vShade.x;
reflectedLight.directDiffuse *= mix(0.72, 1.0, vShade.x);
