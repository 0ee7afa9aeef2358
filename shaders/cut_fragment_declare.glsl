/** How far beyond the cross-section's plane this point lies, metres. */
varying float vCutM;
/** How far this point has faded: 0 where it begins, 1 gone. */
varying float vFaded;
