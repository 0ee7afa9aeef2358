import type { Leg } from './Leg';
import { legStore } from './legStore';
import { legUrl } from './legUrl';
import { withDecoder } from './meshDecoder';
import { readGlb } from './readGlb';
import { readStructures } from './structures';

/**
 * Load the leg from `url` into `legStore`, saying on the way how many bytes have come.
 * Never rejects: what goes wrong is in the store, in words for a person, and the rest of the page goes on.
 */
export async function loadLeg(url: string): Promise<void> {
  legStore.setState({ status: 'loading', bytesLoaded: 0, bytesTotal: 0, leg: null, error: null });
  try {
    const bytes = await download(url, (bytesLoaded, bytesTotal) =>
      legStore.setState({ bytesLoaded, bytesTotal }),
    );
    const leg = await parseLeg(bytes);
    legStore.setState({ status: 'ready', leg });
  } catch (error) {
    legStore.setState({ status: 'error', error: error instanceof Error ? error.message : String(error) });
  }
}

let fetched: Promise<void> | null = null;

/** Load the shipped leg, once; later calls wait for the first. Never rejects. */
export function fetchLeg(): Promise<void> {
  fetched ??= loadLeg(legUrl);
  return fetched;
}

/**
 * The leg in the bytes of a glb.
 * @throws Error when they are not a complete glb (2.0), or not a leg.
 */
export async function parseLeg(bytes: ArrayBuffer): Promise<Leg> {
  return readStructures(await withDecoder((decoder) => readGlb(bytes, decoder)));
}

async function download(
  url: string,
  progress: (loaded: number, total: number) => void,
): Promise<ArrayBuffer> {
  const response = await fetch(url).catch((cause: unknown) => {
    throw new Error(
      `leg.glb: no answer from the server for ${url}; check the connection, then reload the page.`,
      {
        cause,
      },
    );
  });
  if (!response.ok) {
    throw new Error(
      `leg.glb: the server answered ${response.status} for ${url}; check that models/leg.glb was built (npm run model), then reload the page.`,
    );
  }
  const total = Number(response.headers.get('content-length') ?? 0);
  progress(0, total);
  if (!response.body) return response.arrayBuffer();

  const chunks: Uint8Array[] = [];
  let loaded = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new Error(`leg.glb: the connection broke after ${loaded} of ${total} bytes; reload the page.`, {
        cause,
      });
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
  return bytes.buffer;
}
