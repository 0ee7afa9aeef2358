import { DownloadError, type DownloadFault, download } from './download';
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
    const bytes = await fetchBytes(url, (bytesLoaded, bytesTotal) =>
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

async function fetchBytes(
  url: string,
  progress: (loaded: number, total: number) => void,
): Promise<ArrayBuffer> {
  try {
    return (await download(url, progress)).buffer;
  } catch (cause) {
    if (!(cause instanceof DownloadError)) throw cause;
    throw new Error(`leg.glb: ${whatFailed(cause.fault, url)}.`, { cause });
  }
}

function whatFailed(fault: DownloadFault, url: string): string {
  switch (fault.kind) {
    case 'noAnswer':
      return `no answer from the server for ${url}; check the connection, then reload the page`;
    case 'status':
      return `the server answered ${fault.status} for ${url}; check that models/leg.glb was built (npm run model), then reload the page`;
    case 'page':
      return `the server answered with a web page for ${url}; put the file back beside the page, then reload it`;
    case 'broken':
      return `the connection broke after ${fault.loaded} of ${fault.total} bytes; reload the page`;
    case 'stalled':
      return `nothing more has come after ${fault.loaded} of ${fault.total} bytes; check the connection, then try again`;
  }
}
