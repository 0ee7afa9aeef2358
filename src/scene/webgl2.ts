import { legScene, NoContextError } from './LegScene';

/** Whether the leg can be drawn; if not, whether this browser has no WebGL2 or the graphics card is `away` for now. */
export type Drawable = 'yes' | 'no' | 'away';

let known: Drawable | null = null;

/** Whether this browser can draw with WebGL2; asked once, by making the page's canvas. */
export function hasWebGL2(): boolean {
  return drawable() === 'yes';
}

/** See `hasWebGL2`. */
export function drawable(): Drawable {
  known ??= ask();
  return known;
}

/** Ask anew: the graphics card may be there again. */
export function drawableNow(): Drawable {
  known = null;
  return drawable();
}

function ask(): Drawable {
  try {
    legScene();
    return 'yes';
  } catch (error) {
    return error instanceof NoContextError ? 'no' : 'away';
  }
}
