import type { PlatformSession } from '../platform/PlatformSession';
import { afterQuiz, type Progress, quizResult, type Result } from '../platform/progress';
import { isSameQuiz } from '../quiz/quizPackage';
import { setupOfAddress } from '../quiz/quizSetup';
import { quizStore } from '../quiz/quizStore';

/** Tells a learning platform how the packed quiz has ended; a turn of another quiz is not counted. */
export class QuizContact {
  progress: Progress;

  constructor(
    private readonly session: PlatformSession,
    private readonly start: string,
  ) {
    this.progress = session.progress;
  }

  result(): Result {
    return quizResult(this.progress, this.session.mastery);
  }

  follow(): () => void {
    const packed = setupOfAddress(`?${this.start}`)?.setup;
    return quizStore.subscribe(({ run }, { run: before }) => {
      if (run?.phase !== 'done' || before?.phase === 'done' || before?.phase === 'review') return;
      if (!packed || !isSameQuiz(run.setup, packed) || run.questions.length === 0) return;
      const right = run.answers.filter((answer) => answer?.right === true).length;
      this.progress = afterQuiz(this.progress, right / run.questions.length);
      this.session.report(this.progress, this.result());
    });
  }
}
