import type { Leg } from '../leg/Leg';
import { trustedScript } from '../view/trusted';
import workerUrl from './referral.worker?worker&url';
import type { PatternStrokes, ReferralAnswer, ReferralRequest } from './referralMessages';
import type { TriggerPoint } from './schema';
import { skinMesh } from './skinMesh';

/** The strokes of a point's pattern. */
export function strokesOf({ id, referral }: TriggerPoint): PatternStrokes {
  return { id, essential: referral.essential.strokes, spillover: referral.spillover.strokes };
}

/**
 * Works out what is not baked: patterns of another content or another leg, those that are being edited, dots at another distance. It is fetched and
 * given the skin when it is first asked.
 */
export class ReferralWorker {
  private worker: Worker | null = null;

  /**
   * @param hear what it has worked out, or what is wrong with what it was given
   * @param lost it did not come, or has stopped; its message, often empty
   */
  constructor(
    private readonly leg: Leg,
    private readonly hear: (answer: ReferralAnswer) => void,
    private readonly lost: (message: string) => void,
  ) {}

  ask(request: ReferralRequest): void {
    this.worker ??= this.made();
    this.worker.postMessage(request);
  }

  dispose(): void {
    this.worker?.terminate();
  }

  private made(): Worker {
    const worker = new Worker(trustedScript(workerUrl), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<ReferralAnswer>) => this.hear(data);
    worker.onerror = ({ message }: Partial<ErrorEvent>) => this.lost(message ?? '');
    const skin = skinMesh(this.leg);
    const request: ReferralRequest = { type: 'skin', skin };
    worker.postMessage(request, [skin.positions.buffer, skin.indices.buffer]);
    return worker;
  }
}
