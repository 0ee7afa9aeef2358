import { inTime } from './inTime';

/** A line on which nothing comes for so long has stalled, milliseconds. A slow one brings some bytes. */
const STALL_MS = 20_000;

/** Why a download did not come. */
export type DownloadFault =
  | { kind: 'noAnswer' }
  /** A page came: what some hosts send, with all well, for a file they do not have. */
  | { kind: 'page' }
  | { kind: 'status'; status: number }
  | { kind: 'broken' | 'stalled'; loaded: number; total: number };

export class DownloadError extends Error {
  constructor(
    readonly fault: DownloadFault,
    cause?: unknown,
  ) {
    super(`download: ${fault.kind}`, { cause });
  }
}

/**
 * The bytes at `url`. One that stalls is given up: some browsers would wait for it without end.
 * @param progress hears how many bytes have come, and how many there are, 0 while that is unknown
 * @param signal gives the wait up
 * @throws DownloadError
 */
export async function download(
  url: string,
  progress: (loaded: number, total: number) => void = () => {},
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const giveUp = new AbortController();
  signal?.addEventListener('abort', () => giveUp.abort(), { once: true });
  let [loaded, total] = [0, 0];
  const soon = <T>(coming: Promise<T>): Promise<T> =>
    inTime(coming, STALL_MS, () => new DownloadError({ kind: 'stalled', loaded, total }));
  const failed = (cause: unknown, fault: DownloadFault) => {
    giveUp.abort();
    return cause instanceof DownloadError ? cause : new DownloadError(fault, cause);
  };

  const response = await soon(fetch(url, { signal: giveUp.signal })).catch((cause: unknown) => {
    throw failed(cause, { kind: 'noAnswer' });
  });
  if (!response.ok) throw failed(null, { kind: 'status', status: response.status });
  if (response.headers.get('content-type')?.startsWith('text/html')) throw failed(null, { kind: 'page' });
  total = Number(response.headers.get('content-length') ?? 0);
  progress(0, total);
  const chunks: Uint8Array[] = [];
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(await soon(response.arrayBuffer()));
  for (;;) {
    const { done, value } = await soon(reader.read()).catch((cause: unknown) => {
      throw failed(cause, { kind: 'broken', loaded, total });
    });
    if (done) break;
    chunks.push(value);
    loaded += value.byteLength;
    progress(loaded, Math.max(total, loaded));
  }
  const bytes = new Uint8Array(loaded);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
