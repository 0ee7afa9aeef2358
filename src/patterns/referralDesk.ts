import { stippleDots } from '../geometry/stippleDots';
import { patternField } from './patternField';
import { PatternQueue } from './patternQueue';
import type { PatternStrokes, ReferralAnswer, ReferralRequest } from './referralMessages';
import { SkinSurface } from './SkinSurface';

/**
 * Works out distance fields: in the worker, or in the page where no worker can be had. The skin comes once; then one pattern after the other is computed
 * and sent. Between two patterns messages are heard, so that a pattern asked for never waits for more than one other.
 */
export class ReferralDesk {
  private skin: SkinSurface | null = null;
  private queue = new PatternQueue([]);
  private readonly patterns = new Map<string, PatternStrokes>();
  private running = false;
  private closed = false;

  /** @param answer hears what was worked out; `transfer` is no longer needed here */
  constructor(private readonly answer: (message: ReferralAnswer, transfer: Transferable[]) => void) {}

  hear(request: ReferralRequest): void {
    try {
      this.take(request);
    } catch (error) {
      this.answer({ type: 'problem', text: error instanceof Error ? error.message : String(error) }, []);
    }
  }

  close(): void {
    this.closed = true;
  }

  private take(request: ReferralRequest): void {
    if (request.type === 'skin') this.skin = new SkinSurface(request.skin);
    else if (request.type === 'patterns') {
      for (const pattern of request.patterns) this.patterns.set(pattern.id, pattern);
      this.queue = new PatternQueue([...request.patterns.map(({ id }) => id), ...this.rest()]);
    } else if (request.type === 'first') this.queue.first(request.ids);
    else this.sendDots(request.pitchM);
    if (!this.running) this.run();
  }

  private rest(): string[] {
    const ids: string[] = [];
    for (let id = this.queue.next(); id !== undefined; id = this.queue.next()) ids.push(id);
    return ids;
  }

  private readonly run = (): void => {
    this.running = this.queue.size > 0 && !this.closed;
    if (!this.running) return;
    this.step();
    setTimeout(this.run, 0);
  };

  private step(): void {
    const id = this.queue.next();
    const pattern = id === undefined ? undefined : this.patterns.get(id);
    if (!this.skin || !pattern) return;
    const field = patternField(this.skin, pattern);
    this.answer({ type: 'field', field }, [field.texels.buffer]);
  }

  private sendDots(pitchM: number): void {
    if (!this.skin) return;
    const dots = stippleDots(this.skin.geodesics, pitchM);
    this.answer({ type: 'dots', dots }, [dots.dots.buffer, dots.entries.buffer, dots.buckets.buffer]);
  }
}
