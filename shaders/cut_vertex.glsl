{
  vec3 place = (modelMatrix * vec4(transformed, 1.0)).xyz;
  vCutM = dot(uCutPlane.xyz, uCutSide * place) - uCutPlane.w;
  vFaded = (place.y - uFade.x) / uFade.y;
}
