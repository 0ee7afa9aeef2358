uniform float uOverlapView;
// How far the border of the painting is, and that of the brush.
attribute vec2 aTouch;
varying vec2 vTouch;
