vec3 acrossView = mat3(viewMatrix) * (across * uLegSide);
normal = normalize(normal - acrossView * mix(fibres.z, sinews.y + 0.3 * fibres.z, tendon));
