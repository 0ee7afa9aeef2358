/** How near a muscle is, see attachments.glsl; 0 while none is shown. */
attribute float _attach;
varying float vAttach;
