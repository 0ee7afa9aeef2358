import type { Camera } from 'three';
import type { LegSide } from '../../leg/legSides';

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

/**
 * Names that another part of the page brings: the cross-section those of what it cuts. Null when it has nothing to say about what
 * the camera sees of the leg of `side`; what it returns replaces the names of visible structures.
 */
export type LabelSource = (camera: Camera, side: LegSide) => SourcedLabels | null;

export interface SourcedLabels {
  anchors: readonly LabelAnchor[];
  /** Points around the picture that names must not cover, leg as modelled, metres. */
  outline: readonly (readonly [number, number, number])[];
}

const sources = new Set<LabelSource>();

/** Bring names; returns what takes them away. */
export function registerLabels(source: LabelSource): () => void {
  sources.add(source);
  return () => {
    sources.delete(source);
  };
}

/** What the first source says that has something to say. */
export function sourcedLabels(camera: Camera, side: LegSide): SourcedLabels | null {
  for (const source of sources) {
    const labels = source(camera, side);
    if (labels) return labels;
  }
  return null;
}
