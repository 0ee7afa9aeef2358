import { addNotice } from './actions';

/** Why, in words: those of the error, which are a sentence where it was made for a person. */
export function causeOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What went wrong, as a notice over the leg. */
export function sayError(error: unknown): void {
  addNotice(causeOf(error));
}
