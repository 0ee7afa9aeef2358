import type { Leg } from '../anatomy/Leg';
import type { PatternStrokes, ReferralAnswer, ReferralRequest } from './referralMessages';
import type { TriggerPoint } from './schema';
import { skinMesh } from './skinMesh';

/** What the worker is asked first. */
export interface FieldsWanted {
  leg: Leg;
  points: readonly TriggerPoint[];
  /** Wanted before the others. */
  first: readonly string[];
  /** Distance between spillover dots, metres. */
  pitchM: number;
}

/** A worker at work, and what it has answered while nobody listened. */
export interface ReferralWorker {
  worker: Worker;
  heard: ReferralAnswer[];
}

/** Workers that stopped while nobody listened, and what they said. */
const lost = new WeakMap<Worker, string>();

/** Hear when a worker stops, or has stopped already; its message, often empty. */
export function onWorkerLost(worker: Worker, hear: (message: string) => void): void {
  worker.onerror = (event) => hear(saidBy(event));
  const said = lost.get(worker);
  if (said !== undefined) queueMicrotask(() => hear(said));
}

/** One that never came has no message. */
const saidBy = ({ message }: Partial<ErrorEvent>): string => message ?? '';

let idle: Worker | null = null;
let early: (ReferralWorker & Pick<FieldsWanted, 'leg' | 'points'>) | null = null;

/** Fetch and start the worker while the leg is still coming. */
export function warmReferralWorker(): void {
  idle ??= makeWorker();
}

/**
 * Begin with the fields as soon as leg and content are there: the canvas, its first frame and the programs of the graphics card take as long as the
 * first field, and are made meanwhile.
 */
export function beginFields(wanted: FieldsWanted): void {
  if (!early) early = { ...begun(wanted), leg: wanted.leg, points: wanted.points };
}

/** The worker for these fields: the one that has already begun with them, or a new one. Whoever takes it ends it. */
export function takeReferralWorker(wanted: FieldsWanted): ReferralWorker {
  const taken = early;
  early = null;
  if (!taken) return begun(wanted);
  const same = taken.points.map(({ id }) => id).join() === wanted.points.map(({ id }) => id).join();
  if (taken.leg === wanted.leg && same) return taken;
  taken.worker.terminate();
  return begun(wanted);
}

/** The strokes of a point's pattern. */
export function strokesOf({ id, referral }: TriggerPoint): PatternStrokes {
  return { id, essential: referral.essential.strokes, spillover: referral.spillover.strokes };
}

function begun({ leg, points, first, pitchM }: FieldsWanted): ReferralWorker {
  const worker = idle ?? makeWorker();
  idle = null;
  const heard: ReferralAnswer[] = [];
  worker.onmessage = ({ data }: MessageEvent<ReferralAnswer>) => heard.push(data);
  const skin = skinMesh(leg);
  const patterns = [...points].sort((a, b) => rank(first, a.id) - rank(first, b.id)).map(strokesOf);
  const request: ReferralRequest = { type: 'start', skin, patterns, pitchM };
  worker.postMessage(request, [skin.positions.buffer, skin.indices.buffer]);
  return { worker, heard };
}

function makeWorker(): Worker {
  const worker = new Worker(new URL('./referral.worker.ts', import.meta.url), { type: 'module' });
  // It may be refused before anybody listens.
  worker.onerror = (event) => lost.set(worker, saidBy(event));
  return worker;
}

function rank(first: readonly string[], id: string): number {
  const at = first.indexOf(id);
  return at < 0 ? first.length : at;
}
