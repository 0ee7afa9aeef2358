// What a lamp and the sky do to the skin, in place of three's `lights_phong_pars_fragment`: a soft, matte surface with a broad,
// weak highlight, and light that goes on under the surface past the edge of shadow. Written for this one material it costs a third of
// three's physical material, which works out the highlight's direction twice per lamp and reads a table besides.

varying vec3 vViewPosition;

struct SkinMaterial {
  vec3 diffuseColor;
  // Of the light that goes on under the surface, the share that comes out again.
  vec3 scatter;
};

// Blood under the skin: what scatters is redder than what is reflected. Pigment hides the blood.
const vec3 SCATTER_FAIR = vec3(0.62, 0.3, 0.22);
const vec3 SCATTER_DARK = vec3(0.4, 0.31, 0.28);
const float SCATTER_WRAP = 0.42;
// Share of the sky's light that the surface itself throws back before it gets under.
const float SKY_LOSS = 0.035;
// What the surface throws back of all that stands around it, as seen from straight above: the share of white that the tone mapping takes off every
// colour (0.04, Khronos neutral) over the sky's irradiance. Without it that would be taken off the pigment, and dark skin be orange. A little cool, as daylight from a window.
const vec3 ROOM_SHINE = vec3(0.031, 0.034, 0.037);
// How much of that comes more at a grazing angle.
const float ROOM_GRAZE = 2.2;

void RE_Direct_Skin(const in IncidentLight lamp, const in vec3 position, const in vec3 normal, const in vec3 toEye,
  const in vec3 unused, const in SkinMaterial material, inout ReflectedLight reflectedLight) {
  float lampCosine = dot(normal, lamp.direction);
  vec2 sheen = skinSheen(lampCosine, dot(normal, toEye), dot(lamp.direction, toEye));
  vec3 under = vec3(max(0.0, lampCosine) * (1.0 - sheen.y)) + wrapExtra(lampCosine, SCATTER_WRAP) * material.scatter;
  reflectedLight.directDiffuse += lamp.color * under * BRDF_Lambert(material.diffuseColor);
  reflectedLight.directSpecular += lamp.color * sheen.x;
}

void RE_IndirectDiffuse_Skin(const in vec3 irradiance, const in vec3 position, const in vec3 normal, const in vec3 toEye,
  const in vec3 unused, const in SkinMaterial material, inout ReflectedLight reflectedLight) {
  reflectedLight.indirectDiffuse += irradiance * (1.0 - SKY_LOSS) * BRDF_Lambert(material.diffuseColor);
  float away = 1.0 - clamp(dot(normal, toEye), 0.0, 1.0);
  reflectedLight.indirectSpecular += irradiance * ROOM_SHINE * (1.0 + ROOM_GRAZE * away * away * away);
}

#define RE_Direct RE_Direct_Skin
#define RE_IndirectDiffuse RE_IndirectDiffuse_Skin
