// A texel per colour slot, packed: edge and core of the ramp, contour, dots. A texture, since looks into a uniform array came back as 0 in
// software where neighbouring pixels asked for different slots.
uniform highp usampler2D uZoneInks;
uniform float uEdgeSoftnessM;
uniform float uStipplePitchM;
uniform float uStippleSize;
uniform highp sampler2D uDots;
uniform highp usampler2D uDotBuckets;
// Two slots each: essential and spillover of the even one, of the odd one. In the overlap view: x is the count.
varying vec4 vZones[ZONE_BLOCKS];
varying vec3 vLegPosition;

// Stripes of overlapping zones run askew to every face of the leg.
const vec3 STRIPE_ALONG = vec3(0.436, 0.727, 0.53);
const float STRIPE_WIDTH_M = 0.0085;
// Shared zones are this share of the ramp lighter.
const float SHARED_LIGHTER = 0.7;
