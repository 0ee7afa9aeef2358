import { MeshoptDecoder } from 'meshoptimizer/decoder';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import type { Leg } from './Leg';
import { legStore } from './legStore';
import { readStructures } from './structures';

const REBUILD = 'reload the page, or rebuild the file with npm run model';

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

/**
 * The leg in the bytes of a glb.
 * @throws Error when they are not a complete glb (2.0), or not a leg.
 */
export async function parseLeg(bytes: ArrayBuffer): Promise<Leg> {
  checkGlb(bytes);
  const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);
  const gltf = await loader.parseAsync(bytes, '');
  return readStructures(gltf.scene);
}

/**
 * Check the 12-byte header: magic `glTF`, version 2, length as received.
 * @throws Error that tells a missing file (a page was sent instead), a truncated one and a damaged one apart.
 */
export function checkGlb(bytes: ArrayBuffer): void {
  const header = new DataView(bytes);
  if (bytes.byteLength < 12 || header.getUint32(0, true) !== 0x46546c67) {
    throw new Error(
      `leg.glb: the ${bytes.byteLength} bytes that came are not a glb file; check that models/leg.glb exists, then ${REBUILD}.`,
    );
  }
  const version = header.getUint32(4, true);
  if (version !== 2) throw new Error(`leg.glb: glTF version ${version} instead of 2; ${REBUILD}.`);
  const length = header.getUint32(8, true);
  if (length > bytes.byteLength) {
    throw new Error(`leg.glb: truncated, ${bytes.byteLength} of ${length} bytes came; ${REBUILD}.`);
  }
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
