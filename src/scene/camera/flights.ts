type Fly = (listedIds: readonly string[]) => void;

let fly: Fly = () => {};

/** Frame these structures (listed ids) from where the person looks now; an empty list frames the whole leg. */
export function flyTo(listedIds: readonly string[]): void {
  fly(listedIds);
}

/** The controls say how a flight is made; returns what undoes that. */
export function connectFlights(make: Fly): () => void {
  fly = make;
  return () => {
    if (fly === make) fly = () => {};
  };
}
