/** How far beyond the cross-section's plane this point lies, metres. */
varying float vCutM;
