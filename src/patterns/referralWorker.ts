import type { Leg } from '../leg/Leg';
import { trustedScript } from '../view/trusted';
import workerUrl from './referral.worker?worker&url';
import type { ReferralDesk } from './referralDesk';
import type { ReferralAnswer, ReferralRequest } from './referralMessages';
import { skinMesh } from './skinMesh';

/** A worker that has not answered by then will not, milliseconds: its script comes, and a pattern is worked out, in far less. */
const ANSWER_MS = 15_000;

/** Of what was asked the newest are kept: a stroke that is dragged asks many times. */
const ASKED_MOST = 1000;

/** The part of a worker that is needed. */
export type Hand = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

const makeWorker = (): Hand => new Worker(trustedScript(workerUrl), { type: 'module' });

/**
 * Works out what is not baked: patterns of another content or another leg, those that are being edited, dots at another distance. It is fetched and
 * given the skin when it is first asked. A worker that cannot be made, fails or never answers is done without: the page works the rest out itself, slower
 * for the moment that it takes.
 */
export class ReferralWorker {
  private worker: Hand | null = null;
  private desk: ReferralDesk | null = null;
  /** All that was asked, for whoever has to do it instead. */
  private readonly asked: ReferralRequest[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private instead = false;
  private disposed = false;

  /**
   * @param hear what it has worked out, or what is wrong with what it was given
   * @param lost neither worker nor page can work it out; why, often empty
   */
  constructor(
    private readonly leg: Leg,
    private readonly hear: (answer: ReferralAnswer) => void,
    private readonly lost: (message: string) => void,
    private readonly make: () => Hand = makeWorker,
  ) {}

  ask(request: ReferralRequest): void {
    this.asked.push(request);
    if (this.asked.length > ASKED_MOST) this.asked.shift();
    if (this.desk) this.desk.hear(request);
    if (this.instead) return;
    try {
      this.worker ??= this.made();
      this.worker.postMessage(request);
    } catch {
      // A frame without an origin makes none.
      this.doWithout();
    }
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.timer);
    this.worker?.terminate();
    this.desk?.close();
  }

  private made(): Hand {
    const worker = this.make();
    worker.onmessage = ({ data }: MessageEvent<ReferralAnswer>) => {
      clearTimeout(this.timer);
      this.hear(data);
    };
    worker.onerror = () => this.doWithout();
    this.timer = setTimeout(() => this.doWithout(), ANSWER_MS);
    const skin = skinMesh(this.leg);
    const request: ReferralRequest = { type: 'skin', skin };
    worker.postMessage(request, [skin.positions.buffer, skin.indices.buffer]);
    return worker;
  }

  private doWithout(): void {
    if (this.instead) return;
    this.instead = true;
    clearTimeout(this.timer);
    this.worker?.terminate();
    this.worker = null;
    void import('./referralDesk')
      .then(({ ReferralDesk }) => {
        if (this.disposed) return;
        this.desk = new ReferralDesk((answer) => this.hear(answer));
        this.desk.hear({ type: 'skin', skin: skinMesh(this.leg) });
        for (const request of this.asked) this.desk.hear(request);
      })
      .catch(() => {
        // Asked again, a worker may come by then.
        this.instead = false;
        this.lost('');
      });
  }
}
