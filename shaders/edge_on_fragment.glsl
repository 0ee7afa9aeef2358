// A triangle seen edge-on is narrower than a pixel, and a software rasterizer that takes several samples in a pixel works out its depth so badly there that it
// comes to lie before what covers it: dark specks, in which hidden sides of muscles show through. Nothing of it is to be seen anyway. Seen from near
// triangles are wider, and outlines keep theirs.
vec3 eastM = dFdx(vViewPosition);
vec3 northM = dFdy(vViewPosition);
vec3 facing = cross(eastM, northM);
float edgeOn = 0.1 * min(1.0, max(abs(eastM.x), abs(northM.y)) / 0.0008);
if (abs(dot(facing, vViewPosition)) < edgeOn * length(facing) * length(vViewPosition)) discard;
