import type { Leg } from '../leg/Leg';
import { legStore } from '../leg/legStore';
import { contentStore } from '../patterns/contentStore';
import { lookFrom } from '../scene/camera/flights';
import { setHover } from '../view/actions';
import { endGuestView, keptView, showGuestView } from '../view/guestView';
import { viewStore } from '../view/store';
import { OPEN, veilStore } from '../view/veilStore';
import type { QuizQuestion } from './questions';
import type { QuizRun } from './quizRun';
import { answeredView, askedView, lookAtQuestion } from './quizViews';

/** Show on the leg what the quiz is at. The first question keeps the person's own view; the end gives it back. */
export function showRun(run: QuizRun): void {
  const { leg } = legStore.getState();
  const question = run.questions[run.at];
  setHover(null);
  if (!leg || !question || run.phase === 'done') {
    veilStore.setState({ ...OPEN, address: true });
    return;
  }
  const asked = askedFrom(question, run, leg);
  if (run.phase === 'asking') {
    veilStore.setState({ names: true, signs: true, address: true });
    showGuestView(askedView(asked));
    look(asked);
    return;
  }
  const { view, camera } = viewStore.getState().view;
  const answered = answeredView(asked);
  // Where the person has turned the leg to, the answer is seen too; a pattern may lie on its other side.
  const stays = run.phase === 'shown' && question.kind !== 'paint';
  veilStore.setState({ ...OPEN, address: true });
  showGuestView(stays ? { ...answered, view, camera } : answered);
  if (!stays) look(asked);
}

/** Look again from where the question was asked. */
export function lookAgain(run: QuizRun): void {
  const { leg } = legStore.getState();
  const question = run.questions[run.at];
  if (leg && question) look(askedFrom(question, run, leg));
}

/** The person has their own view again, as one step that can be taken back. */
export function endScene(): void {
  setHover(null);
  veilStore.setState(OPEN);
  endGuestView();
}

function look(asked: ReturnType<typeof askedFrom>): void {
  const place = lookAtQuestion(asked);
  if (place) lookFrom(place);
}

function askedFrom(question: QuizQuestion, { setup }: QuizRun, leg: Leg) {
  return {
    question,
    level: setup.level,
    leg,
    index: contentStore.getState().index,
    own: keptView() ?? viewStore.getState().view,
  };
}
