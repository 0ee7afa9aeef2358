import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import type { Point } from '../leg/Leg';
import { legStore } from '../leg/legStore';
import { contentStore } from '../patterns/contentStore';
import { onFrame } from '../scene/canvas';
import { placeOnPage } from '../scene/placeOnPage';
import { redraw } from '../view/redraw';
import { text } from '../words/text';
import { placeOf } from './quizGeometry';
import type { QuizRun } from './quizRun';
import { quizStore } from './quizStore';

interface QuizMarksProps {
  run: QuizRun;
}

/** The point as it was placed, on the leg; with the answer, a line from there to where it belongs. They follow the leg frame by frame. */
export function QuizMarks({ run }: QuizMarksProps) {
  const leg = useStore(legStore, (state) => state.leg);
  const placing = useStore(quizStore, (state) => state.placing);
  const index = useStore(contentStore, (state) => state.index);
  const layer = useRef<SVGSVGElement>(null);
  const question = run.questions[run.at];
  const shown = run.phase === 'shown' && question?.kind === 'place';
  const entry = shown && question ? index.points.get(question.id) : undefined;
  const truth = leg && entry ? placeOf(leg, entry.point, entry.muscle.id) : null;
  const answer = run.answers[run.at];
  const placed = question?.kind === 'place' && run.phase !== 'review' ? (placing?.point ?? null) : null;
  useEffect(() => {
    const element = layer.current;
    if (!element || !placed) return;
    const follow = () => layOut(element, placed, truth);
    const stop = onFrame(follow);
    follow();
    redraw();
    return stop;
  }, [placed, truth]);
  if (!placed) return null;
  const off = answer?.distanceM;
  return createPortal(
    <svg ref={layer} className="quiz-marks" aria-hidden="true">
      <line className="quiz-mark-halo" />
      <line className="quiz-mark-line" />
      <g className="quiz-mark-cross">
        <circle r={11} />
        <path d="M-5 -5 L5 5 M5 -5 L-5 5" />
      </g>
      {off !== undefined && (
        <text className="quiz-mark-words">{text('quiz.off', { mm: Math.round(1000 * off) })}</text>
      )}
    </svg>,
    document.body,
  );
}

function layOut(layer: SVGSVGElement, placed: Point, truth: Point | null): void {
  const from = placeOnPage(placed);
  const to = truth && placeOnPage(truth);
  layer.style.visibility = from ? 'visible' : 'hidden';
  if (!from) return;
  layer.querySelector('g')?.setAttribute('transform', `translate(${from.x} ${from.y})`);
  for (const line of layer.querySelectorAll('line')) {
    line.style.visibility = to ? 'visible' : 'hidden';
    line.setAttribute('x1', String(from.x));
    line.setAttribute('y1', String(from.y));
    line.setAttribute('x2', String(to?.x ?? from.x));
    line.setAttribute('y2', String(to?.y ?? from.y));
  }
  const words = layer.querySelector('text');
  words?.setAttribute('x', String((to?.x ?? from.x) + 18));
  words?.setAttribute('y', String((to?.y ?? from.y) - 14));
}
