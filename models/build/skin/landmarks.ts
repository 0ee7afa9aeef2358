/** A point or direction in leg space; millimetres where it is a point. */
export type Vec3 = [number, number, number];

/** Landmarks by name, metres, leg space. */
export type Landmarks = Readonly<Record<string, readonly number[]>>;

/**
 * A landmark in millimetres.
 * @throws Error when the table lacks it.
 */
export function landmarkMm(landmarks: Landmarks, name: string): Vec3 {
  const point = landmarks[name];
  if (point?.length !== 3 || !point.every(Number.isFinite))
    throw new Error(
      `skin: landmark ${name} is ${JSON.stringify(point)}; measure it as [x, y, z] metres first.`,
    );
  return [1000 * point[0], 1000 * point[1], 1000 * point[2]];
}

/** A point given by a landmark and an offset from it in millimetres. */
export interface Anchor {
  /** Name of a landmark. */
  at: string;
  /** Millimetres along x (towards the subject's left), y (up), z (forward). */
  offset?: readonly number[];
}

/** Position of an anchor, millimetres, leg space. */
export function anchorMm(landmarks: Landmarks, { at, offset = [0, 0, 0] }: Anchor): Vec3 {
  const p = landmarkMm(landmarks, at);
  return [p[0] + (offset[0] ?? 0), p[1] + (offset[1] ?? 0), p[2] + (offset[2] ?? 0)];
}
