import { afterEach, expect, it, vi } from 'vitest';
import { download } from '../../src/leg/download';
import { legStore } from '../../src/leg/legStore';
import { loadLeg } from '../../src/leg/loadLeg';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A server that sends these bytes, and then nothing more, not even an end. */
function stalling(bytes: Uint8Array<ArrayBuffer>) {
  const body = new ReadableStream({ start: (stream) => stream.enqueue(bytes) });
  vi.stubGlobal('fetch', async () => new Response(body, { headers: { 'content-length': '100' } }));
}

it('a download that comes is whole, and told on the way', async () => {
  vi.stubGlobal('fetch', async () => new Response(new Uint8Array([1, 2, 3])));
  const told: number[] = [];
  expect([...(await download('x', (loaded) => told.push(loaded)))]).toEqual([1, 2, 3]);
  expect(told.at(-1)).toBe(3);
});

it('a download that stalls is given up, and the leg says after how much', async () => {
  vi.useFakeTimers();
  stalling(new Uint8Array(40));
  const loading = loadLeg('leg.glb');
  await vi.advanceTimersByTimeAsync(30_000);
  await loading;
  expect(legStore.getState()).toMatchObject({ status: 'error' });
  expect(legStore.getState().error).toBe(
    'leg.glb: nothing more has come after 40 of 100 bytes; check the connection, then try again.',
  );
});

it('a server that never answers is given up, and the request with it', async () => {
  vi.useFakeTimers();
  let signal: AbortSignal | undefined;
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    signal = init.signal ?? undefined;
    return new Promise(() => {});
  });
  const coming = expect(download('x')).rejects.toMatchObject({ fault: { kind: 'stalled', loaded: 0 } });
  await vi.advanceTimersByTimeAsync(30_000);
  await coming;
  expect(signal?.aborted).toBe(true);
});

it('a page that comes instead of a file is no file, though the server says that all is well', async () => {
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  vi.stubGlobal('fetch', async () => new Response('<!doctype html>', { headers }));
  await expect(download('x')).rejects.toMatchObject({ fault: { kind: 'page' } });
  await loadLeg('leg.glb');
  expect(legStore.getState().error).toBe(
    'leg.glb: the server answered with a web page for leg.glb; put the file back beside the page, then reload it.',
  );
});
