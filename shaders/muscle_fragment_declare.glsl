/** Phases of the lattices that tracts and bundles are drawn from, turns: the bundles', and beyond them along z the tracts'; see fibreLattice.ts. */
uniform mediump sampler3D uFibrePhases;

// Edges of a cell; three times as high as wide, as the leg's fibres mostly run.
const vec3 TRACT_CELL_M = vec3(0.021, 0.063, 0.021);
const float TRACT_PITCH_M = 0.0086;
const float BUNDLE_PITCH_M = 0.0029;
const ivec3 BUNDLE_WRAP = ivec3(31, 63, 63);
const ivec3 TRACT_WRAP = ivec3(15, 31, 31);
const int TRACT_LAYER = 64;
