uniform vec3 uZoneEdge[8];
uniform vec3 uZoneCore[8];
uniform vec3 uZoneContour[8];
uniform vec3 uZoneDot[8];
// Slots in use are below this.
uniform int uSlotEnd;
uniform vec3 uOverlapColours[OVERLAP_STEPS];
uniform float uOverlapView;
uniform float uHeatOpacity;
uniform float uEdgeSoftnessM;
uniform float uStipplePitchM;
uniform float uStippleSize;
uniform highp sampler2D uDots;
uniform highp usampler2D uDotBuckets;
uniform vec3 uSkinTone;
uniform float uSkinOpacity;
// From the leg as modelled to the one drawn, and back: x is -1 on the left leg.
uniform vec3 uLegSide;
uniform vec3 uSightTarget;
uniform float uSightRadiusM;
uniform float uSightOpen;
varying vec4 vEssential[2];
varying vec4 vSpillover[2];
varying float vCount;
varying vec3 vLegPosition;
varying vec3 vWorldPosition3;
varying vec2 vShade;
varying vec2 vMottle;

// Heat of this fragment: colour and opacity.
vec4 heat;

// Stripes of overlapping zones run askew to every face of the leg.
const vec3 STRIPE_ALONG = vec3(0.436, 0.727, 0.53);
const float STRIPE_WIDTH_M = 0.0065;
// Blood under the skin: what scatters is redder than what is reflected.
const vec3 SCATTER_TINT = vec3(0.62, 0.3, 0.22);
