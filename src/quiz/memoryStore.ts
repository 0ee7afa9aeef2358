import { createStore } from 'zustand/vanilla';
import { type MemoryShelf, mergedMemories, openShelf } from './memories';
import { afterAnswer, type CardMemory } from './schedule';

export interface MemoryState {
  /** By question. */
  memories: ReadonlyMap<string, CardMemory>;
  /** `device`: kept there; `visit`: storage is switched off or full, and memories last as long as the page. */
  kept: 'opening' | 'device' | 'visit';
}

export const memoryStore = createStore<MemoryState>()(() => ({ memories: new Map(), kept: 'opening' }));

let shelf: MemoryShelf | null = null;
let opening: Promise<void> | null = null;

/** Fetch what the device remembers; later calls wait for the first. Never rejects: without storage the visit is remembered. */
export function openMemories(): Promise<void> {
  opening ??= openShelf(forgotten)
    .then(async (opened) => {
      const all = await opened.all();
      shelf = opened;
      memoryStore.setState(({ memories }) => ({
        memories: new Map([...all.map((memory) => [memory.key, memory] as const), ...memories]),
        kept: 'device',
      }));
    })
    .catch(() => memoryStore.setState({ kept: 'visit' }));
  return opening;
}

/** Remember an answer worth `score`, 0 to 1, given at `nowMs` (milliseconds since 1970). */
export function remember(key: string, score: number, nowMs: number): Promise<void> {
  const memory = afterAnswer(memoryStore.getState().memories.get(key), key, score, nowMs);
  return keep([memory]);
}

/** Take in memories of another device; answers how many were news. */
export async function takeIn(memories: readonly CardMemory[]): Promise<number> {
  const news = mergedMemories(memoryStore.getState().memories, memories);
  await keep(news);
  return news.length;
}

/** Forget every answer, here and on the device. */
export async function eraseMemories(): Promise<void> {
  memoryStore.setState({ memories: new Map() });
  await shelf?.clear().catch(() => memoryStore.setState({ kept: 'visit' }));
}

async function keep(news: readonly CardMemory[]): Promise<void> {
  if (news.length === 0) return;
  memoryStore.setState(({ memories }) => ({
    memories: new Map([...memories, ...news.map((memory) => [memory.key, memory] as const)]),
  }));
  await openMemories();
  await shelf?.put(news).catch(() => memoryStore.setState({ kept: 'visit' }));
}

/** Everything was forgotten from elsewhere on the page, or in another tab: begin anew with the next question. */
function forgotten(): void {
  shelf = null;
  opening = null;
  memoryStore.setState({ memories: new Map(), kept: 'opening' });
}

/** Let go of the device and forget what was read, as a page that is closed. */
export function closeMemories(): void {
  shelf?.close();
  forgotten();
}
