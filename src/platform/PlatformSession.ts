import type { Progress, Result } from './progress';

/** The running contact with a learning platform, whichever of the two ways it speaks. */
export interface PlatformSession {
  /** What it kept of earlier sessions. */
  readonly progress: Progress;
  /** From this share on it is passed, 0 to 1. */
  readonly mastery: number;
  /** Where to go when the person leaves, where the platform says so. */
  readonly returnUrl: string | null;
  /** The languages that it says the person wants, BCP 47, most wanted first. */
  readonly languages: readonly string[];
  /** Keep how far somebody has come, and tell what it has come to. */
  report(progress: Progress, result: Result): void;
  /** The last word of the session; nothing can be told after it. Resolves when it is on its way. */
  end(progress: Progress, result: Result): Promise<void>;
}

/** Told once when the platform no longer takes what is reported, with what it said. */
export type OnLost = (cause: string) => void;
