vec3 acrossView = mat3(viewMatrix) * (across * uLegSide);
normal = normalize(normal - acrossView * fibres.z * mix(1.0, 0.5, tendon));
