import { scormTimespan } from './duration';
import type { OnLost, PlatformSession } from './PlatformSession';
import { MASTERY_SCORE } from './packaged';
import { type Progress, type Result, readProgress, writeProgress } from './progress';
import { findScormApi, type ScormApi, type ScormWindow } from './scormApi';

/**
 * Begin a session by SCORM 1.2 (Run-Time Environment, sections 3.3 and 3.4).
 * @returns null where no platform is found, or none that takes a session
 */
export function beginScorm(
  page: ScormWindow,
  onLost: OnLost,
  now = () => Date.now(),
): PlatformSession | null {
  const api = findScormApi(page);
  if (!api || String(api.LMSInitialize('')) !== 'true') return null;
  return new ScormSession(api, onLost, now);
}

class ScormSession implements PlatformSession {
  readonly progress: Progress;
  readonly mastery: number;
  readonly returnUrl = null;
  readonly languages = [];
  private readonly startMs: number;
  /** Somebody only looks, or looks again: nothing is judged (`cmi.core.lesson_mode`). */
  private readonly judged: boolean;
  private ended = false;
  private lost = false;

  constructor(
    private readonly api: ScormApi,
    private readonly onLost: OnLost,
    private readonly now: () => number,
  ) {
    this.startMs = now();
    this.progress = readProgress(api.LMSGetValue('cmi.suspend_data'));
    // A platform need not know it; from 0 to 100.
    const mastery = Number.parseFloat(api.LMSGetValue('cmi.student_data.mastery_score'));
    this.mastery = Number.isFinite(mastery) ? mastery / 100 : MASTERY_SCORE;
    const mode = api.LMSGetValue('cmi.core.lesson_mode');
    this.judged = mode !== 'browse' && mode !== 'review';
    const status = api.LMSGetValue('cmi.core.lesson_status');
    if (this.judged && (status === 'not attempted' || status === '' || status === 'browsed')) {
      this.set('cmi.core.lesson_status', 'incomplete');
      this.commit();
    }
  }

  report(progress: Progress, result: Result): void {
    if (this.ended) return;
    this.write(progress, result);
    this.commit();
  }

  async end(progress: Progress, result: Result): Promise<void> {
    if (this.ended) return;
    this.write(progress, result);
    this.set('cmi.core.session_time', scormTimespan(this.now() - this.startMs));
    // What is suspended is resumed where it was left; what is done begins anew.
    this.set('cmi.core.exit', result.completed ? '' : 'suspend');
    this.commit();
    this.ended = true;
    this.api.LMSFinish('');
  }

  private write(progress: Progress, { completed, score, passed }: Result): void {
    this.set('cmi.core.lesson_location', String(progress.at + 1));
    this.set('cmi.suspend_data', writeProgress(progress));
    if (!this.judged) return;
    if (score !== null) {
      this.set('cmi.core.score.min', '0');
      this.set('cmi.core.score.max', '100');
      this.set('cmi.core.score.raw', String(Math.round(score * 10_000) / 100));
    }
    if (completed)
      this.set('cmi.core.lesson_status', passed === null ? 'completed' : passed ? 'passed' : 'failed');
  }

  private set(element: string, value: string): void {
    this.check(this.api.LMSSetValue(element, value));
  }

  private commit(): void {
    this.check(this.api.LMSCommit(''));
  }

  private check(answer: string): void {
    if (this.lost || String(answer) === 'true') return;
    const code = this.api.LMSGetLastError();
    this.lost = true;
    this.onLost(`${code} ${this.api.LMSGetErrorString(code)}`.trim());
  }
}
