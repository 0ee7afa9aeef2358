{
  vec4 kept = texture2D(uHeatPicture, vAtlas);
  heat = vec4(kept.rgb * kept.rgb, kept.a);
}
