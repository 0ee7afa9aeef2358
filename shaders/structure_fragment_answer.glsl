float rim = turnedAway(normal, geometryViewDir);
outgoingLight *= 1.0 + 0.34 * uState.y + 0.2 * uState.z;
outgoingLight += vec3(1.0, 0.86, 0.74) * (0.42 * uState.y + 0.2 * uState.z) * rim * rim * rim;
// Under a zone of its own a muscle would be dark on dark: it is lighter there, and light at its outline.
outgoingLight = mix(outgoingLight, vec3(1.0, 0.82, 0.7), uState.w * (0.1 + 0.75 * rim * rim));
outgoingLight = mix(outgoingLight, uGhostColour, uState.x);
diffuseColor.a *= uOpacity * mix(mix(1.0, ghostAlpha(uGhostOpacity, rim), uState.x), throughAlpha(rim), uState.w);
