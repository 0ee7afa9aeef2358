/** The cross-section's plane on the leg as modelled, metres: xyz towards what is taken away, w its distance from the origin. */
uniform vec4 uCutPlane;
/** From the leg being drawn to the leg as modelled: x is -1 on the left. */
uniform vec3 uCutSide;
varying float vCutM;
