import { legScene } from './LegScene';

let supported: boolean | null = null;

/** Whether this browser can draw with WebGL2; asked once, by making the page's canvas. */
export function hasWebGL2(): boolean {
  if (supported === null) {
    try {
      legScene();
      supported = true;
    } catch {
      supported = false;
    }
  }
  return supported;
}
