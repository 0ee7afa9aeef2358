// Colours of what is cut, as on a plate: no light falls on them, so that a muscle has one colour all over.
uniform vec3 uFat;
uniform vec3 uDermis;
uniform vec3 uFascia;
uniform vec3 uTendon;
uniform vec3 uCortex;
uniform vec3 uSpongy;
uniform vec3 uMarrow;
uniform vec3 uBlank;
uniform vec3 uInk;
varying vec2 vOnPlaneM;
varying vec4 vLook;
varying vec3 vTint;
varying vec3 vState;

// Pitches of what is cut, metres: bundles of fibres (fascicles) with the finest sheaths, the coarser groups they lie in, lobules of fat.
const float FASCICLE_M = 0.0015;
const float GROUP_M = 0.0052;
const float LOBULE_M = 0.0055;

// Borders of cells of `pitchM`, 0 to 1; before they would alias they give way to the share of the face that they cover, so that its tone stays.
float borders(vec2 cell, float width, float pitchM, float pixelM) {
  return mix(1.5 * width, 1.0 - smoothstep(0.4 * width, width, cell.x), patternLeft(pitchM, pixelM));
}

vec3 fatColour(float edge, float pixelM) {
  vec2 lobule = fascicle(vOnPlaneM / LOBULE_M, 3);
  vec3 colour = uFat * (1.0 + 0.05 * (lobule.y - 0.5) * patternLeft(LOBULE_M, pixelM));
  colour = mix(colour, uFat * vec3(0.9, 0.84, 0.74), 0.34 * borders(lobule, 0.13, LOBULE_M, pixelM));
  return mix(colour, uDermis * (1.0 - 0.3 * smoothstep(0.7, 1.0, edge)), smoothstep(0.02, 0.3, edge));
}

vec3 sinewColour(float pixelM) {
  vec2 strand = fascicle(vOnPlaneM / 0.0011, 5);
  return uTendon * (0.98 + 0.05 * strand.y * patternLeft(0.0011, pixelM)) *
         (1.0 - 0.1 * borders(strand, 0.2, 0.0011, pixelM));
}

vec3 muscleColour(float edge, float share, float number, float pixelM) {
  vec2 at = vOnPlaneM + number * vec2(0.137, 0.311);
  // Bundles lie a little flattened and bent, as fibres that run askew are cut.
  at += 0.0009 * vec2(sin(at.y * 190.0), sin(at.x * 170.0 + 1.0));
  vec2 group = fascicle(at / GROUP_M, 1);
  vec2 fine = fascicle(at * vec2(1.0, 1.25) / FASCICLE_M, 2);
  vec3 colour = vTint * (1.0 + 0.06 * (group.y - 0.5) * patternLeft(GROUP_M, pixelM) + 0.13 * (fine.y - 0.5) * patternLeft(FASCICLE_M, pixelM));
  vec3 sheath = mix(vTint, uFascia, 0.6);
  // A sheath round a bundle is thinner than a tenth of it: a hint. Groups are told by a slightly thicker one.
  colour = mix(colour, sheath, 0.23 * borders(fine, 0.17, FASCICLE_M, pixelM));
  colour = mix(colour, sheath, 0.26 * borders(group, 0.055, GROUP_M, pixelM));
  colour = mix(colour, sinewColour(pixelM), smoothstep(0.35, 0.7, share));
  return mix(colour, uFascia, smoothstep(0.25, 0.6, edge));
}

vec3 boneColour(float edge, float shaft, float pixelM) {
  vec2 pore = fascicle(vOnPlaneM / 0.0021, 4);
  float beam = borders(pore, 0.34, 0.0021, pixelM);
  float blur = 1.0 - patternLeft(0.0021, pixelM);
  vec3 spongy = mix(uSpongy * (0.86 + 0.16 * pore.y), uCortex, max(0.85 * beam, 0.42 * blur));
  vec3 marrow = uMarrow * (1.0 + 0.05 * (fascicle(vOnPlaneM / 0.004, 6).y - 0.5));
  vec3 inside = mix(spongy, marrow, shaft);
  vec3 cortex = uCortex * (1.0 - 0.16 * smoothstep(0.8, 1.0, edge));
  return mix(inside, cortex, smoothstep(0.0, 0.16, edge));
}

void main() {
  float pixelM = max(length(dFdx(vOnPlaneM)), length(dFdy(vOnPlaneM)));
  float kind = floor(vLook.x + 0.5);
  float edge = vLook.y;
  vec3 colour;
  if (kind < 0.5) colour = fatColour(edge, pixelM);
  else if (kind < 1.5) colour = mix(sinewColour(pixelM), uFascia * 0.8, smoothstep(0.4, 0.8, edge));
  else if (kind < 2.5) colour = muscleColour(edge, vLook.z, vLook.w, pixelM);
  else if (kind < 3.5) colour = boneColour(edge, vLook.z, pixelM);
  else if (kind < 4.5) colour = mix(uBlank, uInk, 0.3 * smoothstep(0.4, 0.7, edge));
  // Nerves and vessels.
  else colour = mix(vTint, uInk, 0.6 * smoothstep(0.3, 0.6, edge));
  // What is not selected pales like a ghost; what is stands out by its outline too.
  float grey = dot(colour, vec3(0.3, 0.5, 0.2));
  colour = mix(colour, mix(vec3(grey), vec3(0.86, 0.83, 0.78), 0.62), 0.78 * vState.x);
  colour *= 1.0 + 0.1 * vState.y + 0.14 * vState.z;
  colour = mix(colour, uInk, max(vState.y, vState.z) * smoothstep(0.25, 0.5, edge));
  gl_FragColor = vec4(colour, 1.0);
  #include <colorspace_fragment>
}
