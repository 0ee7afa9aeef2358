// What every skin has: where it is, its own colour, and how open it lies.
vec3 legPosition = (uToLeg * vec4(position, 1.0)).xyz;
vShade = _shade.yw;
vComplexion = vec4(aComplexion.rgb * aComplexion.rgb, aComplexion.a);
{
  // Where the halves of a pair meet, the edges that were rounded off are lit as one surface. Inner thighs face each other and stay.
  vec3 across = normalize((viewMatrix * vec4(1.0, 0.0, 0.0, 0.0)).xyz);
  float sideways = dot(vNormal, across);
  float seam = uPaired * smoothstep(-0.024, -0.004, legPosition.x) * (1.0 - smoothstep(0.88, 0.98, abs(sideways)));
  vNormal = normalize(vNormal - seam * sideways * across);
  vShade.x = mix(vShade.x, 1.0, 0.8 * seam);
}
