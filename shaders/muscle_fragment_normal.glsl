vec3 acrossView = normalize((viewMatrix * vec4(across * uLegSide, 0.0)).xyz);
normal = normalize(normal - acrossView * fibres.z * mix(1.0, 0.5, tendon));
