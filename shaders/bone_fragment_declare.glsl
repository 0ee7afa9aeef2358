/** How near a muscle is, see attachments.glsl. */
varying float vAttach;
uniform vec3 uOriginColour;
uniform vec3 uInsertionColour;
