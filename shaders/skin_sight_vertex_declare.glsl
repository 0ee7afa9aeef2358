// From the leg as modelled to the one drawn, and back: x is -1 on the left leg.
uniform vec3 uLegSide;
uniform vec3 uSightTarget;
uniform float uSightRadiusM;
// x right leg, y left leg.
uniform vec2 uSightOpen;
varying float vSightOpen;
