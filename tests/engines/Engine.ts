import type { Spot } from '../browser/legPage';

/** A part of the screen, CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** A browser with one page in it, as the visit drives it. Places are CSS pixels of the page's window. */
export interface Engine {
  /** As it says it itself: `153.8.0`. */
  readonly version: string;
  goto(url: string): Promise<void>;
  /** Value of a JavaScript expression in the page, as JSON; a promise is waited for. */
  run(expression: string): Promise<unknown>;
  resize(size: Size): Promise<void>;
  move(to: Spot): Promise<void>;
  press(at: Spot): Promise<void>;
  drag(from: Spot, to: Spot): Promise<void>;
  /** What is seen of the page, a PNG with one pixel for each CSS pixel. */
  screenshot(): Promise<Uint8Array>;
  /** The page on paper as PDF, or null where the browser's driver cannot print. */
  print(): Promise<Uint8Array | null>;
  /** Errors and warnings since it was last asked, and requests to another host than the page's. */
  said(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** What is installed of an engine. */
export interface Installed {
  /** It draws only in a window. */
  windowed: boolean;
  /** It counts on `pageWitness.ts` in the page. */
  witnessed: boolean;
  /** @param display X display for its windows; without it the person's own */
  open(size: Size, display?: string): Promise<Engine>;
}

/** An engine of browsers: how it is found, and what of Debian has it. */
export interface EngineKind {
  /** One word, as it is asked for. */
  name: string;
  packages: readonly string[];
  find(): Installed | null;
}
