// What a lamp and the sky do to muscle and bone, in place of three's `lights_phong_pars_fragment`. As three's physical material within a
// step or two of 255, which works out the highlight's direction twice per lamp and reads a table besides.

varying vec3 vViewPosition;

struct TissueMaterial {
  vec3 diffuseColor;
  /** Square of the roughness. */
  float alpha;
  /** Direction of its threads in view space, and how strong their sheen is. */
  vec4 thread;
};

void RE_Direct_Tissue(const in IncidentLight lamp, const in vec3 position, const in vec3 normal, const in vec3 toEye,
  const in vec3 unused, const in TissueMaterial material, inout ReflectedLight reflectedLight) {
  float lampCosine = dot(normal, lamp.direction);
  float between = dot(lamp.direction, toEye);
  vec2 shine = gloss(lampCosine, dot(normal, toEye), between, material.alpha);
  float sheen = silk(dot(material.thread.xyz, lamp.direction), dot(material.thread.xyz, toEye), between);
  reflectedLight.directDiffuse += lamp.color * (max(0.0, lampCosine) * (1.0 - shine.y)) * BRDF_Lambert(material.diffuseColor);
  reflectedLight.directSpecular += lamp.color * (shine.x + material.thread.w * max(0.0, lampCosine) * sheen);
}

void RE_IndirectDiffuse_Tissue(const in vec3 irradiance, const in vec3 position, const in vec3 normal, const in vec3 toEye,
  const in vec3 unused, const in TissueMaterial material, inout ReflectedLight reflectedLight) {
  reflectedLight.indirectDiffuse += irradiance * (1.0 - skyLoss(dot(normal, toEye))) * BRDF_Lambert(material.diffuseColor);
}

#define RE_Direct RE_Direct_Tissue
#define RE_IndirectDiffuse RE_IndirectDiffuse_Tissue
