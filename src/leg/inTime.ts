/**
 * What `coming` brings, when it does within `mostMs`. For what a browser may leave without any answer: no value, no error, no event.
 * @param late what is thrown otherwise
 */
export async function inTime<T>(coming: Promise<T>, mostMs: number, late: () => Error): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), mostMs);
  });
  try {
    return await Promise.race([coming, limit]);
  } finally {
    clearTimeout(timer);
  }
}
