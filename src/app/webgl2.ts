let supported: boolean | null = null;

/** Whether this browser can draw with WebGL2; asked once, on a canvas that is given back at once. */
export function hasWebGL2(): boolean {
  if (supported === null) {
    const gl = document.createElement('canvas').getContext('webgl2');
    supported = gl !== null;
    gl?.getExtension('WEBGL_lose_context')?.loseContext();
  }
  return supported;
}
