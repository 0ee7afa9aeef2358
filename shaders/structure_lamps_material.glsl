TissueMaterial material;
material.diffuseColor = diffuseColor.rgb;
// Where a pixel covers a bend, it covers many directions: rougher, else its highlight would sparkle.
vec3 bend = max(abs(dFdx(nonPerturbedNormal)), abs(dFdy(nonPerturbedNormal)));
float rough = min(roughness + max(max(bend.x, bend.y), bend.z), 1.0);
material.alpha = rough * rough;
material.thread = thread;
