import { Cmi5Records } from './Cmi5Records';
import { type Cmi5Statement, type Cmi5Verb, cmi5Statement, type LaunchData, launchOf } from './cmi5Statement';
import type { OnLost, PlatformSession } from './PlatformSession';
import { MASTERY_SCORE } from './packaged';
import { type Progress, type Result, readProgress, writeProgress } from './progress';

/** What was told already in this registration: completed and passed are told once (cmi5, sections 9.3.3 and 9.3.4). */
interface Told {
  completed: boolean;
  passed: boolean;
}

/**
 * Begin a session by cmi5: the token, what the platform says of the launch, the preferences, and the statement "initialized" (sections 7.1.1, 8 and 10).
 * Own lines, since @xapi/cmi5 brings axios and waits for it when the page is left.
 * @returns null where the address was not made by a platform
 * @throws Error with what the platform says
 */
export async function beginCmi5(search: string, onLost: OnLost): Promise<PlatformSession | null> {
  const launch = launchOf(search);
  if (!launch) return null;
  const records = await Cmi5Records.open(launch);
  const [data, languages, kept] = await Promise.all([
    records.launchData(),
    records.languages(),
    records.kept(),
  ]);
  return new Cmi5Session(records, launch, data as LaunchData, languages, kept, onLost);
}

class Cmi5Session implements PlatformSession {
  readonly progress: Progress;
  readonly mastery: number;
  readonly returnUrl: string | null;
  private readonly startMs = Date.now();
  private readonly told: Told;
  private waiting: Cmi5Statement[] = [];
  /** Our own document as it is there, and as it is to be. */
  private keptText: string;
  private wantedText: string;
  /** The score with which "failed" was told last. */
  private failedWith: number | null = null;
  private sending = false;
  private ended = false;
  private lost = false;

  constructor(
    private readonly records: Cmi5Records,
    private readonly launch: NonNullable<ReturnType<typeof launchOf>>,
    private readonly data: LaunchData,
    readonly languages: readonly string[],
    kept: string,
    private readonly onLost: OnLost,
  ) {
    this.progress = readProgress(kept);
    this.told = toldOf(kept);
    this.keptText = this.textOf(this.progress);
    this.wantedText = this.keptText;
    this.mastery = data.masteryScore ?? MASTERY_SCORE;
    this.returnUrl = /^https?:\/\//.test(data.returnURL ?? '') ? (data.returnURL ?? null) : null;
    this.say('initialized');
    void this.send();
  }

  report(progress: Progress, result: Result): void {
    if (this.ended) return;
    this.judge(result);
    this.wantedText = this.textOf(progress);
    void this.send();
  }

  async end(progress: Progress, result: Result): Promise<void> {
    if (this.ended) return;
    this.judge(result);
    this.say('terminated');
    this.ended = true;
    const last = this.waiting;
    this.waiting = [];
    // At once, whatever is still on its way: the page may be gone before an answer comes.
    await Promise.allSettled([this.records.tell(last), this.records.keep(this.textOf(progress))]);
  }

  /** Where somebody only looks, or looks again, nothing is judged (section 10.2.2). */
  private judge({ completed, score, passed }: Result): void {
    if (this.data.launchMode !== 'Normal') return;
    if (completed && !this.told.completed) {
      this.told.completed = true;
      this.say('completed');
    }
    if (passed === null || this.told.passed) return;
    const verb = passed ? 'passed' : 'failed';
    // Told once for each time that it is judged anew.
    if (verb === 'failed' && this.failedWith === score) return;
    this.told.passed = passed;
    this.failedWith = passed ? null : score;
    this.say(verb, score);
  }

  private say(verb: Cmi5Verb, score: number | null = null): void {
    const atMs = Date.now();
    this.waiting.push(
      cmi5Statement(verb, this.launch, this.data, { sessionMs: atMs - this.startMs, score, atMs }),
    );
  }

  /** One message after the other, so that everything arrives in its order. What did not arrive is sent with the next. */
  private async send(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    let unsent: Cmi5Statement[] = [];
    try {
      while (!this.ended && (this.waiting.length > 0 || this.wantedText !== this.keptText)) {
        unsent = this.waiting;
        this.waiting = [];
        if (unsent.length > 0) await this.records.tell(unsent);
        unsent = [];
        const text = this.wantedText;
        if (text !== this.keptText) await this.records.keep(text);
        this.keptText = text;
      }
    } catch (error) {
      this.waiting.unshift(...unsent);
      this.fail(error);
    }
    this.sending = false;
  }

  private textOf(progress: Progress): string {
    return JSON.stringify({ ...JSON.parse(writeProgress(progress)), told: this.told });
  }

  private fail(error: unknown): void {
    if (this.lost) return;
    this.lost = true;
    this.onLost(error instanceof Error ? error.message : String(error));
  }
}

function toldOf(kept: string): Told {
  try {
    const { told } = JSON.parse(kept) as { told?: Partial<Told> };
    return { completed: told?.completed === true, passed: told?.passed === true };
  } catch {
    return { completed: false, passed: false };
  }
}
