/** A name and the place on the leg that it belongs to. */
export interface LabelAnchor {
  /** One per label. */
  key: string;
  text: string;
  /** Whose name it is: selected by a click; null for landmarks. */
  listed: string | null;
  kind: 'structure' | 'landmark';
  /** It lies in the midline of the body, and so is neither right nor left. */
  midline?: boolean;
  /** On the leg as modelled, metres. */
  point: readonly [number, number, number];
  /** Where the name stands when it may lie on its own area; by default at `point`. */
  place?: readonly [number, number, number];
  /** Half of the width that a line of text has around the point within its own area, metres; 0 when the name must stand beside the leg. */
  roomM: number;
  /** Higher comes first when there is not room for all. */
  weight: number;
}
