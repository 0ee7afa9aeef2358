import { X } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import { freeBox, onceThere } from '../../scene/canvas';
import { text } from '../../words/text';
import { useLanguage } from '../../words/useWords';
import { lessonWords } from '../lessonWords';
import { PresentTools } from '../present/PresentTools';
import { LessonMarks } from './LessonMarks';
import { LessonNav } from './LessonNav';
import { LessonWords } from './LessonWords';
import { bindStepKeys, swipeOf } from './lessonKeys';
import {
  goOn,
  goToStep,
  type LessonPlay,
  reframeStep,
  STEP_SECONDS,
  setPlaying,
  stepsOf,
} from './lessonPlay';

interface LessonPlayerProps {
  play: LessonPlay;
  onClose: () => void;
}

/** One step of a lesson: its words beside the leg, its marks on it, and the way on and back. */
export function LessonPlayer({ play, onClose }: LessonPlayerProps) {
  const language = useLanguage();
  const step = stepsOf(play)?.step;
  useStepKeys();
  useAutoplay(play);
  useFreshRoom();
  if (!step) return null;
  const { lesson } = play.read;
  const chosen = play.answers[step.id] ?? null;
  return (
    <section
      className="tool-panel lesson"
      aria-label={lessonWords(lesson.title, language)}
      {...swipeOf(goOn)}
    >
      <header className="tool-head">
        <p className="tool-title">{lessonWords(lesson.title, language)}</p>
        <span className="lesson-count" aria-hidden="true">
          {text('lesson.count', { number: play.at + 1, count: lesson.steps.length })}
        </span>
        <Button className="icon-button" aria-label={text('lesson.end')} onPress={onClose}>
          <X aria-hidden="true" size="1.125em" />
        </Button>
      </header>
      <LessonWords step={step} chosen={chosen} language={language} />
      <LessonNav play={play} language={language}>
        <PresentTools play={play} />
      </LessonNav>
      <LessonMarks key={step.id} marks={step.marks ?? []} language={language} />
    </section>
  );
}

function useStepKeys(): void {
  // Before the camera and the lists hear of them.
  useEffect(() => bindStepKeys(goOn, true), []);
}

/** Goes on after the time of the step; a question waits for its answer, a hand on the leg holds it. */
function useAutoplay({ playing, at, read, answers }: LessonPlay): void {
  const step = read.lesson.steps[at];
  const waits = step?.question !== undefined && answers[step.id] === undefined;
  useEffect(() => {
    if (!playing || !step || waits) return;
    const timer = setTimeout(() => goToStep(at + 1), (step.seconds ?? STEP_SECONDS) * 1000);
    const hold = (event: Event) => {
      if (event.target instanceof HTMLCanvasElement) setPlaying(false);
    };
    window.addEventListener('pointerdown', hold, { capture: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointerdown', hold, { capture: true });
    };
  }, [playing, step, at, waits]);
}

/** The room for the leg is known once the panel stands, and again when the window changes: the step is framed anew. */
function useFreshRoom(): void {
  useEffect(() => {
    const free = document.querySelector('[data-free]');
    if (!free) return;
    let last = freeBox();
    const observer = new ResizeObserver(() => {
      const now = freeBox();
      if (!now || (last && Math.abs(now.width - last.width) < 2 && Math.abs(now.height - last.height) < 2))
        return;
      last = now;
      reframeStep();
    });
    observer.observe(free);
    // The panel itself has changed the room since the first step was shown.
    const stop = onceThere(reframeStep);
    return () => {
      stop();
      observer.disconnect();
    };
  }, []);
}
