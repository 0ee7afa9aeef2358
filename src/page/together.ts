import { fetchLeg } from '../leg/loadLeg';
import { startContent } from '../patterns/contentStore';
import { startBaked } from '../patterns/fetchBaked';
import { Markers } from '../scene/markersChunk';
import { Section } from '../scene/sectionChunk';
import { viewStore } from '../view/store';

/** Once the leg has come the rest of its first picture is waited for no longer than this. */
const PATIENCE_MS = 900;

let started: Promise<void> | null = null;

/**
 * Fetch all that the first picture shows: the leg, its patterns and their trigger points, a cut where the view has one. A picture of less
 * would be drawn twice, and that costs a second where there is no graphics card. Later calls wait for the first.
 * @returns resolves when it is there, or cannot be had; what is late comes after the leg
 */
export function fetchFirstPicture(): Promise<void> {
  started ??= fetched();
  return started;
}

async function fetched(): Promise<void> {
  const { show, section } = viewStore.getState().view;
  const { first, rest } = startBaked();
  const patterns = first.then((baked) => (show.every((id) => baked?.fields.has(id)) ? null : rest));
  const others = Promise.allSettled([
    startContent(),
    patterns,
    Markers.fetch(),
    section === null ? null : Section.fetch(),
  ]);
  await fetchLeg();
  await Promise.race([others, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}
