import { inTime } from '../leg/inTime';
import { text } from '../words/text';

/** Storage answers at once, or at the latest after this, milliseconds: a disk that wakes up takes some seconds. */
const ANSWER_MS = 10_000;

class NoAnswer extends Error {}

/** What storage of the device answers; rejects when it does not. Some browsers leave a database without any event. */
export function fromStorage<T>(coming: Promise<T>, mostMs = ANSWER_MS): Promise<T> {
  return inTime(coming, mostMs, () => new NoAnswer('storage: no answer'));
}

/** Why storage failed, as a part of a sentence. What browsers say of it is for programmers. */
export function storageCause(error: unknown): string {
  if (error instanceof NoAnswer) return text('storage.noAnswer');
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return text('storage.full');
  const refused = ['SecurityError', 'InvalidStateError', 'NotAllowedError', 'TypeError', 'ReferenceError'];
  return text(refused.includes(name) ? 'storage.refused' : 'storage.failed');
}
