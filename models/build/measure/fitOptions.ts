/** What the least-squares fit weighs against what. */
export interface FitOptions {
  /** Millimetres that a full turn away of the normal (90 degrees) weighs. */
  normalMm: number;
  /** Millimetres that a field without any slope at the surface weighs. */
  steepMm: number;
  /** Weight of points off the surface. */
  volumeWeight: number;
  /** Errors past this count linearly, mm. */
  huberMm: number;
  /** Pull of log weights towards log 2: equal heights blend smoothly. */
  weightPrior: number;
  /** Takes the slope of hinges to be the steeper one: longer steps, for the first few. */
  bold: boolean;
}

export const FIT_DEFAULTS: FitOptions = {
  normalMm: 1.5,
  steepMm: 1,
  volumeWeight: 0.5,
  huberMm: 1,
  weightPrior: 0.3,
  bold: false,
};
