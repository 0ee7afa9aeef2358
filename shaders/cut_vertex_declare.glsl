/** The cross-section's plane on the leg as modelled, metres: xyz towards what is taken away, w its distance from the origin. */
uniform vec4 uCutPlane;
/** From the leg being drawn to the leg as modelled: x is -1 on the left. */
uniform vec3 uCutSide;
/** x: what lies higher than this fades, y: over this far up, metres. */
uniform vec2 uFade;
varying float vCutM;
varying float vFaded;
