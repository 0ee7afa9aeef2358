// What a lamp and the sky do to the skin, in place of three's `lights_phong_pars_fragment`: a soft, matte surface with a broad,
// weak highlight, and light that goes on under the surface past the edge of shadow. Written for this one material it costs a third of
// three's physical material, which works out the highlight's direction twice per lamp and reads a table besides.

varying vec3 vViewPosition;

struct SkinMaterial {
  vec3 diffuseColor;
};

// Blood under the skin: what scatters is redder than what is reflected.
const vec3 SCATTER_TINT = vec3(0.62, 0.3, 0.22);
const float SCATTER_WRAP = 0.42;
// Share of the sky's light that the surface itself throws back before it gets under.
const float SKY_LOSS = 0.035;

void RE_Direct_Skin(const in IncidentLight lamp, const in vec3 position, const in vec3 normal, const in vec3 toEye,
  const in vec3 unused, const in SkinMaterial material, inout ReflectedLight reflectedLight) {
  float lampCosine = dot(normal, lamp.direction);
  vec2 sheen = skinSheen(lampCosine, dot(normal, toEye), dot(lamp.direction, toEye));
  vec3 under = vec3(max(0.0, lampCosine) * (1.0 - sheen.y)) + wrapExtra(lampCosine, SCATTER_WRAP) * SCATTER_TINT;
  reflectedLight.directDiffuse += lamp.color * under * BRDF_Lambert(material.diffuseColor);
  reflectedLight.directSpecular += lamp.color * sheen.x;
}

void RE_IndirectDiffuse_Skin(const in vec3 irradiance, const in vec3 position, const in vec3 normal, const in vec3 toEye,
  const in vec3 unused, const in SkinMaterial material, inout ReflectedLight reflectedLight) {
  reflectedLight.indirectDiffuse += irradiance * (1.0 - SKY_LOSS) * BRDF_Lambert(material.diffuseColor);
}

#define RE_Direct RE_Direct_Skin
#define RE_IndirectDiffuse RE_IndirectDiffuse_Skin
