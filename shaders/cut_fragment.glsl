if (vCutM > 0.0) discard;
// By leaving pixels out in an even noise: it needs no blending, so neither order nor a pass of its own, and depth has the same holes.
if (vFaded > 0.0 && vFaded > fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))))) discard;
