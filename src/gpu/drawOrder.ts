/**
 * `renderOrder` of everything on the canvas. Opaque things are drawn before see-through ones whatever their number;
 * within each of the two lists the lower number comes first.
 */
export const DRAW_ORDER = {
  /** Muscles, bones and connective tissue as they are. */
  solid: 0,
  /** The same, ghosted: after everything solid, so that they blend over it. */
  ghost: 1,
  /** Inverted hull around what is under the pointer. */
  outline: 2,
  /** Contact shadow on the floor. */
  ground: 5,
  /** The skin's depth alone, then its colour. */
  skinDepth: 10,
  skin: 11,
  /** What is selected, seen through the skin. */
  through: 20,
  /** Areas where the cross-section cuts through. Seen from above nothing that is left stands before them. */
  caps: 25,
  /** Trigger points and their tethers. */
  markers: 30,
} as const;
