/// <reference lib="webworker" />

import { stippleDots } from '../geometry/stippleDots';
import { patternField } from './patternField';
import { PatternQueue } from './patternQueue';
import type { PatternStrokes, ReferralAnswer, ReferralRequest } from './referralMessages';
import { SkinSurface } from './SkinSurface';

/**
 * Distance fields off the main thread. The skin comes once; then one pattern after the other is computed and sent. Between two
 * patterns messages are heard, so that a pattern asked for never waits for more than one other.
 */
let skin: SkinSurface | null = null;
let queue = new PatternQueue([]);
const patterns = new Map<string, PatternStrokes>();
let running = false;

self.onmessage = ({ data }: MessageEvent<ReferralRequest>) => {
  try {
    hear(data);
  } catch (error) {
    answer({ type: 'problem', text: error instanceof Error ? error.message : String(error) });
  }
};

function hear(request: ReferralRequest): void {
  if (request.type === 'skin') skin = new SkinSurface(request.skin);
  else if (request.type === 'patterns') {
    for (const pattern of request.patterns) patterns.set(pattern.id, pattern);
    queue = new PatternQueue([...request.patterns.map(({ id }) => id), ...rest()]);
  } else if (request.type === 'first') queue.first(request.ids);
  else sendDots(request.pitchM);
  if (!running) run();
}

function rest(): string[] {
  const ids: string[] = [];
  for (let id = queue.next(); id !== undefined; id = queue.next()) ids.push(id);
  return ids;
}

function run(): void {
  running = queue.size > 0;
  if (!running) return;
  step();
  setTimeout(run, 0);
}

function step(): void {
  const id = queue.next();
  const pattern = id === undefined ? undefined : patterns.get(id);
  if (!skin || !pattern) return;
  const field = patternField(skin, pattern);
  answer({ type: 'field', field }, [field.texels.buffer]);
}

function sendDots(pitchM: number): void {
  if (!skin) return;
  const dots = stippleDots(skin.geodesics, pitchM);
  answer({ type: 'dots', dots }, [dots.dots.buffer, dots.entries.buffer, dots.buckets.buffer]);
}

function answer(message: ReferralAnswer, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
