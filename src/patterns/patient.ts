/** A file that has not come by then is given up, milliseconds. */
const PATIENCE_MS = 20_000;

/** Give up what has not come in time. */
export async function patient<T>(load: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    return await load(patience.signal);
  } finally {
    clearTimeout(timer);
  }
}
