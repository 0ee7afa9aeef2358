/** A place to look from and what is to fill the picture then; on the leg as modelled, and mirrored for the left one. */
export interface Look {
  /** Bearing from which to look, degrees, 0 in front and 90 on the subject's left; null for the one looked from now. */
  azimuthDeg: number | null;
  /** Above the horizon, degrees, -90 to 90. */
  elevationDeg: number;
  /** Corners of what is framed, metres. */
  box: { min: readonly [number, number, number]; max: readonly [number, number, number] };
}

type Fly = (look: Look) => void;

let fly: Fly = () => {};

/** Fly there. What is looked at from a named view goes through the view instead. */
export function lookFrom(look: Look): void {
  fly(look);
}

/** The camera says how it flies; returns what undoes that. */
export function connectLooks(make: Fly): () => void {
  fly = make;
  return () => {
    if (fly === make) fly = () => {};
  };
}
