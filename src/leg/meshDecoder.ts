import { MeshoptDecoder } from 'meshoptimizer/decoder';
import type { Decoder } from './glbBuffers';
import { inTime } from './inTime';

/** One that has not started by then will not, milliseconds: it takes far less. */
const START_MS = 10_000;

type Meshopt = Decoder & { ready: Promise<void> };

let current: Meshopt = MeshoptDecoder;

/**
 * Read something packed. A decoder that has trapped keeps the memory that it had taken, and would fail with a whole file, too; one that did not start
 * would never: the next reading has another.
 * @throws Error in one sentence when there is no decoder; what `read` throws
 */
export async function withDecoder<T>(read: (decoder: Decoder) => T): Promise<T> {
  try {
    await inTime(current.ready, START_MS, () => new Error('no answer'));
  } catch (cause) {
    await renew();
    throw new Error(
      'leg.glb: its decoder does not start; the browser must allow WebAssembly. Reload the page, or use another browser.',
      { cause },
    );
  }
  try {
    return read(current);
  } catch (error) {
    if (hasTrapped(error)) await renew();
    throw error;
  }
}

/** Whether WebAssembly ended, as against what a decoder says of damaged bytes. */
function hasTrapped(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (cause instanceof WebAssembly.RuntimeError || cause instanceof RangeError) return true;
  return false;
}

/** A package makes its decoder once, when its script is run: the same script under another address makes another. */
async function renew(): Promise<void> {
  try {
    const { MeshoptDecoder: another } = await import('meshoptimizer/decoder?again');
    current = another;
  } catch {
    // The one that there is goes on.
  }
}
