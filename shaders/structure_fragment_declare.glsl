// vShade: along, ambient occlusion, tendon, cavity. vFibre and vLegNormal are directions in leg space.
varying vec4 vShade;
varying vec3 vFibre;
varying vec3 vLegPosition;
varying vec3 vLegNormal;
/** x ghost, y selected, z hovered, w seen through what covers it; each 0 to 1. */
uniform vec4 uState;
uniform float uOpacity;
uniform vec3 uLegSide;
uniform vec3 uGhostColour;
uniform float uGhostOpacity;
uniform float uFibreStrength;
uniform vec3 uTendonColour;
uniform float uTendonFloor;
/** See `fasciaAlpha`. */
uniform float uSheer;
/** What hollows darken towards, as a factor. */
uniform vec3 uHollow;
