/** Where the mouse last was over the leg, CSS pixels of the window. Changes with every move, so it stays outside React and the store. */
export const pointerSpot = { x: 0, y: 0 };
