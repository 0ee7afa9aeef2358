import { useEffect } from 'react';
import { goToStep, type LessonPlay, lessonPlay } from '../lessons/play/lessonPlay';
import { beginCmi5 } from '../platform/Cmi5Session';
import type { PlatformSession } from '../platform/PlatformSession';
import { type Packaged, packaged } from '../platform/packaged';
import {
  afterQuiz,
  afterStep,
  lessonResult,
  type Progress,
  quizResult,
  type Result,
  writeProgress,
} from '../platform/progress';
import { beginScorm } from '../platform/ScormSession';
import type { ScormWindow } from '../platform/scormApi';
import { isSameQuiz } from '../quiz/quizPackage';
import { setupOfAddress } from '../quiz/quizSetup';
import { quizStore } from '../quiz/quizStore';
import { addNotice } from '../view/actions';
import { address } from '../view/address';
import { readSetting } from '../view/deviceStorage';
import { onSlice } from '../view/onSlice';
import { opened } from '../view/opened';
import { causeOf } from '../view/sayError';
import { languageFrom } from '../words/languages';
import { text } from '../words/text';
import { chooseLanguage } from './pageLanguage';

/** In a package: tells the learning platform how far somebody has come. It shows nothing; where there is no platform a notice says so. */
export default function PlatformReport() {
  useEffect(() => {
    const content = packaged();
    if (!content) return;
    let stop = () => {};
    let gone = false;
    begin(content).then(
      (session) => {
        if (gone) return;
        if (session) stop = follow(session, content);
        else addNotice(text('platform.notFound'));
      },
      (error: unknown) => addNotice(text('platform.refused', { cause: causeOf(error) })),
    );
    return () => {
      gone = true;
      stop();
    };
  }, []);
  return null;
}

/** A session is begun once, however often React asks. */
let session: Promise<PlatformSession | null> | null = null;

function begin({ kind }: Packaged): Promise<PlatformSession | null> {
  const lost = (cause: string) => void addNotice(text('platform.lost', { cause }));
  session ??=
    kind === 'cmi5'
      ? beginCmi5(window.location.search, lost)
      : Promise.resolve().then(() => beginScorm(window as unknown as ScormWindow, lost));
  return session;
}

/** Report what happens in the packed lesson or quiz until the page is left. Returns what stops it. */
function follow(session: PlatformSession, content: Packaged): () => void {
  speakAs(session);
  const contact =
    content.lesson === null
      ? new QuizContact(session, content.start)
      : new LessonContact(session, content.lesson);
  const leave = () => void session.end(contact.progress, contact.result(true));
  window.addEventListener('pagehide', leave);
  const stop = contact.follow();
  const { returnUrl } = session;
  // Whoever closes what was packed has done with it.
  const stopClosing = onSlice(
    opened,
    ({ tool }) => tool,
    (tool) => {
      if (tool !== null || returnUrl === null) return;
      void session.end(contact.progress, contact.result(true)).then(() => window.location.assign(returnUrl));
    },
  );
  return () => {
    window.removeEventListener('pagehide', leave);
    stopClosing();
    stop();
  };
}

/** The first language that the platform says the person wants, unless they have chosen one here. */
function speakAs({ languages }: PlatformSession): void {
  const language = languageFrom(languages);
  if (language !== null && address().lang === null && readSetting('language') === null)
    void chooseLanguage(language);
}

class LessonContact {
  progress: Progress;
  private asked: readonly number[] = [];
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

class QuizContact {
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
