import { goToStep, type LessonPlay, lessonPlay } from '../lessons/play/lessonPlay';
import type { PlatformSession } from '../platform/PlatformSession';
import { afterStep, lessonResult, type Progress, type Result, writeProgress } from '../platform/progress';

/** Tells a learning platform how far somebody has come with the packed lesson, and goes on where it was left. */
export class LessonContact {
  progress: Progress;
  /** The steps that have a question, from 0; null before the lesson has begun. */
  private asked: readonly number[] | null = null;
  /** The step to go on from, from 0; null once it is shown. What is completed begins anew. */
  private resume: number | null;

  constructor(
    private readonly session: PlatformSession,
    private readonly lesson: string,
  ) {
    this.progress = session.progress;
    this.resume = this.progress.completed ? null : this.progress.at;
  }

  result(leaving: boolean): Result {
    // What was told earlier stands.
    if (!this.asked) return { completed: false, score: null, passed: null };
    return lessonResult(this.progress, this.asked, leaving, this.session.mastery);
  }

  follow(): () => void {
    const look = () => {
      const { play } = lessonPlay.getState();
      if (play?.read.lesson.id === this.lesson) this.look(play);
    };
    look();
    return lessonPlay.subscribe(look);
  }

  private look({ at, answers, read }: LessonPlay): void {
    const { steps } = read.lesson;
    this.asked = steps.flatMap(({ question }, step) => (question ? [step] : []));
    if (this.resume !== null) {
      const to = Math.min(this.resume, steps.length - 1);
      // Only from the first step: whoever has gone on before the platform answered is not taken away.
      if (at === 0 && to > 0) {
        this.goOnFrom(to);
        return;
      }
      this.resume = null;
    }
    const step = steps[at];
    const choice = step && answers[step.id];
    const right = choice === undefined ? null : step?.question?.choices[choice]?.right === true;
    const next = afterStep(this.progress, at, steps.length, right);
    if (writeProgress(next) === writeProgress(this.progress)) return;
    this.progress = next;
    this.session.report(next, this.result(false));
  }

  /** The lesson itself may still be about to show its first step. */
  private goOnFrom(step: number): void {
    queueMicrotask(() => {
      if (this.resume === null) return;
      this.resume = null;
      goToStep(step);
    });
  }
}
