// How far the window along the line of sight is open here, 0..1.
varying float vSightOpen;
