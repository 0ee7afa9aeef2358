{
  // Over a few millimetres the window's edge is straight: worked out here it costs a tenth.
  vec3 placeM = (modelMatrix * vec4(position, 1.0)).xyz;
  vec3 target = uSightTarget * uLegSide;
  // In parallel projection every line of sight has the camera's own direction.
  vec3 towardsEye = vec3(viewMatrix[0].z, viewMatrix[1].z, viewMatrix[2].z);
  vec3 eye = isOrthographic ? target + towardsEye : cameraPosition;
  vSightOpen = (uLegSide.x < 0.0 ? uSightOpen.y : uSightOpen.x) * sightWindow(placeM, eye, target, uSightRadiusM);
}
