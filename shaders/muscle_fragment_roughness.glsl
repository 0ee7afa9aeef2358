roughnessFactor = mix(roughnessFactor, 0.42, tendon) + 0.06 * fibres.x;
